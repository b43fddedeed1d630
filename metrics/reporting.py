"""Who reported: every unit at every due date."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from domain.regions import Region
from metrics.calendar import DAY, due_dates, last_day_on_time, year_of

ON_TIME, LATE, STALE, MISSING, AWAITED = STATES = (
    "on_time",
    "late",
    "stale",  # not reported; an earlier report of the year stands
    "missing",  # not reported, and nothing of the year stands
    "awaited",  # not reported, and still in time
)


def reporting(
    reports: pd.DataFrame,
    region: Region,
    first: date,
    last: date,
    known_at: datetime | None = None,
) -> pd.DataFrame:
    """One row per due date from ``first`` to ``last`` and unit that is expected to report for it.

    reports:  frame of ``Store.reports``; of a unit and date the first report counts;
    known_at: UTC; silence is ``awaited`` where the deadline was not past then; None is past all.

    Returns ``unit``, ``as_of``; ``deadline`` and ``received_at`` (UTC, missing without a report),
    ``report``; ``hours_late``, 0 on time; ``state``, one of STATES. A unit is expected only
    while it exists on the last day that the report covers.
    """
    expected = _expected(region, first, last)
    found = expected.merge(_first_reports(reports), on=["unit", "as_of"], how="left")
    hours = (found["received_at"] - found["deadline"]).dt.total_seconds() / 3600
    return found.assign(
        hours_late=hours.clip(lower=0), state=_states(found, hours, reports, known_at)
    ).loc[:, ["unit", "as_of", "deadline", "received_at", "report", "hours_late", "state"]]


def reporting_rates(matrix: pd.DataFrame) -> pd.DataFrame:
    """How well each unit reports, from ``reporting``; what is awaited does not count.

    Indexed by unit, in the order of the matrix: ``due``, ``on_time``, ``late``, ``silent`` counts;
    ``reported_share`` and ``on_time_share`` of what was due; ``hours_late`` median of the late.
    """
    due = matrix[matrix["state"] != AWAITED]
    state, unit = due["state"], due["unit"]
    counts = pd.DataFrame(
        {
            "due": due.groupby(unit, sort=False).size(),
            "on_time": (state == ON_TIME).groupby(unit, sort=False).sum(),
            "late": (state == LATE).groupby(unit, sort=False).sum(),
            "silent": state.isin([STALE, MISSING]).groupby(unit, sort=False).sum(),
            "hours_late": due[state == LATE].groupby("unit")["hours_late"].median(),
        }
    ).reindex(pd.unique(matrix["unit"]))
    counts.index.name = "unit"
    return counts.assign(
        reported_share=(counts["on_time"] + counts["late"]) / counts["due"],
        on_time_share=counts["on_time"] / counts["due"],
    )


def deadline(region: Region, due: date) -> datetime:
    """Until when a report for ``due`` is on time, UTC without a zone."""
    local = datetime.combine(last_day_on_time(region, due), region.reporting.deadline)
    there = local.replace(tzinfo=ZoneInfo(region.time_zone))
    return there.astimezone(UTC).replace(tzinfo=None)


def _expected(region: Region, first: date, last: date) -> pd.DataFrame:
    rows = [
        (unit.code, day, closes)
        for day in due_dates(region, first, last)
        for closes in [deadline(region, day)]
        for unit in region.units
        if unit.exists(day - DAY)
    ]
    table = pd.DataFrame(rows, columns=["unit", "as_of", "deadline"])
    moments = {"as_of": "datetime64[ns]", "deadline": "datetime64[ns]"}
    return table.astype({"unit": "object", **moments})


def _reported(reports: pd.DataFrame) -> pd.DataFrame:
    """One row per report with figures and unit that reports in it, by arrival."""
    dated = reports.loc[reports["as_of"].notna(), ["units", "as_of", "received_at", "report"]]
    rows = dated.explode("units").rename(columns={"units": "unit"}).astype({"unit": "object"})
    return rows.sort_values(["received_at", "report"], kind="stable")


def _first_reports(reports: pd.DataFrame) -> pd.DataFrame:
    return _reported(reports).drop_duplicates(["unit", "as_of"])


def _states(
    found: pd.DataFrame, hours: pd.Series, reports: pd.DataFrame, known_at: datetime | None
) -> Any:
    silent = found["received_at"].isna()
    awaited = silent & (known_at is not None and found["deadline"] > known_at)
    begun = _reported(reports)
    begun = begun.assign(year=[year_of(day.date()) for day in begun["as_of"]])
    first = begun.groupby(["unit", "year"])["as_of"].min()
    years = [year_of(day.date()) for day in found["as_of"]]
    since = first.reindex(pd.MultiIndex.from_arrays([found["unit"], years])).to_numpy()
    earlier = since < found["as_of"].to_numpy()
    return np.select(
        [awaited, silent & earlier, silent, hours > 0], [AWAITED, STALE, MISSING, LATE], ON_TIME
    )
