"""The query for what was stated around one date; it is built once."""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
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
from store.known import received
from store.schema import fact, report, source, unit

REGION_CODE, YEAR = bindparam("region", type_=Text), bindparam("year", type_=Integer)
DAY = bindparam("day", type_=Date)


@cache
def around_day() -> Select[Any]:
    """People of everyone in some units on a day, and each series on its newest date before it.

    Columns STATED of ``winning``, the rows of one series and date next to each other.
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
    return (
        select(
            fact.c.unit, fact.c.source, fact.c.job_type, fact.c.measure, fact.c.grouping,
            plain(fact.c.as_of), fact.c.people, fact.c.report,
            plain(report.c.received_at), report.c.kind,
        )
        .join(report, report.c.id == fact.c.report)
        .join(wanted, same)
        .where(received(None), *people)
        .order_by(fact.c.unit, fact.c.source, fact.c.as_of, fact.c.report, fact.c.job_type)
    )  # fmt: skip


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
