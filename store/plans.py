"""Plan versions: every one that was ever recorded."""

from datetime import datetime

import pandas as pd
from sqlalchemy import not_, or_, select

from store import schema
from store.connected import Connected
from store.frames import frame, plain
from store.known import confirmation_known
from store.times import utc

plan, report, confirmation = schema.plan, schema.report, schema.confirmation


class Plans(Connected):
    """Plans by series (unit, source, job type, year), with what each stands on."""

    def plans(
        self, region_code: str, year: int, known_at: datetime | None = None,
        units: tuple[str, ...] | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        """Every version recorded by ``known_at``, oldest first.

        Columns: unit, source, job_type, year, people, version (from 1), kind (``decree``,
        ``report``), status (``approved``, ``draft``), basis, basis_date, in_force_from,
        recorded_at, upload, sheet, cell; confirmed is False for a change in a report that
        nobody has confirmed: it is not in force.
        """
        known_at = utc(known_at) if known_at else None
        sure = or_(not_(plan.c.doubted), confirmation.c.report.is_not(None))
        query = (
            select(
                plan.c.unit, plan.c.source, plan.c.job_type, plan.c.year, plan.c.people,
                plan.c.version, plan.c.kind, plan.c.status, plan.c.basis,
                plain(plan.c.basis_date), plain(plan.c.in_force_from), plain(plan.c.recorded_at),
                plan.c.upload, plan.c.sheet, plan.c.cell, sure.label("confirmed"),
            )
            .join(report, report.c.upload == plan.c.upload)
            .outerjoin(confirmation, confirmation_known(known_at))
            .where(plan.c.region == region_code, plan.c.year == year)
            .order_by(plan.c.unit, plan.c.source, plan.c.job_type, plan.c.version)
        )  # fmt: skip
        if known_at:
            query = query.where(plan.c.recorded_at <= known_at)
        if units is not None:
            query = query.where(plan.c.unit.in_(units))
        days = ("basis_date", "in_force_from", "recorded_at")
        with self._reading() as connection:
            return frame(connection, query, days, ("people",), ("confirmed",))
