"""A year of figures so far: what reports that come one after the other are compared with.

It is read once and carried on with each report that is stored. ``Remembered`` keeps it under the
newest seal of the audit, so that it is read anew as soon as anybody else has written anything.
"""

from collections.abc import Mapping, Set
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    Connection,
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
)

from domain.reports import UNIT_FILE, ReadReport, Series, Stated
from domain.sources import ALL, EVERYONE, PEOPLE
from domain.units import REGION
from store.schema import fact, report, source, unit

REGION_CODE, YEAR = bindparam("region", type_=Text), bindparam("year", type_=Integer)
DAY = bindparam("day", type_=Date)


ByStated = dict[Series, Stated]


class SoFar(NamedTuple):
    """Of each series the words from ``since`` on and the newest before it, oldest first."""

    since: date
    words: Mapping[Series, tuple[Stated, ...]]

    def around(self, units: Set[str], day: date) -> tuple[ByStated, ByStated]:
        """Of those units the newest before a day not before ``since``, and what is of the day."""
        before: ByStated = {}
        on: ByStated = {}
        for series, words in self.words.items():
            if series[0] not in units:
                continue
            for stated in words:
                if stated.as_of < day:
                    before[series] = stated
                elif stated.as_of == day:
                    on[series] = stated
        return before, on

    def with_report(self, read: ReadReport, arrived: datetime, number: int) -> "SoFar":
        """As it is once that report is stored under that number; it is not before ``since``."""
        if read.as_of is None:
            return self
        words, strength = dict(self.words), (read.kind == UNIT_FILE, arrived, number)
        for series, people in read.people_by_series.items():
            known, new = words.get(series, ()), Stated(people, read.as_of, strength)
            later = bool(known) and known[-1].as_of >= read.as_of
            words[series] = _newest([*known, new], read.as_of) if later else (*known[-1:], new)
        return SoFar(read.as_of, words)


def so_far(connection: Connection, region_code: str, year: int, day: date) -> SoFar:
    """What is stored of a region's year, known from ``day`` on."""
    asked = {"region": region_code, "year": year, "day": day}
    found: dict[Series, list[Stated]] = {}
    for row in connection.execute(_from_day(), asked):
        words = found.setdefault((row.unit, row.source), [])
        strength = (row.kind == UNIT_FILE, row.received_at, row.report)
        if words and (words[-1].as_of, words[-1].strength) == (row.as_of, strength):
            words[-1].people[row.job_type] = row.people  # type: ignore[index]
        else:
            words.append(Stated({row.job_type: row.people}, row.as_of, strength))
    return SoFar(day, {series: _newest(words, day) for series, words in found.items()})


def _newest(words: list[Stated], since: date) -> tuple[Stated, ...]:
    """The strongest of each date, oldest first; of those before ``since`` the last."""
    strongest: dict[date, Stated] = {}
    for word in sorted(words, key=lambda one: one.strength):
        strongest[word.as_of] = word
    days = sorted(strongest)
    earlier = sum(day < since for day in days)
    return tuple(strongest[day] for day in days[max(earlier - 1, 0) :])


@cache
def _from_day() -> Select[Any]:
    """People of everyone from a day on, and of each series on its newest date before it.

    The rows of one series, date and report stand next to each other. Parameters: region, year,
    day. Each series is sought by the table's key: region and year stand among what is wanted, so
    that SQLite goes from there to the figures and not the other way round.
    """
    units, sources = _codes(unit, REGION), _codes(source, ALL)
    people = (fact.c.measure == PEOPLE, fact.c.grouping == EVERYONE)
    newest = (
        select(func.max(fact.c.as_of))
        .where(fact.c.region == REGION_CODE, fact.c.year == YEAR, fact.c.as_of < DAY)
        .where(fact.c.unit == units.c.code, fact.c.source == sources.c.code, *people)
        .correlate(units, sources)
        .scalar_subquery()
    )
    wanted = (
        select(
            REGION_CODE.label("region"), YEAR.label("year"), units.c.code.label("unit"),
            sources.c.code.label("source"), func.coalesce(newest, DAY, type_=Date).label("since"),
        )
        .select_from(units.join(sources, true()))
        .cte("wanted")
        .prefix_with("MATERIALIZED")
    )  # fmt: skip
    keys = [fact.c[name] == wanted.c[name] for name in ("region", "year", "unit", "source")]
    return (
        select(
            fact.c.unit, fact.c.source, fact.c.job_type, fact.c.as_of, fact.c.people,
            fact.c.report, report.c.received_at, report.c.kind,
        )
        .join(report, report.c.id == fact.c.report)
        .join(wanted, and_(*keys, fact.c.as_of >= wanted.c.since))
        .where(*people)
        .order_by(fact.c.unit, fact.c.source, fact.c.as_of, fact.c.report, fact.c.job_type)
    )  # fmt: skip


def _codes(table: Table, another: str) -> FromClause:
    """The codes of the region's units or sources, and the one that stands for all of them."""
    codes = select(table.c.code).where(table.c.region == REGION_CODE)
    return codes.union_all(select(literal(another))).subquery(f"{table.name}s")
