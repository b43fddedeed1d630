"""Where a report stands among those before it: its series, version, number and receipt."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from domain.reports import ACCEPTED, WARNED, ReadReport, Upload
from store.schema import report as table


def place(
    connection: Connection, upload: Upload, report: ReadReport, region_code: str
) -> dict[str, Any]:
    """What the row of ``report`` says about its place. Inside the writer's transaction."""
    series = series_of(report)
    same = (table.c.region == region_code) & (table.c.series == series)
    versions = connection.scalar(select(func.count()).select_from(table).where(same)) or 0
    numbers = select(func.max(table.c.number)).where(table.c.region == region_code)
    number = (connection.scalar(numbers) or 0) + 1
    return {
        "series": series,
        "version": versions + 1,
        "supersedes": _superseded(connection, same, upload),
        "number": number,
        "receipt": f"{report.as_of or upload.received_at.date()}-{number:04d}",
        "status": WARNED if report.findings else ACCEPTED,
        "received_at": upload.received_at,
    }


def series_of(report: ReadReport) -> str:
    """What the report is about; of two reports about the same, one supersedes the other."""
    about: date | int | None = report.as_of or report.year
    units = " ".join(sorted(report.units)) if report.kind == "unit" else ""
    return f"{report.kind} {about} {units}".strip()


def _superseded(connection: Connection, same: Any, upload: Upload) -> int | None:
    """The report that the new one takes the place of: the last received before it."""
    query = (
        select(table.c.id)
        .where(same, table.c.received_at <= upload.received_at)
        .order_by(table.c.received_at.desc(), table.c.id.desc())
        .limit(1)
    )
    found: int | None = connection.scalar(query)
    return found
