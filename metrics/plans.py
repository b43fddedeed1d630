"""Which plan is in force at a date, and what it asks of each unit and source."""

from datetime import date

import numpy as np
import pandas as pd

from domain.plans import APPROVED, DRAFT
from domain.regions import Region
from domain.units import REGION
from metrics.calendar import year_of
from metrics.plan_versions import plan_versions
from metrics.tables import whole
from metrics.year_plans import YearPlans, year_plans

NO_PLAN = "none"


def plans_in_force(
    plans: pd.DataFrame, as_of: date, year: int | None = None, original: bool = False
) -> pd.DataFrame:
    """Of each (unit, source) the version in force at ``as_of``, with all its job types.

    plans:    every version, frame of ``Store.plans``; the columns returned are its own;
    year:     whose plan; the year that ``as_of`` closes if None;
    original: the first version instead of the newest.

    A version is in force from ``in_force_from``, and not before its decree's date. A decree
    without a date counts from its day of recording, unless nothing else is in force. An approved
    version comes before a draft, a decree before a report's plan column, the newer before the
    older. A change that nobody confirmed is not in force. Drafts remain, marked by ``status``,
    where nothing is approved: they are shown, never compared with.
    """
    versions = plan_versions(plans, year_of(as_of) if year is None else year, original)
    chosen = plans.iloc[versions.in_force(as_of)]
    return chosen.sort_values(["unit", "source", "job_type"], ignore_index=True)


def annual_plans(
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
    year: int | None = None,
    original: bool = False,
) -> pd.DataFrame:
    """What the year asks of each unit, and of the region in the last row ``region``.

    Indexed by unit: ``annual_plan`` people, approved only; ``permanent_plan``,
    ``temporary_plan`` where the plan says so; ``draft_plan`` people where only a draft exists;
    ``plan_status`` approved, draft or none. A unit's plan is its stated total where that is as
    recent as its sources, else their sum; the region's likewise its own, else that of its units.
    """
    of = year_of(as_of) if year is None else year
    return annual_table(year_plans(plans, region, of, original), as_of)


def annual_table(known: YearPlans, as_of: date) -> pd.DataFrame:
    """``annual_plans`` of plans that are at hand as arrays."""
    asked, drafted = known.asked(as_of), known.asked(as_of, approved=False)
    none = np.where(np.isnan(drafted.people), NO_PLAN, DRAFT)
    return pd.DataFrame(
        {
            "annual_plan": whole(asked.people),
            "permanent_plan": whole(asked.permanent),
            "temporary_plan": whole(asked.temporary),
            "draft_plan": whole(np.where(np.isnan(asked.people), drafted.people, np.nan)),
            "plan_status": np.where(np.isnan(asked.people), none, APPROVED),
        },
        index=pd.Index([*(unit.code for unit in known.region.units), REGION], name="unit"),
    )


def source_plans(
    plans: pd.DataFrame, region: Region, as_of: date, year: int | None = None
) -> pd.DataFrame:
    """The approved plan of each source (rows, the region's order) of each unit and the region.

    Columns: codes of units, then ``region``; people, NaN without a plan. A parent's plan is its
    own, else the sum of its children; the region's its own, else the sum of its units.
    """
    return source_table(year_plans(plans, region, year_of(as_of) if year is None else year), as_of)


def source_table(known: YearPlans, as_of: date) -> pd.DataFrame:
    """``source_plans`` of plans that are at hand as arrays."""
    return pd.DataFrame(
        known.by_source(as_of),
        index=[source.code for source in known.region.sources],
        columns=[*(unit.code for unit in known.region.units), REGION],
    )
