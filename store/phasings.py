"""How plans are spread over their years: every version that was ever entered."""

from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, select

from domain.phasing import Phasing
from store.auditing import record
from store.connected import Connected
from store.frames import frame
from store.keeping import insert_row
from store.phasing_schema import phasing as table
from store.times import now, utc

KEPT = ("year", "source", "shape", "in_force_from", "basis", "basis_date")


class Phasings(Connected):
    """Versions of phasings, beside those of a region's pack."""

    def add_phasing(
        self, region_code: str, phasing: Phasing, reason: str, by: str = "",
        moment: datetime | None = None,
    ) -> int:  # fmt: skip
        """Keep a version and why; its number. ``moment``: when it becomes known, by default now."""
        row = {name: getattr(phasing, name) for name in KEPT} | {"months": list(phasing.months)}
        row |= {"region": region_code, "reason": reason, "by": by}

        def write(connection: Connection) -> int:
            at = utc(moment) if moment else now()
            number = insert_row(connection, table, row | {"at": at})
            record(connection, by, region_code, "phasing entered", f"{table.name} {number}")
            return number

        return self._write(write)

    def phasings(
        self, region_code: str, year: int, known_at: datetime | None = None
    ) -> pd.DataFrame:
        """The versions of ``year`` entered by ``known_at``, the oldest first.

        Columns: the fields of ``Phasing`` but ``due``, then reason, at and by.
        """
        shown = [column for column in table.c if column.name not in ("id", "region")]
        query = select(*shown).where(table.c.region == region_code, table.c.year == year)
        if known_at:
            query = query.where(table.c.at <= utc(known_at))
        with self._reading() as connection:
            days = ("in_force_from", "basis_date", "at")
            return frame(connection, query.order_by(table.c.at, table.c.id), days, ("year",))
