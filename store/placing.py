"""Where a report stands among those before it: its series, version, number and receipt."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, DateTime, Select, bindparam, func, select

from domain.reports import ACCEPTED, WARNED, ReadReport, Upload
from store.schema import report as table


def place(
    connection: Connection, upload: Upload, report: ReadReport, region_code: str
) -> dict[str, Any]:
    """What the row of ``report`` says about its place. Inside the writer's transaction."""
    series = series_of(report)
    asked = {"region": region_code, "series": series, "moment": upload.received_at}
    versions, number, superseded = connection.execute(_before(), asked).one()
    return {
        "series": series,
        "version": versions + 1,
        "supersedes": superseded,
        "number": number + 1,
        "receipt": f"{report.as_of or upload.received_at.date()}-{number + 1:04d}",
        "status": WARNED if report.findings else ACCEPTED,
        "received_at": upload.received_at,
    }


def series_of(report: ReadReport) -> str:
    """What the report is about; of two reports about the same, one supersedes the other."""
    about: date | int | None = report.as_of or report.year
    units = " ".join(sorted(report.units)) if report.kind == "unit" else ""
    return f"{report.kind} {about} {units}".strip()


@cache
def _before() -> Select[Any]:
    """Versions of the series so far, reports of the region, the last of the series to arrive."""
    ours = table.c.region == bindparam("region")
    same = ours & (table.c.series == bindparam("series"))
    versions = select(func.count()).select_from(table).where(same)
    numbers = select(func.coalesce(func.max(table.c.number), 0)).where(ours)
    last = (
        select(table.c.id)
        .where(same, table.c.received_at <= bindparam("moment", type_=DateTime))
        .order_by(table.c.received_at.desc(), table.c.id.desc())
        .limit(1)
    )
    return select(versions.scalar_subquery(), numbers.scalar_subquery(), last.scalar_subquery())
