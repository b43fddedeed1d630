"""What people write down beside figures: entries, and later marks on them; nothing is changed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, Table, insert, select

from store.auditing import record
from store.connected import Connected
from store.frames import frame
from store.keeping import insert_row
from store.times import now, utc


class Entries(Connected):
    """How an entry is kept, marked and read; each writing stands in the audit."""

    def _enter(
        self, table: Table, region_code: str, values: Mapping[str, Any], by: str, action: str
    ) -> int:
        """Keep an entry; its number."""
        row = {"region": region_code, **values, "at": now(), "by": by}

        def write(connection: Connection) -> int:
            number = insert_row(connection, table, row)
            record(connection, by, region_code, action, str(number))
            return number

        return self._write(write)

    def _mark(
        self, entries: Table, marks: Table, number: int, values: Mapping[str, Any], by: str,
        action: str, said: str,
    ) -> None:  # fmt: skip
        """Keep what became of the entry of that number. Raises KeyError for an unknown one.

        marks: its column for the entry's number is called as the table of ``entries`` is.
        """
        row = {entries.name: number, **values, "at": now(), "by": by}

        def write(connection: Connection) -> None:
            query = select(entries.c.region).where(entries.c.id == number)
            region_code = connection.scalar(query)
            if region_code is None:
                raise KeyError(number)
            connection.execute(insert(marks), row)
            record(connection, by, region_code, action, f"{number} {said}")

        self._write(write)

    def _written(
        self, query: Select[Any], entries: Table, region_code: str, known_at: datetime | None,
        days: Sequence[str], whole: Sequence[str] = (), written: Table | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        """What ``query`` finds of the region's entries, in the order of writing.

        written: whose rows are looked at, the marks instead of the entries themselves; known_at:
        only what was written there by then; days, whole: as in ``frame``.
        """
        table = entries if written is None else written
        query = query.where(entries.c.region == region_code).order_by(table.c.id)
        if known_at:
            query = query.where(table.c.at <= utc(known_at))
        with self._reading() as connection:
            return frame(connection, query, days, whole)
