"""Who will probably miss the year's plan, why, and how often such warnings were right."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import ALL, TOTAL
from domain.units import REGION
from metrics.calendar import last_due
from metrics.forecast import Projection, projection
from metrics.forecasting.rates import Rates, rates

Array = Any  # of numpy, which is not type-checked

LIKELY_MISSED = 0.6  # a chance of reaching the plan below this is a warning for a unit,
SOURCE_LIKELY_MISSED = 0.5  # and below this for one of its sources, which are many
AHEAD = timedelta(weeks=8)
SLOWED = 0.5  # of the earlier pace
MOSTLY = 0.5  # of a unit's shortfall

COLUMNS = (
    "unit", "source", "plan", "people", "median", "probability_of_plan", "shortfall", "cause",
    "through", "reported_as_of", "last_four_weeks", "earlier", "best", "required",
)  # fmt: skip

# Causes in the order in which they are looked for; each is a test of a row.
CAUSES: dict[str, Callable[[Rates, int], bool]] = {
    "stalled": lambda pace, row: pace.lately[row] <= 0,
    "slowed": lambda pace, row: pace.lately[row] < SLOWED * pace.earlier[row],
    "out_of_reach": lambda pace, row: pace.best[row] < pace.required[row],
    "behind": lambda pace, row: True,
}
SILENT = "silent"


def early_warning(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
) -> pd.DataFrame:
    """Units, and sources of units, that will rather miss than reach their plan; worst first.

    Columns: ``unit``, ``source`` (``all`` for the unit); ``plan``, ``people`` so far, ``median``
    at the year's end; ``probability_of_plan``; ``shortfall``, the people expected to be missing,
    by which rows are ordered; ``cause``: ``silent`` (no report for the last due date),
    ``stalled`` (nobody added in four weeks), ``slowed`` (less than half of the pace before),
    ``out_of_reach`` (even the best four weeks would not do) or ``behind``; ``through``, of a unit
    the source that makes most of its shortfall, or None; ``reported_as_of``; ``last_four_weeks``,
    ``earlier``, ``best`` and ``required``, people a week. ``evidence`` gives the rows of reports.
    """
    ahead = projection(history, controls, plans, region, as_of)
    if ahead.outlook is None:
        return pd.DataFrame(columns=list(COLUMNS))
    pace, chance, short = rates(ahead, region, as_of), _chances(ahead), _shortfalls(ahead)
    reported, due = _reported(ahead), np.datetime64(last_due(region, as_of))
    table = pd.DataFrame(ahead.keys, columns=["unit", "source", "job_type"]).assign(
        plan=ahead.plan,
        people=ahead.reached,
        median=np.median(ahead.draws, axis=0),
        probability_of_plan=chance,
        shortfall=short,
        cause=[SILENT if day < due else _cause(pace, row) for row, day in enumerate(reported)],
        through=_through(ahead, short),
        reported_as_of=pd.DatetimeIndex(reported),
        last_four_weeks=pace.lately,
        earlier=pace.earlier,
        best=pace.best,
        required=pace.required,
    )
    limit = np.where(table["source"] == ALL, LIKELY_MISSED, SOURCE_LIKELY_MISSED)
    warned = (table["unit"] != REGION) & (table["job_type"] == TOTAL) & (chance < limit)
    worst_first = table[warned].sort_values("shortfall", ascending=False, kind="stable")
    return worst_first[list(COLUMNS)].reset_index(drop=True)


def evidence(history: pd.DataFrame, unit: str, source: str, as_of: date) -> pd.DataFrame:
    """The rows of ``history`` behind a warning: what stands now, and what stood four weeks ago."""
    ours = history[(history["unit"] == unit) & (history["as_of"] <= pd.Timestamp(as_of))]
    ours = ours if source == ALL else ours[ours["source"] == source]
    ours = ours[ours["year"] == (as_of - timedelta(days=1)).year]
    earlier = ours[ours["as_of"] <= pd.Timestamp(as_of - timedelta(days=28))]
    dates = {ours["as_of"].max(), earlier["as_of"].max()}
    return ours[ours["as_of"].isin(dates)].sort_values(["as_of", "source", "job_type"])


def skill(tried: pd.DataFrame) -> dict[str, float]:
    """How warnings did eight weeks before past year ends, from the rows of ``trials``.

    Counts years of units against their plans: ``missed``, of them ``flagged``; ``reached``, of
    them ``false_alarms``; and the two shares ``found`` and ``false_alarm_rate``, NaN if of none.
    """
    of_units = tried[(tried["unit"] != REGION) & (tried["source"] == ALL)]
    last = _eight_weeks_ahead(of_units[(of_units["job_type"] == TOTAL) & (of_units["plan"] > 0)])
    missed = (last["final"] < last["plan"]).to_numpy(dtype=bool)
    flagged = (last["people"] < last["plan"]) & (last["probability_of_plan"] < LIKELY_MISSED)
    flagged = flagged.to_numpy(dtype=bool)
    counts = {
        "missed": int(missed.sum()),
        "flagged": int((missed & flagged).sum()),
        "reached": int((~missed).sum()),
        "false_alarms": int((~missed & flagged).sum()),
    }
    return counts | {
        "found": counts["flagged"] / counts["missed"] if counts["missed"] else np.nan,
        "false_alarm_rate": counts["false_alarms"] / counts["reached"]
        if counts["reached"]
        else np.nan,
    }


def _eight_weeks_ahead(tried: pd.DataFrame) -> pd.DataFrame:
    """Of each unit's year the last row that is at least eight weeks before its end."""
    early = np.array(
        [day <= date(day.year + 1, 1, 1) - AHEAD for day in tried["as_of"]], dtype=bool
    )
    rows = tried.assign(year=[day.year for day in tried["as_of"]])[early].sort_values("as_of")
    return rows.drop_duplicates(["unit", "year"], keep="last")


def _chances(ahead: Projection) -> Array:
    """(rows,) the chance of reaching the plan; NaN without one."""
    return np.where(np.isnan(ahead.plan), np.nan, (ahead.draws >= ahead.plan).mean(axis=0))


def _shortfalls(ahead: Projection) -> Array:
    """(rows,) the people that will be missing from the plan, on average over the draws."""
    return np.maximum(ahead.plan - ahead.draws, 0).mean(axis=0)


def _cause(pace: Rates, row: int) -> str:
    return next(cause for cause, holds in CAUSES.items() if holds(pace, row))


def _reported(ahead: Projection) -> Array:
    """(rows,) the date of the newest report of any of its series; 1 January where there is none."""
    newest = np.where(ahead.parts > 0, ahead.record.newest, 0).max(axis=1, initial=0)
    return ahead.record.dates[newest.astype(int)]


def _through(ahead: Projection, short: Array) -> list[str | None]:
    """(rows,) of a unit, the source that more than MOSTLY of its sources' shortfall lies in."""
    by_unit: dict[str, dict[str, float]] = {}
    for (unit, source, job_type), people in zip(ahead.keys, short, strict=True):
        if job_type == TOTAL and source != ALL and people > 0:
            by_unit.setdefault(unit, {})[source] = float(people)
    worst = {
        unit: max(sources, key=sources.__getitem__)
        for unit, sources in by_unit.items()
        if max(sources.values()) > MOSTLY * sum(sources.values())
    }
    return [worst.get(unit) if source == ALL else None for unit, source, _ in ahead.keys]
