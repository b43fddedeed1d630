"""A whole year of figures: read at once, a report's dates and kind once a report, not once a row.

Of several reports for one series and date the strongest wins, see ``winning``.
"""

from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from sqlalchemy import (
    Connection,
    CursorResult,
    DateTime,
    Integer,
    Select,
    Text,
    bindparam,
    literal,
    select,
)

from domain.reports import UNIT_FILE
from domain.sources import EVERYONE, PEOPLE
from domain.units import REGION
from store.frames import plain
from store.known import confirmation_known, confirmed, received
from store.schema import confirmation, fact, metadata, report, unit
from store.winning import COLUMNS, SERIES

ROW = ("unit", "source", "job_type", "measure", "grouping", "people", "report")
CELL = ("sheet", "cell")
TOLD = ("report", "as_of", "received_at", "kind", "confirmed")
TYPES = dict.fromkeys(COLUMNS, "object") | {
    "people": "int64",
    "as_of": "datetime64[ns]",
    "report": "int64",
    "received_at": "datetime64[ns]",
    "confirmed": "bool",
}

Array = Any  # of numpy, which is not type-checked
Columns = dict[str, Array]


class Standing(NamedTuple):
    """Frames of COLUMNS.

    figures:   what won;
    contested: every row of those series and dates for which several reports came.
    """

    figures: pd.DataFrame
    contested: pd.DataFrame


def whole_year(
    connection: Connection,
    table: str,
    region: str,
    year: int,
    known_at: datetime | None,
    cells: bool = True,
) -> Standing:
    """What stands of a year; ``known_at``: of what had been received by then, in UTC.

    Without ``cells``, the columns CELL are left out, which is faster.
    """
    values: dict[str, Any] = {"region": region, "year": year}
    names = (*ROW, *CELL) if cells else ROW
    stated = _arrays(connection.execute(_rows(table, cells), values), names)
    moment = {} if known_at is None else {"known_at": known_at}
    reports = connection.execute(_reports(known=known_at is not None), values | moment)
    told = _arrays(reports, TOLD)
    known = np.isin(stated["report"], told["report"])
    stated = {name: column[known] for name, column in stated.items()}
    at = np.searchsorted(told["report"], stated["report"])
    columns = stated | {name: column[at] for name, column in told.items()}
    columns["year"] = np.full_like(stated["report"], year)
    wins, contested = _compared(columns, _strength(told)[at])
    return Standing(_frame(columns, wins), _frame(columns, contested))


@cache
def _rows(table_name: str, cells: bool) -> Select[Any]:
    """Every row of a year, those of one series and date next to each other."""
    table = metadata.tables[table_name]
    region, year = bindparam("region", type_=Text), bindparam("year", type_=Integer)
    grouped = [table.c.measure, table.c.grouping] if table is fact else [
        literal(PEOPLE).label("measure"), literal(EVERYONE).label("grouping"),
    ]  # fmt: skip
    # Units are named, so that the table's key leads straight to the rows.
    units = select(unit.c.code).where(unit.c.region == region).union_all(select(literal(REGION)))
    key = [column for column in table.primary_key.columns if column.name not in ("region", "year")]
    return (
        select(
            table.c.unit, table.c.source, table.c.job_type, *grouped,
            table.c.people, table.c.report, *(table.c[name] for name in CELL if cells),
        )
        .where(table.c.region == region, table.c.year == year, table.c.unit.in_(units))
        .order_by(*key)
    )  # fmt: skip


@cache
def _reports(*, known: bool) -> Select[Any]:
    """The reports of a year, all of whose figures stand at one date."""
    moment = bindparam("known_at", type_=DateTime) if known else None
    region, year = bindparam("region", type_=Text), bindparam("year", type_=Integer)
    return (
        select(
            report.c.id, plain(report.c.as_of), plain(report.c.received_at), report.c.kind,
            confirmed().label("confirmed"),
        )
        .outerjoin(confirmation, confirmation_known(moment))
        .where(report.c.region == region, report.c.year == year, received(moment))
        .order_by(report.c.id)
    )  # fmt: skip


def _arrays(result: CursorResult[Any], names: tuple[str, ...]) -> Columns:
    """A column each: plain values, as the driver gives them, all at once, which is fastest."""
    with result:
        rows = result.cursor.fetchall() if result.cursor else ()
    table = np.array(rows, dtype="object").reshape(len(rows), len(names))
    return {name: table[:, place].astype(TYPES[name]) for place, name in enumerate(names)}


def _strength(told: Columns) -> Array:
    """The place of each report among all of them, the weakest first."""
    order = np.lexsort((told["report"], told["received_at"], told["kind"] == UNIT_FILE))
    return np.argsort(order)


def _compared(columns: Columns, place: Array) -> tuple[Array, Array]:
    """Which rows are of the strongest report of their series and date; which had a rival."""
    if not len(place):
        return np.zeros(0, dtype=bool), np.zeros(0, dtype=bool)
    other = [columns[name][1:] != columns[name][:-1] for name in SERIES]
    first: Array = np.append(True, np.any(other, axis=0))
    starts, group = np.flatnonzero(first), np.cumsum(first) - 1
    strongest, weakest = np.maximum.reduceat(place, starts), np.minimum.reduceat(place, starts)
    return place == strongest[group], (strongest != weakest)[group]


def _frame(columns: Columns, chosen: Array) -> pd.DataFrame:
    made = {
        name: columns[name] if chosen.all() else columns[name][chosen]
        for name in COLUMNS
        if name in columns
    }
    return pd.DataFrame(made | {"people": pd.array(made["people"], dtype="Int64")})
