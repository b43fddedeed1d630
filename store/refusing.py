"""A refused file leaves its upload and the reasons; with personal data hash, time and rule only."""

from typing import Any

from sqlalchemy import Connection, select

from domain.findings import Finding
from domain.reports import ReadReport, Upload
from store import schema
from store.auditing import record
from store.keeping import insert_row, is_kept, keep_findings, keep_upload


def refuse(connection: Connection, upload: Upload, report: ReadReport, region_code: str) -> int:
    """Keep the trace of a refused file; the id of its upload, the earlier one if it came before."""
    personal = [finding for finding in report.findings if finding.rule == "personal_data"]
    if personal:
        upload = Upload("", b"", upload.sha256, upload.received_at)
        report = ReadReport(report.kind, None, None, (), findings=(Finding("personal_data"),))
    same = _refused_before(connection, upload, report, region_code)
    if same is not None:
        return same
    kept = is_kept(connection, upload)
    upload_id = keep_upload(connection, upload, region_code, kept)
    what = {"upload": upload_id, "kind": report.kind, "units": list(report.units)}
    insert_row(connection, schema.refusal, what | {"year": report.year, "as_of": report.as_of})
    keep_findings(connection, upload_id, report.findings)
    record(connection, upload.by, region_code, "file refused", upload.sha256)
    return upload_id


def _refused_before(
    connection: Connection, upload: Upload, report: ReadReport, region_code: str
) -> int | None:
    """The upload of the same bytes that was refused for the same reasons."""
    uploads, findings = schema.upload, schema.finding
    query = (
        select(uploads.c.id, findings.c.rule, findings.c.sheet, findings.c.cell)
        .join(schema.refusal, schema.refusal.c.upload == uploads.c.id)
        .outerjoin(findings, findings.c.upload == uploads.c.id)
        .where(uploads.c.region == region_code, uploads.c.sha256 == upload.sha256)
        .order_by(uploads.c.id, findings.c.position)
    )
    reasons: dict[int, list[tuple[Any, ...]]] = {}
    for upload_id, *reason in connection.execute(query):
        reasons.setdefault(upload_id, []).append(tuple(reason))
    now_said = [(said.rule, said.sheet, list(said.cell)) for said in report.findings]
    return next((found for found, said in reasons.items() if said == now_said), None)
