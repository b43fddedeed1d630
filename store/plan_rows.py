"""Which plan versions a report brings.

A plan that a report repeats brings none. The first that is known of a series is in force from
1 January; a change in a report from the report's date, so that it alters no earlier screen, and
only once a person has confirmed it. A decree says itself from when it is in force.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Row, Select, bindparam, select

from domain.findings import Finding
from domain.plans import APPROVED, DECREE, REPORT, PlanBasis
from domain.reports import PLAN_COLUMNS, ReadReport, Upload, rows
from domain.sources import TOTAL
from store.schema import confirmation, plan, report

COLUMNS = (
    "region", "unit", "year", "source", "job_type", "version", "people", "kind", "status", "basis",
    "basis_date", "in_force_from", "recorded_at", "upload", "doubted", "sheet", "cell",
)  # fmt: skip

SERIES = ("unit", "source", "year")
Series = tuple[str, str, int]
Version = list[Row[Any]]  # what one document says of a series: a row a job type
Versions = dict[Series, list[Version]]


def plan_rows(
    connection: Connection,
    region_code: str,
    upload_id: int,
    upload: Upload,
    read: ReadReport,
    basis: PlanBasis | None,
) -> Iterator[tuple[Any, ...]]:
    """The rows, in the order of COLUMNS. A version holds all job types of its series."""
    known = _known(connection, region_code, read)
    for series, stated in _series(read.plans):
        unit, source, year = series
        versions = known.get(series, [])
        grounds = basis or _from_report(upload, read, year, first=not versions)
        if grounds.kind == REPORT and _repeated(versions, grounds, read.as_of, stated):
            continue
        for job_type, people, sheet, cell in stated:
            doubted = grounds.kind == REPORT and _doubted(read.findings, sheet, cell)
            yield (
                region_code, unit, year, source, job_type, len(versions) + 1, people,
                grounds.kind, grounds.status, grounds.basis,
                grounds.basis_date and grounds.basis_date.isoformat(),
                grounds.in_force_from.isoformat(),
                grounds.recorded_at.isoformat(" ", "microseconds"),
                upload_id, doubted, sheet, cell,
            )  # fmt: skip


def _series(plans: pd.DataFrame) -> Iterator[tuple[Series, list[tuple[str, int, Any, str]]]]:
    """Each series that the report speaks of, with (job type, people, sheet, cell) of its rows."""
    found: dict[Series, list[tuple[str, int, Any, str]]] = defaultdict(list)
    for unit, source, job_type, year, *row in rows(plans, PLAN_COLUMNS):
        found[unit, source, year].append((job_type, *row))
    yield from found.items()


def _known(connection: Connection, region_code: str, read: ReadReport) -> Versions:
    """Every version so far of the series that the report speaks of."""
    asked = {
        "region": region_code,
        "units": sorted(set(read.plans["unit"])),
        "years": sorted({int(year) for year in read.plans["year"]}),
    }
    documents: dict[Series, dict[int, Version]] = {}
    for row in connection.execute(_versions(), asked).fetchall():
        documents.setdefault(row[:3], {}).setdefault(row[3], []).append(row)
    return {key: list(found.values()) for key, found in documents.items()}


@cache
def _versions() -> Select[Any]:
    """Parameters: region, units, years."""
    names = (
        "unit", "source", "year", "upload", "job_type", "people", "version", "kind", "status",
        "doubted", "in_force_from", "recorded_at",
    )  # fmt: skip
    return (
        select(*(plan.c[name] for name in names), confirmation.c.at)
        .join(report, report.c.upload == plan.c.upload)
        .outerjoin(confirmation, confirmation.c.report == report.c.id)
        .where(plan.c.region == bindparam("region"))
        .where(plan.c.unit.in_(bindparam("units", expanding=True)))
        .where(plan.c.year.in_(bindparam("years", expanding=True)))
    )


def _from_report(upload: Upload, read: ReadReport, year: int, *, first: bool) -> PlanBasis:
    new_year = date(year, 1, 1)
    return PlanBasis(
        kind=REPORT,
        status=APPROVED,
        basis=upload.name,
        in_force_from=new_year if first or read.as_of is None else max(new_year, read.as_of),
        recorded_at=upload.received_at,
    )


def _repeated(
    versions: list[Version],
    grounds: PlanBasis,
    as_of: date | None,
    stated: list[tuple[str, int, Any, str]],
) -> bool:
    """Whether the newest report, or else the plan in force, already says the same.

    A column of totals repeats a decree that splits the same people into job types.
    """
    before = [
        version
        for version in versions
        if version[0].recorded_at <= grounds.recorded_at
        and (as_of is None or version[0].in_force_from <= max(as_of, grounds.in_force_from))
    ]
    reported = [version for version in before if version[0].kind == REPORT]
    in_force = [version for version in before if _counts(version)]
    newest = max(reported or in_force, key=_rank, default=None)
    if newest is None:
        return False
    said = {row.job_type: row.people for row in newest}
    now = {job_type: people for job_type, people, _, _ in stated}
    return said == now or (TOTAL in (said | now) and sum(said.values()) == sum(now.values()))


def _counts(version: Version) -> bool:
    return all(row.status == APPROVED and (not row.doubted or row.at) for row in version)


def _rank(version: Version) -> tuple[Any, ...]:
    first = version[0]
    return (first.kind == DECREE, first.in_force_from, first.recorded_at, first.version)


def _doubted(findings: tuple[Finding, ...], sheet: str | None, cell: str) -> bool:
    """Whether the report was found to change this plan."""
    changes = [finding for finding in findings if finding.rule == "plan_changed"]
    cells = set(cell.split(", "))
    return any(
        not change.cell or (change.sheet == sheet and cells & set(change.cell))
        for change in changes
    )
