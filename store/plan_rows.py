"""Which plan versions a report brings.

A plan that a report repeats brings none. The first that is known of a series is in force from
1 January; a change in a report from the report's date, so that it alters no earlier screen, and
only once a person has confirmed it. A decree says itself from when it is in force.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, partial
from operator import attrgetter
from typing import Any

from domain.findings import Finding
from domain.plans import APPROVED, REPORT, PlanBasis
from domain.reports import ReadReport, Series, Upload
from domain.sources import TOTAL
from store.plan_versions import Version, Versions

COLUMNS = (
    "region", "unit", "year", "source", "job_type", "version", "people", "kind", "status", "basis",
    "basis_date", "in_force_from", "recorded_at", "upload", "doubted", "sheet", "cell",
)  # fmt: skip

Cells = list[tuple[str, int, str | None, str]]  # job type, people, sheet, cell
New = list[tuple[Series, int, Version, Cells, PlanBasis]]  # and the year


def new_versions(
    known: Mapping[int, Versions], upload: Upload, read: ReadReport, basis: PlanBasis | None
) -> New:
    """What the report adds to the versions that are known of each year it plans."""
    found: New = []
    from_report = cache(partial(_from_report, upload, read.as_of))
    changes = [one for one in read.findings if one.rule == "plan_changed"]
    for (unit, source, year), stated in _series(read.plan_rows):
        versions = known[year].get((unit, source), ())
        grounds = basis or from_report(year, first=not versions)
        people = {job_type: number for job_type, number, _, _ in stated}
        if grounds.kind == REPORT and _repeated(versions, grounds, read.as_of, people):
            continue
        doubted = grounds.kind == REPORT and any(_doubted(changes, *one[2:]) for one in stated)
        version = Version(
            len(versions) + 1, grounds.kind, grounds.status, grounds.basis_date,
            grounds.in_force_from, grounds.recorded_at, doubted, confirmed=False, people=people,
        )  # fmt: skip
        found.append(((unit, source), year, version, stated, grounds))
    return found


def plan_rows(region_code: str, upload_id: int, new: New) -> Iterator[tuple[Any, ...]]:
    """The rows of new versions, in the order of COLUMNS: one for each job type."""
    for (unit, source), year, version, stated, grounds in new:
        for job_type, people, sheet, cell in stated:
            yield (
                region_code, unit, year, source, job_type, version.number, people,
                version.kind, version.status, grounds.basis,
                version.basis_date and version.basis_date.isoformat(),
                version.in_force_from.isoformat(),
                version.recorded_at.isoformat(" ", "microseconds"),
                upload_id, version.doubted, sheet, cell,
            )  # fmt: skip


def with_new(known: Mapping[int, Versions], new: New, confirmed: bool) -> dict[int, Versions]:
    """The versions of each year with what was added; ``confirmed``: a person said yes to it."""
    years = {year: dict(versions) for year, versions in known.items()}
    for series, year, version, *_ in new:
        versions = years[year].get(series, ())
        years[year][series] = (*versions, version._replace(confirmed=confirmed))
    return dict(years)


def _series(rows: list[list[Any]]) -> Iterator[tuple[tuple[str, str, int], Cells]]:
    """Each unit, source and year that the report plans, with its rows."""
    found: dict[tuple[str, str, int], Cells] = {}
    for unit, source, job_type, year, people, sheet, cell in rows:
        found.setdefault((unit, source, year), []).append((job_type, people, sheet, cell))
    yield from found.items()


def _from_report(upload: Upload, as_of: date | None, year: int, *, first: bool) -> PlanBasis:
    new_year = date(year, 1, 1)
    return PlanBasis(
        kind=REPORT,
        status=APPROVED,
        basis=upload.name,
        in_force_from=new_year if first or as_of is None else max(new_year, as_of),
        recorded_at=upload.received_at,
    )


def _repeated(
    versions: tuple[Version, ...], grounds: PlanBasis, as_of: date | None, now: dict[str, int]
) -> bool:
    """Whether the newest report, or else the plan in force, already says the same.

    A column of totals repeats a decree that splits the same people into job types.
    """
    before = [
        version
        for version in versions
        if version.recorded_at <= grounds.recorded_at
        and (as_of is None or version.in_force_from <= max(as_of, grounds.in_force_from))
    ]
    reported = [version for version in before if version.kind == REPORT]
    in_force = [version for version in before if version.counts]
    newest = max(reported or in_force, key=attrgetter("rank"), default=None)
    if newest is None:
        return False
    said = newest.people
    either_total = TOTAL in said or TOTAL in now
    return said == now or (either_total and sum(said.values()) == sum(now.values()))


def _doubted(changes: list[Finding], sheet: str | None, cell: str) -> bool:
    """Whether the report was found to change this plan."""
    cells = set(cell.split(", ")) if changes else set()
    return any(
        not change.cell or (change.sheet == sheet and cells & set(change.cell))
        for change in changes
    )
