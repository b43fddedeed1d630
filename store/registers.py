"""Lists of what came in: reports, refusals, findings, restatements."""

from datetime import date, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Select, func, select

from domain.reports import REPORT_KINDS, SUMMARY, UNIT_FILE
from store import schema
from store.connected import Connected
from store.frames import frame, plain
from store.known import confirmation_known, confirmed, received
from store.times import utc

uploads, reports, confirmations = schema.upload, schema.report, schema.confirmation
OF_MAPS = reports.c.kind.in_(REPORT_KINDS)
WITH_FIGURES = reports.c.kind.in_((UNIT_FILE, SUMMARY))


class Registers(Connected):
    """What came in and what became of it. ``known_at``: only what had been received by then."""

    def reports(
        self, region_code: str, year: int | None = None, known_at: datetime | None = None
    ) -> pd.DataFrame:
        """The stored reports of employment maps, in the order in which they were received.

        Columns: report, upload, file, sha256, kind, units (list of codes), year, as_of, version,
        status (``accepted``, ``warned``), confirmed, received_at, sender, channel, by, receipt,
        supersedes (report or missing).
        """
        query = self._stored(region_code, known_at).where(OF_MAPS)
        if year is not None:
            query = query.where(reports.c.year == year)
        return self._listed(query)

    def all_reports(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """The stored reports of every kind; columns as of ``reports``."""
        return self._listed(self._stored(region_code, known_at))

    def record_reports(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """The stored reports of the kinds that the pack describes; columns as of ``reports``."""
        return self._listed(self._stored(region_code, known_at).where(~OF_MAPS))

    def _listed(self, query: Select[Any]) -> pd.DataFrame:
        with self._reading() as connection:
            return frame(
                connection, query, ("as_of", "received_at"), ("year", "supersedes"), ("confirmed",)
            )

    def _stored(self, region_code: str, known_at: datetime | None) -> Select[Any]:
        known_at = utc(known_at) if known_at else None
        return (
            select(
                reports.c.id.label("report"), reports.c.upload, uploads.c.name.label("file"),
                uploads.c.sha256, reports.c.kind, reports.c.units, reports.c.year,
                plain(reports.c.as_of), reports.c.version, reports.c.status,
                confirmed().label("confirmed"), plain(reports.c.received_at),
                uploads.c.sender, uploads.c.channel, uploads.c.by, reports.c.receipt,
                reports.c.supersedes,
            )
            .join(uploads, uploads.c.id == reports.c.upload)
            .outerjoin(confirmations, confirmation_known(known_at))
            .where(reports.c.region == region_code, received(known_at))
            .order_by(reports.c.received_at, reports.c.id)
        )  # fmt: skip

    def refusals(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """The refused files, in the order in which they were received.

        Columns: upload, file, sha256, received_at, sender, channel, by, kind, units, year, as_of
        (as far as they could be read), rules (list of codes, each once).
        """
        refusal = schema.refusal
        query = (
            select(
                uploads.c.id.label("upload"), uploads.c.name.label("file"), uploads.c.sha256,
                plain(uploads.c.received_at), uploads.c.sender, uploads.c.channel, uploads.c.by,
                refusal.c.kind, refusal.c.units, refusal.c.year, plain(refusal.c.as_of),
            )
            .join(refusal, refusal.c.upload == uploads.c.id)
            .where(uploads.c.region == region_code)
            .order_by(uploads.c.received_at, uploads.c.id)
        )  # fmt: skip
        if known_at:
            query = query.where(uploads.c.received_at <= utc(known_at))
        with self._reading() as connection:
            found = frame(connection, query, ("as_of", "received_at"), ("year",))
            rules = frame(connection, _rules(region_code)).groupby("upload")["rule"].unique()
        return found.assign(rules=found["upload"].map(rules.map(list)))

    def findings(self, report_id: int | None = None, upload_id: int | None = None) -> pd.DataFrame:
        """What was found in a report, or in a refused upload.

        Columns: level, rule, sheet, cell (list of addresses), values (of the sentence), answer
        (a person's reason, missing where none was given).
        """
        table = schema.finding
        answers = confirmations.c.answers.label("answers")
        query = (
            select(
                table.c.level, table.c.rule, table.c.sheet, table.c.cell, table.c["values"], answers
            )
            .outerjoin(reports, reports.c.upload == table.c.upload)
            .outerjoin(confirmations, confirmations.c.report == reports.c.id)
            .where(reports.c.id == report_id if upload_id is None else table.c.upload == upload_id)
            .order_by(table.c.position)
        )
        with self._reading() as connection:
            found = frame(connection, query)
        reasons = [
            (given or {}).get(rule)
            for given, rule in zip(found["answers"], found["rule"], strict=True)
        ]
        return found.drop(columns="answers").assign(answer=pd.Series(reasons, dtype="object"))

    def newest_as_of(self, region_code: str, known_at: datetime | None = None) -> date | None:
        """The date of the newest report with figures, None before the first.

        Of a region without an employment map, that of the newest report of any kind.
        """
        known = received(utc(known_at) if known_at else None)
        query = select(func.max(reports.c.as_of)).where(reports.c.region == region_code, known)
        with self._reading() as connection:
            newest: date | None = connection.scalar(query.where(WITH_FIGURES))
            return newest or connection.scalar(query.where(~OF_MAPS))

    def years(self, region_code: str) -> tuple[int, ...]:
        """The years that have figures, oldest first."""
        query = (
            select(reports.c.year)
            .where(reports.c.region == region_code, WITH_FIGURES)
            .where(reports.c.year.is_not(None))
            .distinct()
            .order_by(reports.c.year)
        )
        with self._reading() as connection:
            return tuple(connection.scalars(query))


def _rules(region_code: str) -> Select[Any]:
    table = schema.finding
    return (
        select(table.c.upload, table.c.rule)
        .join(uploads, uploads.c.id == table.c.upload)
        .join(schema.refusal, schema.refusal.c.upload == uploads.c.id)
        .where(uploads.c.region == region_code)
        .order_by(table.c.upload, table.c.position)
    )
