"""Which report wins.

Of several for one series and date the unit's own file goes before a summary, then the later
received, then the later stored; all job types come from that one report.
"""

from collections.abc import Sequence
from datetime import date
from itertools import compress
from operator import ne
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from sqlalchemy import Row

from domain.reports import UNIT_FILE, Stated

COLUMNS = (
    "unit", "source", "job_type", "measure", "grouping", "year", "as_of", "people", "report",
    "received_at", "kind", "confirmed", "sheet", "cell",
)  # fmt: skip
SERIES = ("unit", "source", "measure", "grouping", "as_of")

Array = Any  # of numpy, which is not type-checked
Columns = dict[str, tuple[Any, ...]]


class Standing(NamedTuple):
    """Frames of COLUMNS.

    figures:   what won;
    contested: every row of those series and dates for which several reports came.
    """

    figures: pd.DataFrame
    contested: pd.DataFrame


def standing(rows: Sequence[Row[Any]], year: int) -> Standing:
    """What stands of ``rows``, as ``stated`` selects them."""
    columns = _columns(rows)
    wins, contested = _compared(columns) if rows else (NOTHING, NOTHING)
    return Standing(_frame(columns, wins, year), _frame(columns, contested, year))


def brief(rows: Sequence[Row[Any]]) -> list[Stated]:
    """What stands of a few rows."""
    columns = _columns(rows)
    wins = _compared(columns)[0] if rows else NOTHING
    days = {day: date.fromisoformat(str(day)[:10]) for day in set(columns["as_of"])}
    columns["as_of"] = tuple(days[day] for day in columns["as_of"])
    kept = (compress(columns[name], wins) for name in Stated._fields)
    return list(map(Stated._make, zip(*kept, strict=True)))


def _columns(rows: Sequence[Row[Any]]) -> Columns:
    names = [name for name in COLUMNS if name != "year"]
    return dict(zip(names, zip(*rows, strict=True) if rows else [()] * len(names), strict=True))


def _compared(columns: Columns) -> tuple[Array, Array]:
    """Which rows are of the strongest report of their series and date; which had a rival."""
    place = _places(columns)
    series = list(zip(*(columns[name] for name in SERIES), strict=True))
    first = [True, *map(ne, series[1:], series)]
    starts, group = np.flatnonzero(first), np.cumsum(first) - 1
    strongest, weakest = np.maximum.reduceat(place, starts), np.minimum.reduceat(place, starts)
    return place == strongest[group], (strongest != weakest)[group]


def _places(columns: Columns) -> Array:
    """The place of each row's report among all of theirs, the weakest first."""
    reports = columns["report"]
    arrived = zip(columns["kind"], columns["received_at"], strict=True)
    known = dict(zip(reports, arrived, strict=True))
    strength = {report: (kind == UNIT_FILE, at, report) for report, (kind, at) in known.items()}
    place = {
        report: place for place, report in enumerate(sorted(strength, key=strength.__getitem__))
    }
    return np.array([place[report] for report in reports])


def _frame(columns: Columns, chosen: Array, year: int) -> pd.DataFrame:
    made = {name: _array(name, values, chosen) for name, values in columns.items()}
    made["year"] = np.full(len(made["report"]), year)
    return pd.DataFrame({name: made[name] for name in COLUMNS})


def _array(name: str, values: tuple[Any, ...], chosen: Array) -> Any:
    kept = values if chosen.all() else list(compress(values, chosen))
    return pd.array(kept, dtype="Int64") if name == "people" else np.array(kept, dtype=TYPES[name])


NOTHING: Array = np.zeros(0, dtype="bool")
TYPES = dict.fromkeys(COLUMNS, "object") | {
    "as_of": "datetime64[ns]",
    "report": "int64",
    "received_at": "datetime64[ns]",
    "confirmed": "bool",
}
