"""Rows of an upload, its figures and its findings. Inside the writer's transaction."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from domain.findings import Finding
from domain.reports import CONTROL_COLUMNS, FACT_COLUMNS, ReadReport, Upload
from store import schema
from store.bulk import insert_rows, insertion

COMMON = ("region", "year", "as_of", "report")


def is_kept(connection: Connection, upload: Upload) -> bool:
    """Whether its bytes came before; of a file without any, this cannot be ruled out."""
    return not upload.content or connection.scalar(_kept(), {"sha256": upload.sha256}) is not None


@cache
def _kept() -> Select[Any]:
    return select(schema.content.c.sha256).where(schema.content.c.sha256 == bindparam("sha256"))


def keep_upload(connection: Connection, upload: Upload, region_code: str, kept: bool) -> int:
    """The upload and, unless they are ``kept`` already, its bytes; the id of the upload."""
    files = schema.content
    if not kept:
        connection.execute(insertion(files), {"sha256": upload.sha256, "bytes": upload.content})
    row: dict[str, Any] = {"region": region_code, "sha256": upload.sha256, "name": upload.name}
    row |= {"size": len(upload.content), "sender": upload.sender, "channel": upload.channel}
    return insert_row(
        connection, schema.upload, row | {"received_at": upload.received_at, "by": upload.by}
    )


def keep_figures(
    connection: Connection, report_id: int, region_code: str, report: ReadReport
) -> None:
    """The facts and controls of a report."""
    as_of = report.as_of and report.as_of.isoformat()
    common = (region_code, report.year, as_of, report_id)
    for table, columns, rows in (
        (schema.fact, FACT_COLUMNS, report.fact_rows),
        (schema.control, CONTROL_COLUMNS, report.control_rows),
    ):
        kept = ((*common, *row) for row in rows)
        insert_rows(connection, table, (*COMMON, *columns), kept)


def keep_findings(connection: Connection, upload_id: int, findings: tuple[Finding, ...]) -> None:
    """The findings of an upload, in their order."""
    rows = [
        {"upload": upload_id, "position": position, "level": said.level, "rule": said.rule}
        | {"sheet": said.sheet, "cell": list(said.cell), "values": said.values}
        for position, said in enumerate(findings)
    ]
    if rows:
        connection.execute(insertion(schema.finding), rows)


def insert_row(connection: Connection, table: Any, row: dict[str, Any]) -> int:
    """Insert ``row``; its key."""
    result = connection.execute(insertion(table), row)
    key: int = result.inserted_primary_key[0]  # type: ignore[index]
    return key
