"""Which plan versions a report brings.

A plan that a report repeats brings none. The first that is known of a series is in force from
1 January; a change in a report from the report's date, so that it alters no earlier screen, and
only once a person has confirmed it. A decree says itself from when it is in force.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from domain.findings import Finding
from domain.plans import APPROVED, DECREE, REPORT, PlanBasis
from domain.reports import ReadReport, Upload
from store.bulk import tuples
from store.schema import confirmation, plan, report

COLUMNS = (
    "region", "unit", "year", "source", "job_type", "version", "people", "kind", "status", "basis",
    "basis_date", "in_force_from", "recorded_at", "upload", "doubted", "sheet", "cell",
)  # fmt: skip

SERIES = ("unit", "source", "job_type", "year")
Series = tuple[str, str, str, int]
Versions = dict[Series, list[Row[Any]]]


def plan_rows(
    connection: Connection,
    region_code: str,
    upload_id: int,
    upload: Upload,
    read: ReadReport,
    basis: PlanBasis | None,
) -> Iterator[tuple[Any, ...]]:
    """The rows, in the order of COLUMNS."""
    known = _known(connection, region_code, read)
    for *about, people, sheet, cell in tuples(read.plans, (*SERIES, "people", "sheet", "cell")):
        series: Series = tuple(about)
        versions = known[series]
        grounds = basis or _from_report(upload, read, series, first=not versions)
        if grounds.kind == REPORT and _repeated(versions, grounds, read.as_of, people):
            continue
        unit, source, job_type, year = series
        doubted = grounds.kind == REPORT and _doubted(read.findings, sheet, cell)
        yield (
            region_code, unit, year, source, job_type, len(versions) + 1, people,
            grounds.kind, grounds.status, grounds.basis,
            grounds.basis_date and grounds.basis_date.isoformat(),
            grounds.in_force_from.isoformat(),
            grounds.recorded_at.isoformat(" ", "microseconds"),
            upload_id, doubted, sheet, cell,
        )  # fmt: skip


def _known(connection: Connection, region_code: str, read: ReadReport) -> Versions:
    """Every version so far of the series that the report speaks of."""
    query = (
        select(plan, confirmation.c.at)
        .join(report, report.c.upload == plan.c.upload)
        .outerjoin(confirmation, confirmation.c.report == report.c.id)
        .where(
            plan.c.region == region_code,
            plan.c.unit.in_(sorted(set(read.plans["unit"]))),
            plan.c.year.in_(sorted({int(year) for year in read.plans["year"]})),
        )
    )
    versions: Versions = defaultdict(list)
    for row in connection.execute(query):
        versions[row.unit, row.source, row.job_type, row.year].append(row)
    return versions


def _from_report(upload: Upload, read: ReadReport, series: Series, *, first: bool) -> PlanBasis:
    new_year = date(series[-1], 1, 1)
    return PlanBasis(
        kind=REPORT,
        status=APPROVED,
        basis=upload.name,
        in_force_from=new_year if first or read.as_of is None else max(new_year, read.as_of),
        recorded_at=upload.received_at,
    )


def _repeated(
    versions: list[Row[Any]], grounds: PlanBasis, as_of: date | None, people: int
) -> bool:
    """Whether the newest report, or else the plan in force, already says the same."""
    before = [
        version
        for version in versions
        if version.recorded_at <= grounds.recorded_at
        and (as_of is None or version.in_force_from <= max(as_of, grounds.in_force_from))
    ]
    reported = [version for version in before if version.kind == REPORT]
    in_force = [version for version in before if _counts(version)]
    newest = max(reported or in_force, key=_rank, default=None)
    return newest is not None and newest.people == people


def _counts(version: Row[Any]) -> bool:
    return version.status == APPROVED and (not version.doubted or version.at is not None)


def _rank(version: Row[Any]) -> tuple[Any, ...]:
    return (
        version.kind == DECREE,
        version.in_force_from,
        version.recorded_at,
        version.version,
    )


def _doubted(findings: tuple[Finding, ...], sheet: str | None, cell: str) -> bool:
    """Whether the report was found to change this plan."""
    changes = [finding for finding in findings if finding.rule == "plan_changed"]
    cells = set(cell.split(", "))
    return any(
        not change.cell or (change.sheet == sheet and cells & set(change.cell))
        for change in changes
    )
