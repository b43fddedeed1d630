"""The headline figures of each unit and of the region at a date: ``domain.figures.FIGURES``."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.figures import FIGURES
from domain.regions import Region
from domain.units import REGION
from metrics.calendar import last_due, weeks_left, year_dates, year_of
from metrics.pace import best_four_weeks, judged, met_on
from metrics.phasing import plan_shares
from metrics.plans import annual_table
from metrics.population import residents
from metrics.region_line import best_and_met, region_plan, summed
from metrics.tables import dated, divided, floats, whole
from metrics.year_plans import year_plans
from metrics.year_series import YearSeries, existing, year_series

Array = Any  # of numpy, which is not type-checked

TEN_THOUSAND = 10_000


def unit_figures(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
    year: int | None = None,
) -> pd.DataFrame:
    """One row per unit that exists at ``as_of``, in the region's order: all FIGURES.

    Beside them:

    ``stale``        its newest report is older than the last due date;
    ``stated``       people are a total that was stated, not the sum of sources;
    ``unconfirmed``  a report behind them awaits a person's yes;
    ``plan_status``  approved, draft or none; ``draft_plan`` people, where only a draft exists;
    ``plan_met_on``  the first due date at which people reached the annual plan, if they still do.

    history, controls, plans: frames of ``Store``; rows later than ``as_of`` change nothing.
    year: whose figures; the year that ``as_of`` closes if None.
    Without a report that year everything reported is missing, and ``units_missing`` is 1.
    """
    of = year_of(as_of) if year is None else year
    series = year_series(history, controls, region, of, as_of)
    known = year_plans(plans, region, of)
    asked = annual_table(known, as_of).drop(index=REGION)
    shares = plan_shares(known, as_of, of)[:-1]
    table = pd.DataFrame(
        {
            **_reported(series, region, as_of),
            **_compared(series, floats(asked["annual_plan"]), shares, region, as_of),
            "per_10k": _per_10k(series, region, as_of),
            "draft_plan": asked["draft_plan"].array,
            "plan_status": asked["plan_status"].array,
        },
        index=asked.index,
    )
    beside = [column for column in table if column not in FIGURES]
    return table.loc[existing(region, of, [as_of])[0], [*FIGURES, *beside]]


def region_figures(
    units: pd.DataFrame,
    region: Region,
    as_of: date,
    line: pd.DataFrame | None = None,
    year: int | None = None,
) -> pd.Series:
    """The region's FIGURES from ``unit_figures``, and ``plan_met_on``, ``units_without_plan``.

    line: the region's ``curve`` until ``as_of``: it brings the region's own plan, the best
    four weeks and the date at which the plan was met; without it the plan is the sum of units
    and these are missing.

    Sums skip units without a figure and count them; ``reported_as_of`` is the newest of theirs.
    Where some units have no plan and the region none of its own, only units with one are compared.
    """
    of = year_of(as_of) if year is None else year
    people, permanent, temporary = (
        summed(units[column]) for column in ("people", "permanent", "temporary")
    )
    compared, annual, period = region_plan(units, line)
    best, met = best_and_met(line, annual)
    weeks = weeks_left(region, of, as_of)
    columns = {
        **_split(people, permanent, temporary),
        "not_itemised": whole(summed(units["not_itemised"])),
        **judged(compared, annual, period, best, weeks, region.thresholds),
        "per_10k": divided(people, residents(region, of)[REGION]) * TEN_THOUSAND,
        "reported_as_of": [units["reported_as_of"].max()],
        "units_missing": whole(summed(units["units_missing"])),
        "units_stale": whole(summed(units["units_stale"])),
        "plan_met_on": met,
        "units_without_plan": [int(units["annual_plan"].isna().sum())],
    }
    row = pd.DataFrame(columns).iloc[0].astype(object)
    return row[[*FIGURES, "plan_met_on", "units_without_plan"]]


def _reported(series: YearSeries, region: Region, as_of: date) -> dict[str, Any]:
    row = series.rows([as_of])[0]
    stood = series.headline.at(row)
    reported = series.reported_as_of(row)
    missing = np.isnan(stood.people)
    due = last_due(region, year_dates(region, series.year, as_of)[-1])
    stale = ~missing & (reported < np.datetime64(due))
    itemised = np.nan_to_num(series.itemised.people[row])
    return {
        **_split(stood.people, stood.permanent, stood.temporary),
        "not_itemised": whole(stood.people - itemised),
        "reported_as_of": dated(reported),
        "units_missing": missing.astype("int64"),
        "units_stale": stale.astype("int64"),
        "stale": stale,
        "stated": series.stated[row] & ~missing,
        "unconfirmed": stood.unconfirmed,
    }


def _split(people: Array, permanent: Array, temporary: Array) -> dict[str, Any]:
    named = np.nan_to_num(permanent) + np.nan_to_num(temporary)
    return {
        "people": whole(people),
        "permanent": whole(permanent),
        "temporary": whole(temporary),
        "unsplit": whole(people - named),
        "permanent_share": divided(permanent, people),
    }


def _compared(
    series: YearSeries, annual: Array, shares: Array, region: Region, as_of: date
) -> dict[str, Any]:
    people = series.headline.people[series.rows([as_of])[0]]
    best = best_four_weeks(series.dates, series.headline.people, series.newest)
    dates = year_dates(region, series.year, as_of)
    met = met_on(
        np.array(dates, "datetime64[D]"), series.headline.people[series.rows(dates)], annual
    )
    weeks = weeks_left(region, series.year, as_of)
    period = annual * shares
    judgement = judged(people, annual, period, best, weeks, region.thresholds)
    return {**judgement, "plan_met_on": met}


def _per_10k(series: YearSeries, region: Region, as_of: date) -> Array:
    people = series.headline.people[series.rows([as_of])[0]]
    return divided(people, residents(region, series.year)[list(series.units)]) * TEN_THOUSAND
