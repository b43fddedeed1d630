"""Which plan is in force at a date, and what it asks of each unit and source."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.plans import APPROVED, DECREE, DRAFT
from domain.regions import Region
from domain.units import REGION
from metrics.amounts import Amounts, added, either, rolled_up
from metrics.calendar import year_of
from metrics.rows import days, is_equal, placed, rank, rows_of, seconds
from metrics.tables import whole

Array = Any  # of numpy, which is not type-checked

SERIES = ["unit", "source"]
KEY = [*SERIES, "job_type"]
NO_PLAN = "none"
DECREES_FIRST = 2**60  # more than any rank: a decree outranks whatever a report says


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
    of = year_of(as_of) if year is None else year
    known = plans[
        (plans["year"].to_numpy() == of)
        & (_starts(plans) <= np.datetime64(as_of))
        & plans["people"].notna().to_numpy()
        & plans["confirmed"].to_numpy(dtype=bool)
    ]
    best_last = known.iloc[np.lexsort(_preference(known, as_of, original))]
    chosen = best_last.drop_duplicates(SERIES, keep="last")[[*SERIES, "upload"]]
    rows = best_last.drop_duplicates([*KEY, "upload"], keep="last").merge(chosen)
    return rows.sort_values(KEY, ignore_index=True)


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
    force = plans_in_force(plans, as_of, year, original)
    asked, drafted = _asked(force, region, APPROVED), _asked(force, region, DRAFT)
    none = np.where(np.isnan(drafted.people), NO_PLAN, DRAFT)
    return pd.DataFrame(
        {
            "annual_plan": whole(asked.people),
            "permanent_plan": whole(asked.permanent),
            "temporary_plan": whole(asked.temporary),
            "draft_plan": whole(np.where(np.isnan(asked.people), drafted.people, np.nan)),
            "plan_status": np.where(np.isnan(asked.people), none, APPROVED),
        },
        index=pd.Index([*(unit.code for unit in region.units), REGION], name="unit"),
    )


def source_plans(
    plans: pd.DataFrame, region: Region, as_of: date, year: int | None = None
) -> pd.DataFrame:
    """The approved plan of each source (rows, the region's order) of each unit and the region.

    Columns: codes of units, then ``region``; people, NaN without a plan. A parent's plan is its
    own, else the sum of its children; the region's its own, else the sum of its units.
    """
    force = plans_in_force(plans, as_of, year)
    stated = _stated(force, region, APPROVED)
    amounts = rolled_up(stated.at(np.s_[:, :-1]), region.sources)[0].at(0)
    return pd.DataFrame(
        amounts.at(np.s_[..., :-1]).followed_by(_region(amounts)).people,
        index=[source.code for source in region.sources],
        columns=[*(unit.code for unit in region.units), REGION],
    )


def starts(plans: pd.DataFrame) -> list[date]:
    """The days on which a plan may change, in order."""
    found = set(days(plans["in_force_from"])) | set(days(plans["basis_date"]))
    found |= set(days(plans["recorded_at"]))
    return sorted(day.astype(object) for day in found if not np.isnat(day))


def _preference(plans: pd.DataFrame, as_of: date, original: bool) -> tuple[Array, ...]:
    """What makes a version the better one, the weightiest last."""
    newer = -1 if original else 1
    return (
        plans["version"].to_numpy(dtype="int64") * newer,
        seconds(plans["recorded_at"]) * newer,
        _recency(plans) * newer,
        _decreed(plans),
        ~_recorded_later(plans, as_of),
        is_equal(plans["status"], APPROVED),
    )


def _starts(plans: pd.DataFrame) -> Array:
    force, decreed = days(plans["in_force_from"]), days(plans["basis_date"])
    return np.where(np.isnat(decreed), force, np.maximum(force, decreed))


def _recency(plans: pd.DataFrame) -> Array:
    """The later in force the newer; of the same day, the later issued or else recorded."""
    issued = plans["basis_date"].fillna(plans["recorded_at"])
    return rank(days(plans["in_force_from"]), np.zeros(len(plans)), seconds(issued))


def _decreed(plans: pd.DataFrame) -> Array:
    return is_equal(plans["kind"], DECREE)


def _recorded_later(plans: pd.DataFrame, as_of: date) -> Array:
    undated = _decreed(plans) & plans["basis_date"].isna().to_numpy()
    return undated & (days(plans["recorded_at"]) > np.datetime64(as_of))


def _asked(force: pd.DataFrame, region: Region, status: str) -> Amounts:
    """(units and the region) from plans in force of that status."""
    stated = _stated(force, region, status)
    by_source = rolled_up(stated.at(np.s_[:, :-1]), region.sources)[0]
    top = [n for n, source in enumerate(region.sources) if source.parent is None]
    units = _either_newer(stated.at(np.s_[:, -1]), added(by_source.at(np.s_[:, top]))).at(0)
    return units.at(np.s_[:-1]).followed_by(_region(units))


def _region(amounts: Amounts) -> Amounts:
    """The region's own plan, in the last place, where as recent, else the sum of its units'."""
    return _either_newer(amounts.at(np.s_[..., -1:]), _sum(amounts.at(np.s_[..., :-1])))


def _sum(amounts: Amounts) -> Amounts:
    return added(amounts, axis=-1).at(np.s_[..., None])


def _either_newer(own: Amounts, parts: Amounts) -> Amounts:
    """``own`` where it is as recent as its parts, else the sum of these."""
    return either(own, parts, np.isnan(own.people) | (parts.order > own.order))


def _stated(force: pd.DataFrame, region: Region, status: str) -> Amounts:
    """(1, sources and all of them, units and the region) as plans of that status state them."""
    units = (*(unit.code for unit in region.units), REGION)
    sources = [source.code for source in region.sources]
    order = _recency(force) + _decreed(force) * DECREES_FIRST
    rows = rows_of(force, sources, units, order)
    asked = rows.known & (is_equal(force["status"], status))
    return placed(rows.where(asked), np.zeros(1), len(sources), len(units))
