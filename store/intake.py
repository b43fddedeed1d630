"""Taking in: a report is stored whole or not at all, a refused file leaves only its trace."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Date, Select, bindparam, func, insert, select, true

from domain.plans import PlanBasis
from domain.reports import ReadReport, Upload
from store import schema
from store.auditing import record
from store.bulk import insert_rows
from store.connected import Connected
from store.keeping import insert_row, keep_figures, keep_findings, keep_upload
from store.placing import place
from store.plan_rows import COLUMNS as PLAN_COLUMNS
from store.plan_rows import plan_rows
from store.records import keep_records
from store.refusing import refuse
from store.times import now, utc


@dataclass(frozen=True)
class Stored:
    """Where an earlier upload of the same bytes went. ``received_at`` is UTC."""

    report: int
    upload: int
    receipt: str
    as_of: date | None
    received_at: datetime


class Intake(Connected):
    """Reports in, refusals noted, warnings answered."""

    def uploaded(self, region_code: str, sha256: str, as_of: date | None = None) -> Stored | None:
        """The report that these bytes already made, if they did (``as_of``: only of that date)."""
        with self._reading() as connection:
            return _stored(connection, region_code, sha256, as_of)

    def hashes(self, region_code: str) -> frozenset[str]:
        """SHA-256 of every file that came for the region, stored or refused."""
        uploads = schema.upload
        query = select(uploads.c.sha256).where(uploads.c.region == region_code)
        with self._reading() as connection:
            return frozenset(connection.scalars(query))

    def upload_file(self, upload_id: int) -> tuple[str, bytes]:
        """Name and bytes of a file as it came. Raises KeyError where none were kept."""
        files, uploads = schema.content, schema.upload
        query = (
            select(uploads.c.name, files.c.bytes)
            .join(files, files.c.sha256 == uploads.c.sha256)
            .where(uploads.c.id == upload_id)
        )
        with self._reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise KeyError(upload_id)
        return row.name, bytes(row.bytes)

    def accept(
        self,
        upload: Upload,
        report: ReadReport,
        region_code: str,
        *,
        confirmed: bool = False,
        answers: Mapping[str, str] | None = None,
        plan_basis: PlanBasis | None = None,
    ) -> tuple[int, str]:
        """Store the report; its id and its receipt. The same bytes again give the earlier ones.

        confirmed:  a person has answered the warnings; ``answers`` are their reasons, by rule;
        plan_basis: on what ground its plans stand; without it they are a report's plan column.
        """
        yes = (upload.by, dict(answers or {})) if confirmed and report.findings else None
        return self._write(
            lambda connection: _accept(connection, upload, report, region_code, yes, plan_basis)
        )

    def refuse(self, upload: Upload, report: ReadReport, region_code: str) -> int:
        """Note that the file was refused, and why; the id of the upload.

        Of a file with personal data only its hash, the time and the rule are kept.
        """
        return self._write(lambda connection: refuse(connection, upload, report, region_code))

    def confirm(
        self, report_id: int, by: str = "", answers: Mapping[str, str] | None = None,
        at: datetime | None = None,
    ) -> None:  # fmt: skip
        """A person's yes to the warnings of a stored report; a second yes changes nothing."""
        moment = utc(at) if at else now()
        self._write(lambda c: _confirm(c, report_id, by, dict(answers or {}), moment))


def _stored(
    connection: Connection, region_code: str, sha256: str, as_of: date | None
) -> Stored | None:
    asked = {"region": region_code, "sha256": sha256, "as_of": as_of}
    row = connection.execute(_same_bytes(), asked).first()
    return Stored(*row) if row else None


@cache
def _same_bytes() -> Select[Any]:
    """Reports of the same bytes. Parameters: region, sha256, as_of (None: of any date)."""
    uploads, reports = schema.upload, schema.report
    as_of = bindparam("as_of", type_=Date)
    return (
        select(
            reports.c.id, uploads.c.id, reports.c.receipt, reports.c.as_of, uploads.c.received_at
        )
        .join(reports, reports.c.upload == uploads.c.id)
        .where(uploads.c.region == bindparam("region"), uploads.c.sha256 == bindparam("sha256"))
        .where(func.coalesce(reports.c.as_of == as_of, true()))
        .order_by(reports.c.id)
    )


def _accept(
    connection: Connection,
    upload: Upload,
    report: ReadReport,
    region_code: str,
    yes: tuple[str, dict[str, str]] | None,
    plan_basis: PlanBasis | None,
) -> tuple[int, str]:
    earlier = _stored(connection, region_code, upload.sha256, report.as_of)
    if earlier:
        return earlier.report, earlier.receipt
    upload_id = keep_upload(connection, upload, region_code)
    standing = place(connection, upload, report, region_code)
    report_id = insert_row(
        connection, schema.report, {"upload": upload_id, "region": region_code}
        | {"kind": report.kind, "units": list(report.units)}
        | {"year": report.year, "as_of": report.as_of} | standing,
    )  # fmt: skip
    keep_figures(connection, report_id, region_code, report)
    keep_records(connection, report_id, region_code, report, upload)
    plans = plan_rows(connection, region_code, upload_id, upload, report, plan_basis)
    if len(report.plans):
        insert_rows(connection, schema.plan, PLAN_COLUMNS, plans)
    keep_findings(connection, upload_id, report.findings)
    if yes:
        _confirm(connection, report_id, *yes, upload.received_at)
    record(connection, upload.by, region_code, "report stored", standing["receipt"])
    return report_id, standing["receipt"]


def _confirm(
    connection: Connection, report_id: int, by: str, answers: dict[str, str], at: datetime
) -> None:
    table, reports = schema.confirmation, schema.report
    if connection.scalar(select(table.c.report).where(table.c.report == report_id)):
        return
    row = {"report": report_id, "at": at, "by": by, "answers": answers}
    connection.execute(insert(table), row)
    query = select(reports.c.region, reports.c.receipt).where(reports.c.id == report_id)
    region_code, receipt = connection.execute(query).one()
    record(connection, by, region_code, "warnings answered", receipt)
