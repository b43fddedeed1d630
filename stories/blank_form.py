"""A unit's form for a date, before it is filled in: its sources, plan and last figures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

import pandas as pd

from domain.errors import UnknownUnit
from domain.plans import APPROVED
from domain.regions import Region
from domain.sources import ALL, PERMANENT, TEMPORARY, TOTAL, Source
from domain.units import Unit
from metrics.calendar import due_dates
from metrics.plans import plans_in_force
from metrics.standing import standing
from store import Store
from stories.evidence import Evidence, gather

MONTH = timedelta(days=31)  # within it at least one report is due
FIELDS = {PERMANENT: "permanent", TEMPORARY: "temporary", TOTAL: "unsplit"}


class Split(NamedTuple):
    """People by job type, None where nothing is stated; ``unsplit`` where there is no split."""

    permanent: int | None = None
    temporary: int | None = None
    unsplit: int | None = None

    @property
    def whole(self) -> int | None:
        """All people."""
        stated = [people for people in self if people is not None]
        return sum(stated) if stated else None


NOTHING = Split()


@dataclass(frozen=True)
class Line:
    """One source: its plan, the figures reported before, and those that the form starts from.

    plan:      people of the year, approved and in force; None without one;
    before_on: the date that ``before`` was reported for.
    """

    source: Source
    plan: int | None = None
    before: Split = NOTHING
    before_on: date | None = None
    now: Split = NOTHING


@dataclass(frozen=True)
class BlankForm:
    """A form. ``lines``: sources, each followed by its parts.

    plan:     of all sources, stated as such, else None;
    previous: the date of the newest earlier report of the year, None before the first;
    told:     its figures were told, not written by the unit itself.
    """

    region: Region
    unit: Unit
    as_of: date
    year: int
    plan: int | None
    previous: date | None
    lines: tuple[Line, ...]
    told: bool = False

    def parts(self, line: Line) -> tuple[Line, ...]:
        """The lines of the parts of a source."""
        return tuple(one for one in self.lines if one.source.parent == line.source.code)


def blank_form(
    store: Store, region: str, unit: str, as_of: date, known_at: datetime | None = None
) -> BlankForm:
    """The form of ``unit`` for a date. Raises UnknownRegion; UnknownUnit, also before it exists."""
    evidence = gather(store, region, as_of, known_at)
    found = evidence.region.unit(unit)
    if not found.exists(as_of):
        raise UnknownUnit(unit=unit, region=region)
    now, _ = _figures(evidence, unit, as_of)
    before, dates = _figures(evidence, unit, as_of - timedelta(days=1))
    plans = _plans(evidence, unit)
    return BlankForm(
        region=evidence.region,
        unit=found,
        as_of=as_of,
        year=evidence.year,
        plan=plans.get(ALL),
        previous=max(dates.values(), default=None),
        lines=tuple(
            Line(
                source=source,
                plan=plans.get(source.code),
                before=before.get(source.code, NOTHING),
                before_on=dates.get(source.code),
                now=now.get(source.code, NOTHING),
            )
            for source in _ordered(evidence.region)
        ),
    )


def told_form(form: BlankForm, told: Mapping[str, tuple[int | None, int | None]]) -> BlankForm:
    """The form with only the figures that were told: source code to permanent and temporary."""
    lines = (replace(line, now=Split(*told.get(line.source.code, ()))) for line in form.lines)
    return replace(form, lines=tuple(lines), told=True)


def next_due(region: Region, day: date) -> date:
    """The first date after ``day`` that reports are due for."""
    return due_dates(region, day + timedelta(days=1), day + MONTH)[0]


def _ordered(region: Region) -> Iterator[Source]:
    for source in region.top_sources:
        yield source
        yield from region.children(source.code)


def _figures(evidence: Evidence, unit: str, day: date) -> tuple[dict[str, Split], dict[str, date]]:
    """By source: people that stand at ``day``, and the date that they were reported for."""
    rows = standing(evidence.history, day, evidence.year)
    rows = rows[rows["unit"] == unit]
    splits: dict[str, Split] = {}
    dates: dict[str, date] = {}
    for row in rows.itertuples():
        field = {FIELDS[row.job_type]: int(row.people)}
        splits[row.source] = splits.get(row.source, NOTHING)._replace(**field)
        dates[row.source] = row.reported_as_of.date()
    return splits, dates


def _plans(evidence: Evidence, unit: str) -> dict[str, int]:
    """Approved plans in force by source; ``all`` where the total is stated."""
    rows = plans_in_force(evidence.plans, evidence.as_of, evidence.year)
    rows = rows[(rows["unit"] == unit) & (rows["status"] == APPROVED)]
    summed: pd.Series = rows.groupby("source")["people"].sum()
    return {str(source): int(people) for source, people in summed.items()}
