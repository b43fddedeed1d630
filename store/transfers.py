"""Transfers: what was decided of proposals, and how many were placed."""

from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, insert, select

from domain.transfers import Transfer, TransferMark
from store.auditing import record
from store.connected import Connected
from store.frames import frame, plain
from store.keeping import insert_row
from store.times import now, utc
from store.transfer_schema import transfer as taken
from store.transfer_schema import transfer_mark as marks


class Transfers(Connected):
    """Entries and later marks; nothing is changed. ``known_at``: only what was written by then."""

    def take_transfer(self, region_code: str, transfer: Transfer, by: str = "") -> int:
        """Keep a flow that was decided on; its number."""
        row = {"region": region_code, **vars(transfer), "at": now(), "by": by}

        def write(connection: Connection) -> int:
            number = insert_row(connection, taken, row)
            record(connection, by, region_code, "transfer taken", str(number))
            return number

        return self._write(write)

    def mark_transfer(self, number: int, mark: TransferMark, by: str = "") -> None:
        """Keep what became of a transfer. Raises KeyError for an unknown number."""
        row = {"transfer": number, **vars(mark), "at": now(), "by": by}

        def write(connection: Connection) -> None:
            region_code = connection.scalar(select(taken.c.region).where(taken.c.id == number))
            if region_code is None:
                raise KeyError(number)
            connection.execute(insert(marks), row)
            record(connection, by, region_code, "transfer marked", f"{number} {mark.state}")

        self._write(write)

    def transfers(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """All transfers in the order in which they were decided.

        Columns: transfer (its number), and the fields of ``domain.transfers.Transfer``; at, by.
        """
        names = ("unit_from", "unit_to", "occupation", "skill", "people", "proposed")
        query = (
            select(
                taken.c.id.label("transfer"), *(taken.c[name] for name in names),
                plain(taken.c.as_of), plain(taken.c.at), taken.c.by,
            )
            .where(taken.c.region == region_code)
            .order_by(taken.c.id)
        )  # fmt: skip
        if known_at:
            query = query.where(taken.c.at <= utc(known_at))
        with self._reading() as connection:
            return frame(connection, query, ("as_of", "at"), ("people", "proposed"))

    def transfer_marks(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """What became of transfers, in the order of writing.

        Columns: transfer, state, people, note, as_of, at, by.
        """
        query = (
            select(
                marks.c.transfer, marks.c.state, marks.c.people, marks.c.note,
                plain(marks.c.as_of), plain(marks.c.at), marks.c.by,
            )
            .join(taken, taken.c.id == marks.c.transfer)
            .where(taken.c.region == region_code)
            .order_by(marks.c.id)
        )  # fmt: skip
        if known_at:
            query = query.where(marks.c.at <= utc(known_at))
        with self._reading() as connection:
            return frame(connection, query, ("as_of", "at"), ("people",))
