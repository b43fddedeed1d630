"""What stands of commitments at a date, and whether the figures that they are about moved."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.meetings import CLOSED, OPEN
from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from metrics.amounts import total
from metrics.calendar import year_of
from metrics.tables import whole
from metrics.year_series import YearSeries, existing, year_series

Array = Any  # of numpy, which is not type-checked

USUAL = pd.Timedelta(weeks=4)  # before a commitment: how the figure was moving anyway


def under_control(taken: pd.DataFrame, marks: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The commitments that had been taken by ``as_of``, as they stood then.

    taken, marks: frames of ``Store.commitments`` and ``Store.commitment_marks``.

    Columns of ``taken``, ``due`` being the newest deadline, and: ``first_due``; ``state`` (open,
    done, withdrawn); ``note`` of the newest mark; ``closed_on`` (NaT while open); ``overdue``;
    ``days_left`` to the deadline. Overdue first, then by deadline, then the closed, newest first.
    """
    day = pd.Timestamp(as_of)
    rows = taken[taken["as_of"] <= day].reset_index(drop=True)
    newest = marks[marks["as_of"] <= day].groupby("commitment")[["state", "due", "note", "as_of"]]
    last = newest.last().reindex(rows["commitment"]).set_axis(rows.index)
    state = last["state"].where(last["state"].isin(CLOSED), OPEN)
    due = last["due"].fillna(rows["due"])
    table = rows.assign(
        first_due=rows["due"],
        due=due,
        state=state,
        note=last["note"].astype("object").fillna(""),
        closed_on=last["as_of"].where(state != OPEN),
        overdue=(state == OPEN) & (due < day),
        days_left=(due - day).dt.days,
    )
    return table.loc[_in_order(table)].reset_index(drop=True)


def movement(
    table: pd.DataFrame,
    history: pd.DataFrame,
    controls: pd.DataFrame,
    region: Region,
    as_of: date,
    year: int,
) -> pd.DataFrame:
    """How the figures moved after commitments that were taken in ``year``.

    table: of ``under_control``; history, controls: of that year, until ``as_of``.

    A row for each of that year's that has a figure, with the index of ``table``: ``now`` (people
    at ``as_of``), ``change`` since it was taken; ``weekly`` and ``usual_weekly``, the change a week
    until the deadline (or ``as_of``, if that is earlier) and in the four weeks before it was
    taken; ``moved``: it grew faster than usual. Missing where not known or no day has passed.
    """
    ours = table[(table["figure"] != "") & (table["as_of"].dt.date.map(year_of) == year)]
    series = year_series(history, controls, region, year, as_of)
    start, day = pd.Timestamp(year, 1, 1), pd.Timestamp(as_of)
    before = (ours["as_of"] - USUAL).clip(lower=start)
    until = ours["due"].clip(upper=day)

    def at(days: pd.Series) -> pd.Series:
        return _values(series, region, ours, days)

    now, then = at(pd.Series(day, index=ours.index)), ours["value"].astype("Float64")
    weekly = (at(until) - then) / _weeks(ours["as_of"], until)
    usual = (at(ours["as_of"]) - at(before)) / _weeks(before, ours["as_of"])
    return pd.DataFrame(
        {
            "now": now.astype("Int64"),
            "change": (now - then).astype("Int64"),
            "weekly": weekly,
            "usual_weekly": usual,
            "moved": (weekly > usual).where(weekly.notna() & usual.notna()),
        },
        index=ours.index,
    )


def standing_value(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    region: Region,
    as_of: date,
    unit: str,
    source: str,
    figure: str,
) -> int | None:
    """What a commitment's figure stands at; None where it is not known. Raises UnknownUnit."""
    if unit != REGION:
        region.unit(unit)
    series = year_series(history, controls, region, year_of(as_of), as_of)
    value = _value(series, region, unit, source, figure, pd.Timestamp(as_of))
    return None if np.isnan(value) else int(value)


def _weeks(first: pd.Series, last: pd.Series) -> pd.Series:
    """Weeks from one day to another; missing where none has passed."""
    weeks = ((last - first).dt.days / 7).astype("Float64")
    return weeks.where(weeks > 0)


def _values(series: YearSeries, region: Region, ours: pd.DataFrame, days: pd.Series) -> pd.Series:
    """The figure of each commitment at its day."""
    rows = zip(ours["unit"], ours["source"], ours["figure"], days, strict=True)
    found = [_value(series, region, *row) for row in rows]
    return pd.Series(whole(np.array(found, dtype=float)), index=ours.index).astype("Float64")


def _value(
    series: YearSeries, region: Region, unit: str, source: str, figure: str, day: pd.Timestamp
) -> float:
    """One figure at a day; by 1 January nothing has happened yet."""
    when = day.date()
    if when <= date(series.year, 1, 1):
        return 0.0
    row = series.rows([when])[0]
    amounts = series.headline if source == ALL else series.by_source
    stood = getattr(amounts, figure)[row]
    if source != ALL:
        stood = stood[series.sources.index(source)]
    if unit != REGION:
        return float(stood[series.units.index(unit)])
    here = existing(region, series.year, [when])[0]
    return float(total(np.where(here, stood, np.nan), axis=0))


def _in_order(table: pd.DataFrame) -> pd.Index:
    """Overdue by deadline, then those in time, then the closed from the newest."""
    opened = table["state"] == OPEN
    moment = table["due"].where(opened, table["closed_on"]).astype("int64")
    keys = pd.DataFrame(
        {
            "closed": ~opened,
            "in_time": ~table["overdue"],
            "moment": moment.where(opened, -moment),
            "commitment": table["commitment"],
        },
        index=table.index,
    )
    return keys.sort_values(list(keys)).index
