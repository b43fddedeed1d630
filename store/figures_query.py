"""The queries of ``figures``, each built once."""

from collections.abc import Callable
from functools import cache
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Date,
    DateTime,
    Integer,
    Select,
    Table,
    Text,
    bindparam,
    case,
    func,
    literal,
    select,
    true,
    tuple_,
)  # fmt: skip

from domain.reports import UNIT_FILE
from domain.sources import EVERYONE, PEOPLE
from domain.units import REGION
from store import schema
from store.frames import plain
from store.known import confirmation_known, confirmed, received

Which = Literal["all", "until", "on", "before"]
ALL: Which = "all"
UNTIL: Which = "until"
ON: Which = "on"
BEFORE: Which = "before"  # of each series the newest date before the day

reports, confirmations = schema.report, schema.confirmation

REGION_CODE, YEAR = bindparam("region", type_=Text), bindparam("year", type_=Integer)
DAY, KNOWN_AT = bindparam("day", type_=Date), bindparam("known_at", type_=DateTime)


@cache
def standing_query(table_name: str, which: Which, known: bool, some_units: bool) -> Select[Any]:
    """Facts or controls that win, on the dates of ``which``; of some units people of everyone.

    Parameters: region, year; day unless all dates; known_at if ``known``; units if ``some_units``.
    """
    table = schema.metadata.tables[table_name]
    ranked = (
        _ranked(table, KNOWN_AT if known else None)
        .where(*_ours(table, some_units), DATES[which](table, some_units))
        .subquery()
    )
    columns = [column for column in ranked.c if column.name != "place"]
    return (
        select(*columns)
        .where(ranked.c.place == 1)
        .order_by(ranked.c.unit, ranked.c.source, ranked.c.as_of, ranked.c.job_type)
    )


def _ours(table: Table, some_units: bool) -> list[ColumnElement[bool]]:
    units = bindparam("units", expanding=True) if some_units else _all_units()
    ours = [table.c.region == REGION_CODE, table.c.year == YEAR, table.c.unit.in_(units)]
    if some_units and table is schema.fact:
        ours += [table.c.measure == PEOPLE, table.c.grouping == EVERYONE]
    return ours


def _all_units() -> Any:
    """The region's units, so that the tables' keys lead straight to their rows."""
    units = select(schema.unit.c.code).where(schema.unit.c.region == REGION_CODE)
    return units.union_all(select(literal(REGION)))


def _newest(table: Table, some_units: bool) -> ColumnElement[bool]:
    measure, grouping = _group(table)
    series = [table.c.unit, table.c.source, measure, grouping]
    newest = (
        select(*series, func.max(table.c.as_of))
        .where(*_ours(table, some_units), table.c.as_of < DAY)
        .group_by(*series)
    )
    return tuple_(*series, table.c.as_of).in_(newest)


DATES: dict[Which, Callable[[Table, bool], ColumnElement[bool]]] = {
    ALL: lambda _table, _some_units: true(),
    UNTIL: lambda table, _some_units: table.c.as_of <= DAY,
    ON: lambda table, _some_units: table.c.as_of == DAY,
    BEFORE: _newest,
}


def _ranked(table: Table, known_at: ColumnElement[Any] | None) -> Select[Any]:
    """Rows that were known, each with its place among those of one series and date."""
    measure, grouping = _group(table)
    place = func.rank().over(
        partition_by=[table.c.unit, table.c.source, measure, grouping, table.c.as_of],
        order_by=[
            case((reports.c.kind == UNIT_FILE, 0), else_=1),
            reports.c.received_at.desc(),
            reports.c.id.desc(),
        ],
    )
    return (
        select(
            table.c.unit, table.c.source, table.c.job_type,
            measure.label("measure"), grouping.label("grouping"),
            table.c.year, plain(table.c.as_of), table.c.people, table.c.report,
            plain(reports.c.received_at), reports.c.kind,
            confirmed().label("confirmed"), table.c.sheet, table.c.cell,
            place.label("place"),
        )
        .join(reports, reports.c.id == table.c.report)
        .outerjoin(confirmations, confirmation_known(known_at))
        .where(received(known_at))
    )  # fmt: skip


def _group(table: Table) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    if table is schema.fact:
        return table.c.measure, table.c.grouping
    return literal(PEOPLE), literal(EVERYONE)
