"""The register of restatements: figures of one date that a later report gave differently."""

from datetime import datetime
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Select, and_, case, func, select

from domain.reports import UNIT_FILE
from store import schema
from store.connected import Connected
from store.frames import frame, plain
from store.known import received
from store.times import utc

fact, report, upload = schema.fact, schema.report, schema.upload


class Restatements(Connected):
    """Who changed which figure of an earlier date, when, from what to what."""

    def restatements(
        self, region_code: str, year: int | None = None, known_at: datetime | None = None
    ) -> pd.DataFrame:
        """Every figure that differs from the one received before it for the same date.

        Columns: unit, source, job_type, measure, grouping, year, as_of, old, new (people),
        old_report, report, received_at, sender, by, file, receipt, sheet, cell; stands is False
        where the new figure does not win: a summary does not overrule the unit's own file.
        """
        told = _told(region_code, year, utc(known_at) if known_at else None).subquery()
        changed = and_(told.c.old.is_not(None), told.c.old != told.c.new)
        query = (
            select(told)
            .where(changed)
            .order_by(
                told.c.received_at, told.c.report, told.c.unit, told.c.source, told.c.job_type
            )
        )
        with self._reading() as connection:
            return frame(
                connection,
                query,
                ("as_of", "received_at"),
                ("old", "new", "old_report"),
                ("stands",),
            )


def _told(region_code: str, year: int | None, known_at: datetime | None) -> Select[Any]:
    """Each fact beside the one that was received before it for the same series and date."""
    series = [
        fact.c.region, fact.c.unit, fact.c.year, fact.c.source, fact.c.measure, fact.c.grouping,
        fact.c.as_of, fact.c.job_type,
    ]  # fmt: skip
    moments = [report.c.received_at, report.c.id]

    def before(column: ColumnElement[int]) -> ColumnElement[int]:
        return func.lag(column).over(partition_by=series, order_by=moments)

    own = case((report.c.kind == UNIT_FILE, 1), else_=0)
    query = (
        select(
            fact.c.unit, fact.c.source, fact.c.job_type, fact.c.measure, fact.c.grouping,
            fact.c.year, plain(fact.c.as_of),
            before(fact.c.people).label("old"), fact.c.people.label("new"),
            before(fact.c.report).label("old_report"), fact.c.report,
            plain(report.c.received_at), upload.c.sender, upload.c.by,
            upload.c.name.label("file"), report.c.receipt, fact.c.sheet, fact.c.cell,
            (own == func.max(own).over(partition_by=series)).label("stands"),
        )
        .join(report, report.c.id == fact.c.report)
        .join(upload, upload.c.id == report.c.upload)
        .where(fact.c.region == region_code, received(known_at))
    )  # fmt: skip
    return query if year is None else query.where(fact.c.year == year)
