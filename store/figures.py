"""Figures as they stand: of several reports of one date, the one that wins.

For each series (unit, source, measure, group) and date the unit's own file goes before a
summary, then the later received, then the later stored; all job types come from that one report.
"""

from datetime import date, datetime
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Select, Table, and_, case, func, literal, or_, select, tuple_

from domain.reports import UNIT_FILE, WARNED
from domain.sources import EVERYONE, PEOPLE
from domain.units import REGION
from store import schema
from store.connected import Connected
from store.frames import frame, plain
from store.times import utc

reports, confirmations = schema.report, schema.confirmation


class Figures(Connected):
    """Facts and controls (stated totals) by series and date.

    All frames have the columns unit, source, job_type, measure, grouping, year, as_of, people,
    report, received_at, kind, confirmed, sheet, cell; the figures are cumulative since 1 January.
    ``known_at``: only what had been received by then, confirmed as it was by then.
    """

    def history(
        self, region_code: str, year: int, until: date | None = None,
        known_at: datetime | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        """Every fact of the year that stood on its date, on dates up to ``until``."""
        return self._standing(schema.fact, region_code, year, known_at, _until(schema.fact, until))

    def controls(
        self, region_code: str, year: int, until: date | None = None,
        known_at: datetime | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        """Every stated total: unit ``region`` is the region's row, source ``all`` all sources."""
        table = schema.control
        return self._standing(table, region_code, year, known_at, _until(table, until))

    def facts_on(
        self, region_code: str, year: int, units: tuple[str, ...], day: date
    ) -> pd.DataFrame:
        """The facts of those units that are already stored for that very date."""
        return self._standing(
            schema.fact, region_code, year, None, schema.fact.c.as_of == day, units
        )

    def facts_before(
        self, region_code: str, year: int, units: tuple[str, ...], day: date
    ) -> pd.DataFrame:
        """The newest facts of those units from before that date, series by series."""
        table = schema.fact
        series = (table.c.unit, table.c.source, table.c.measure, table.c.grouping)
        newest = _newest(table, series, region_code, year, units, day)
        return self._standing(table, region_code, year, None, newest, units)

    def controls_before(
        self, region_code: str, year: int, units: tuple[str, ...], day: date
    ) -> pd.DataFrame:
        """The newest stated totals from before that date, series by series."""
        table = schema.control
        newest = _newest(table, (table.c.unit, table.c.source), region_code, year, units, day)
        return self._standing(table, region_code, year, None, newest, units)

    def _standing(
        self, table: Table, region_code: str, year: int, known_at: datetime | None,
        which: ColumnElement[bool], units: tuple[str, ...] | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        ours = and_(table.c.region == region_code, table.c.year == year, which)
        named = table.c.unit.in_(units if units is not None else _all_units(region_code))
        ranked = _ranked(table, known_at).where(ours, named).subquery()
        columns = [column for column in ranked.c if column.name != "place"]
        query = select(*columns).where(ranked.c.place == 1)
        ordered = query.order_by(ranked.c.unit, ranked.c.source, ranked.c.as_of, ranked.c.job_type)
        with self._reading() as connection:
            return frame(connection, ordered, ("as_of", "received_at"), ("people",), ("confirmed",))


def _until(table: Table, until: date | None) -> ColumnElement[bool]:
    return table.c.as_of <= until if until else table.c.as_of.is_not(None)


def _newest(
    table: Table, series: tuple[ColumnElement[Any], ...], region_code: str, year: int,
    units: tuple[str, ...], day: date,
) -> ColumnElement[bool]:  # fmt: skip
    newest = (
        select(*series, func.max(table.c.as_of))
        .where(table.c.region == region_code, table.c.year == year, table.c.as_of < day)
        .where(table.c.unit.in_(units))
        .group_by(*series)
    )
    return tuple_(*series, table.c.as_of).in_(newest)


def _all_units(region_code: str) -> Select[Any]:
    """The region's units, so that the tables' keys lead straight to their rows."""
    units = select(schema.unit.c.code).where(schema.unit.c.region == region_code)
    return units.union_all(select(literal(REGION)))  # type: ignore[return-value]


def _ranked(table: Table, known_at: datetime | None) -> Select[Any]:
    """Rows that were known, each with its place among those of one series and date."""
    measure, grouping = _group(table)
    series = [table.c.unit, table.c.source, measure, grouping, table.c.as_of]
    place = func.rank().over(
        partition_by=series,
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
            confirmed(known_at).label("confirmed"), table.c.sheet, table.c.cell,
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


def received(known_at: datetime | None) -> ColumnElement[bool]:
    """Whether a report had been received by ``known_at``."""
    moment = reports.c.received_at
    return moment <= utc(known_at) if known_at else moment.is_not(None)


def confirmation_known(known_at: datetime | None) -> ColumnElement[bool]:
    """How confirmations that had been given by ``known_at`` join to their reports."""
    same = confirmations.c.report == reports.c.id
    return and_(same, confirmations.c.at <= utc(known_at)) if known_at else same


def confirmed(known_at: datetime | None) -> ColumnElement[bool]:
    """Whether a report had no warnings, or a person's yes to them by ``known_at``."""
    return or_(reports.c.status != WARNED, confirmations.c.report.is_not(None))
