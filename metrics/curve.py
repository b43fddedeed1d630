"""The year so far: people at each due date, the plan and the plan to date."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from metrics.amounts import added
from metrics.calendar import last_due, year_dates, year_of
from metrics.phasing import plan_shares
from metrics.tables import dated, whole
from metrics.year_plans import year_plans
from metrics.year_series import YearSeries, existing, year_series

Array = Any  # of numpy, which is not type-checked


def curve(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    until: date,
    unit: str | None = None,
    year: int | None = None,
) -> pd.DataFrame:
    """One row per due date of the year until a date, and for that date itself.

    unit: one unit's line; the region's if None, which at each date sums the units that exist.

    Returns ``as_of``; ``people``, ``permanent``, ``temporary``, carried forward, missing before
    the first report; ``annual_plan`` as in force at that date and ``period_plan`` (people);
    ``units_missing`` and ``units_stale``, how many units have no figure and how many an older one.
    """
    of = year_of(until) if year is None else year
    dates = year_dates(region, of, until)
    series = year_series(history, controls, region, of, until)
    here = existing(region, of, dates)
    chosen = here if unit is None else here & (np.array(series.units) == unit)
    annual, shares = _plan_line(plans, region, dates, of, unit)
    return pd.DataFrame(
        {
            "as_of": dated(dates),
            **_people(series, chosen, dates, last_due(region, dates[-1])),
            "annual_plan": whole(annual),
            "period_plan": annual * shares,
        }
    )


def _people(
    series: YearSeries, chosen: Array, dates: list[date], last_due_date: date
) -> dict[str, Any]:
    rows = series.rows(dates)
    stood = series.headline.at(rows)
    summed = added(stood.where(chosen))
    missing = np.isnan(stood.people)
    due = np.array([*dates[:-1], last_due_date], dtype="datetime64[D]")
    stale = ~missing & (series.reported_as_of(rows) < due[:, None])
    return {
        "people": whole(summed.people),
        "permanent": whole(summed.permanent),
        "temporary": whole(summed.temporary),
        "units_missing": (missing & chosen).sum(axis=1),
        "units_stale": (stale & chosen).sum(axis=1),
    }


def _plan_line(
    plans: pd.DataFrame,
    region: Region,
    dates: list[date],
    year: int,
    unit: str | None,
) -> tuple[Array, Array]:
    """The annual plan in force at each date, and the share of it that is due.

    The plan is looked up only where it may have changed.
    """
    known = year_plans(plans, region, year)
    at = -1 if unit is None else [each.code for each in region.units].index(unit)
    stretch = np.searchsorted(known.versions.changes(), np.array(dates, "M8[D]"), side="right")
    first_of_stretch = np.unique(stretch, return_index=True)[1]
    annual = [known.asked(dates[n]).people[at] for n in first_of_stretch]
    shares = [plan_shares(known, day, year)[at] for day in dates]
    return np.repeat(annual, np.diff([*first_of_stretch, len(dates)])), np.array(shares)
