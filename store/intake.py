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
from store.auditing import Head, head, record
from store.bulk import insert_rows
from store.comparing import Comparing
from store.keeping import insert_row, is_kept, keep_figures, keep_findings, keep_upload
from store.placing import place
from store.plan_rows import COLUMNS as PLAN_COLUMNS
from store.plan_rows import new_versions, plan_rows, with_new
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


class Intake(Comparing):
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
            lambda connection: self._accept(
                connection, upload, report, region_code, yes, plan_basis
            )
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

    def _accept(
        self, connection: Connection, upload: Upload, report: ReadReport, region_code: str,
        yes: tuple[str, dict[str, str]] | None, plan_basis: PlanBasis | None,
    ) -> tuple[int, str]:  # fmt: skip
        known = is_kept(connection, upload)
        if known and (earlier := _stored(connection, region_code, upload.sha256, report.as_of)):
            return earlier.report, earlier.receipt
        newest = head(connection)
        upload_id = keep_upload(connection, upload, region_code, kept=known)
        standing = place(connection, upload, report, region_code)
        report_id = insert_row(
            connection, schema.report, {"upload": upload_id, "region": region_code}
            | {"kind": report.kind, "units": list(report.units)}
            | {"year": report.year, "as_of": report.as_of} | standing,
        )  # fmt: skip
        keep_figures(connection, report_id, region_code, report)
        keep_records(connection, report_id, region_code, report, upload)
        years = {row[3] for row in report.plan_rows}
        planned = self._known_versions(connection, region_code, years, newest[1])
        new = new_versions(planned, upload, report, plan_basis)
        insert_rows(connection, schema.plan, PLAN_COLUMNS, plan_rows(region_code, upload_id, new))
        keep_findings(connection, upload_id, report.findings)
        after = newest
        if yes:
            after = _confirm(connection, report_id, *yes, upload.received_at) or after
        subject = standing["receipt"]
        after = record(connection, upload.by, region_code, "report stored", subject, after)
        versions = with_new(planned, new, confirmed=bool(yes))
        self._carry_on(region_code, (newest[1], after[1]), report, upload, report_id, versions)
        return report_id, subject


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


def _confirm(
    connection: Connection, report_id: int, by: str, answers: dict[str, str], at: datetime
) -> Head | None:
    """Keep a person's yes; the head of the audit after it, None if there was one already."""
    table, reports = schema.confirmation, schema.report
    if connection.scalar(select(table.c.report).where(table.c.report == report_id)):
        return None
    row = {"report": report_id, "at": at, "by": by, "answers": answers}
    connection.execute(insert(table), row)
    query = select(reports.c.region, reports.c.receipt).where(reports.c.id == report_id)
    region_code, receipt = connection.execute(query).one()
    return record(connection, by, region_code, "warnings answered", receipt)
