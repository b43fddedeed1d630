"""Which report wins.

Of several for one series and date the unit's own file goes before a summary, then the later
received, then the later stored; all job types come from that one report.
"""

from collections.abc import Sequence
from datetime import date
from itertools import compress
from operator import ne
from typing import Any

import numpy as np
from sqlalchemy import Row

from domain.reports import UNIT_FILE, Stated

COLUMNS = (
    "unit", "source", "job_type", "measure", "grouping", "year", "as_of", "people", "report",
    "received_at", "kind", "confirmed", "sheet", "cell",
)  # fmt: skip
STATED = (*COLUMNS[:5], "as_of", "people", "report", "received_at", "kind")
SERIES = ("unit", "source", "measure", "grouping", "as_of")

Array = Any  # of numpy, which is not type-checked
Columns = dict[str, tuple[Any, ...]]


def brief(rows: Sequence[Row[Any]]) -> list[Stated]:
    """What stands of a few rows of STATED."""
    columns = _columns(rows)
    wins = _strongest(columns) if rows else NOTHING
    days = {day: date.fromisoformat(str(day)[:10]) for day in set(columns["as_of"])}
    columns["as_of"] = tuple(days[day] for day in columns["as_of"])
    kept = (compress(columns[name], wins) for name in Stated._fields)
    return list(map(Stated._make, zip(*kept, strict=True)))


def _columns(rows: Sequence[Row[Any]]) -> Columns:
    columns = zip(*rows, strict=True) if rows else [()] * len(STATED)
    return dict(zip(STATED, columns, strict=True))


def _strongest(columns: Columns) -> Array:
    """Which rows are of the strongest report of their series and date."""
    place = _places(columns)
    series = list(zip(*(columns[name] for name in SERIES), strict=True))
    first = [True, *map(ne, series[1:], series)]
    starts, group = np.flatnonzero(first), np.cumsum(first) - 1
    return place == np.maximum.reduceat(place, starts)[group]


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


NOTHING: Array = np.zeros(0, dtype="bool")
