"""The queries for what was stated: every row of a year, or the rows around one date.

Each is built once. All select the columns of ``winning`` without the year, in its order, the
rows of one series and date next to each other.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    DateTime,
    FromClause,
    Integer,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    func,
    literal,
    select,
    true,
    union_all,
)

from domain.sources import ALL, EVERYONE, PEOPLE
from domain.units import REGION
from store.frames import plain
from store.known import Moment, confirmation_known, confirmed, received
from store.schema import confirmation, fact, metadata, report, source, unit

REGION_CODE, YEAR = bindparam("region", type_=Text), bindparam("year", type_=Integer)
DAY, KNOWN_AT = bindparam("day", type_=Date), bindparam("known_at", type_=DateTime)


@cache
def of_year(table_name: str, *, known: bool) -> Select[Any]:
    """Every row of a year. Parameters: region, year; known_at if only what was ``known`` then."""
    table = metadata.tables[table_name]
    units = _codes(unit, REGION)  # named, so that the table's key leads straight to the rows
    ours = and_(table.c.region == REGION_CODE, table.c.year == YEAR)
    rows = _rows(table, KNOWN_AT if known else None)
    return rows.where(ours, table.c.unit.in_(select(units.c.code)))


@cache
def around_day() -> Select[Any]:
    """People of everyone in some units on a day, and each series on its newest date before it.

    Parameters: region, year, units, day. Each series and date is sought by the table's key:
    region and year stand among what is wanted, so that SQLite goes from there to the figures
    and not the other way round.
    """
    units, sources = _codes(unit, REGION), _codes(source, ALL)
    people = (fact.c.measure == PEOPLE, fact.c.grouping == EVERYONE)
    newest = (
        select(func.max(fact.c.as_of))
        .where(fact.c.region == REGION_CODE, fact.c.year == YEAR, fact.c.as_of < DAY)
        .where(fact.c.unit == units.c.code, fact.c.source == sources.c.code, *people)
        .correlate(units, sources)
    )
    days = (_wanted(units, sources, day) for day in (newest.scalar_subquery(), DAY))
    wanted = union_all(*days).cte("wanted").prefix_with("MATERIALIZED")
    same = and_(*(fact.c[column.name] == column for column in wanted.c))
    return _rows(fact).join(wanted, same).where(*people)


def _wanted(units: FromClause, sources: FromClause, day: ColumnElement[Any]) -> Select[Any]:
    """Every series of the units, on a day."""
    return (
        select(
            REGION_CODE.label("region"), YEAR.label("year"),
            units.c.code.label("unit"), sources.c.code.label("source"), day.label("as_of"),
        )
        .select_from(units.join(sources, true()))
        .where(units.c.code.in_(bindparam("units", expanding=True)))
    )  # fmt: skip


def _codes(table: Table, another: str) -> FromClause:
    """The codes of the region's units or sources, and the one that stands for all of them."""
    codes = select(table.c.code).where(table.c.region == REGION_CODE)
    return codes.union_all(select(literal(another))).subquery(f"{table.name}s")


def _rows(table: Table, known_at: Moment = None) -> Select[Any]:
    key = [column for column in table.primary_key.columns if column.name not in ("region", "year")]
    grouped = [table.c.measure, table.c.grouping] if table is fact else [
        literal(PEOPLE).label("measure"), literal(EVERYONE).label("grouping"),
    ]  # fmt: skip
    return (
        select(
            table.c.unit, table.c.source, table.c.job_type, *grouped,
            plain(table.c.as_of), table.c.people, table.c.report,
            plain(report.c.received_at), report.c.kind, confirmed().label("confirmed"),
            table.c.sheet, table.c.cell,
        )
        .join(report, report.c.id == table.c.report)
        .outerjoin(confirmation, confirmation_known(known_at))
        .where(received(known_at))
        .order_by(*key)
    )  # fmt: skip
