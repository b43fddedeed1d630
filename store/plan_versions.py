"""Plan versions so far: what every document says of each series, and which of them is in force."""

from collections.abc import Mapping, Set
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, select

from domain.plans import APPROVED, DECREE
from domain.reports import Series
from store.schema import confirmation, plan, report


class Version(NamedTuple):
    """What one document says of a series in a year; ``people`` by job type.

    doubted: a change that counts only once a person has ``confirmed`` its report.
    """

    number: int
    kind: str
    status: str
    basis_date: date | None
    in_force_from: date
    recorded_at: datetime
    doubted: bool
    confirmed: bool
    people: Mapping[str, int]

    @property
    def counts(self) -> bool:
        """Whether anything may be compared with it."""
        return self.status == APPROVED and (self.confirmed or not self.doubted)

    @property
    def rank(self) -> tuple[bool, date, datetime, int]:
        """A decree goes before a report, then the later in force, the later recorded."""
        return self.kind == DECREE, self.in_force_from, self.recorded_at, self.number

    def began(self, day: date) -> bool:
        """Whether it was in force by ``day``, unless a better one was."""
        return self.in_force_from <= day and (self.basis_date or day) <= day


_rank = attrgetter("rank")
Versions = Mapping[Series, tuple[Version, ...]]  # of one year, oldest first


def plans_in_force(versions: Versions, units: Set[str], day: date) -> dict[Series, int]:
    """People of the version in force on ``day``, of each series of those units that has one."""
    found = {}
    for series, documents in versions.items():
        if series[0] not in units:
            continue
        began = [one for one in documents if one.counts and one.began(day)]
        if began:
            best = max(began, key=_rank) if len(began) > 1 else began[0]
            found[series] = sum(best.people.values())
    return found


def plan_versions(connection: Connection, region_code: str, year: int) -> Versions:
    """Every version of a region's year that was ever recorded."""
    asked = {"region": region_code, "year": year}
    found: dict[Series, dict[int, Version]] = {}
    for row in connection.execute(_recorded(), asked):
        documents = found.setdefault((row.unit, row.source), {})
        said = documents[row.version].people if row.version in documents else {}
        documents[row.version] = Version(
            number=row.version,
            kind=row.kind,
            status=row.status,
            basis_date=row.basis_date,
            in_force_from=row.in_force_from,
            recorded_at=row.recorded_at,
            doubted=row.doubted,
            confirmed=row.at is not None,
            people={**said, row.job_type: row.people},
        )
    return {series: tuple(documents.values()) for series, documents in found.items()}


@cache
def _recorded() -> Select[Any]:
    """Parameters: region, year."""
    names = (
        "unit", "source", "job_type", "people", "version", "kind", "status", "basis_date",
        "in_force_from", "recorded_at", "doubted",
    )  # fmt: skip
    return (
        select(*(plan.c[name] for name in names), confirmation.c.at)
        .join(report, report.c.upload == plan.c.upload)
        .outerjoin(confirmation, confirmation.c.report == report.c.id)
        .where(plan.c.region == bindparam("region"), plan.c.year == bindparam("year"))
        .order_by(plan.c.unit, plan.c.source, plan.c.version)
    )
