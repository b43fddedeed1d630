"""Commitments: what was taken down, and what became of it."""

from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, insert, select

from domain.meetings import Commitment, Mark
from store.auditing import record
from store.connected import Connected
from store.frames import frame, plain
from store.keeping import insert_row
from store.meeting_schema import commitment as taken
from store.meeting_schema import commitment_mark as marks
from store.times import now, utc


class Commitments(Connected):
    """Entries and later marks; nothing is changed. ``known_at``: only what was written by then."""

    def take_commitment(self, region_code: str, commitment: Commitment, by: str = "") -> int:
        """Keep a commitment; its number."""
        row = {"region": region_code, **vars(commitment), "at": now(), "by": by}

        def write(connection: Connection) -> int:
            number = insert_row(connection, taken, row)
            record(connection, by, region_code, "commitment taken", str(number))
            return number

        return self._write(write)

    def mark_commitment(self, number: int, mark: Mark, by: str = "") -> None:
        """Keep what became of a commitment. Raises KeyError for an unknown number."""
        row = {"commitment": number, **vars(mark), "at": now(), "by": by}

        def write(connection: Connection) -> None:
            query = select(taken.c.region).where(taken.c.id == number)
            region_code = connection.scalar(query)
            if region_code is None:
                raise KeyError(number)
            connection.execute(insert(marks), row)
            record(connection, by, region_code, "commitment marked", f"{number} {mark.state}")

        self._write(write)

    def commitments(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """All commitments in the order in which they were taken.

        Columns: commitment (its number), and the fields of ``domain.meetings.Commitment``; at, by.
        """
        fields = (taken.c[name] for name in ("unit", "source", "figure", "value", "what", "who"))
        query = (
            select(
                taken.c.id.label("commitment"), *fields, taken.c.department, plain(taken.c.due),
                plain(taken.c.as_of), taken.c.meeting, taken.c.item, plain(taken.c.at), taken.c.by,
            )
            .where(taken.c.region == region_code)
            .order_by(taken.c.id)
        )  # fmt: skip
        if known_at:
            query = query.where(taken.c.at <= utc(known_at))
        with self._reading() as connection:
            return frame(connection, query, ("due", "as_of", "at"), ("value", "meeting", "item"))

    def commitment_marks(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """What became of commitments, in the order of writing.

        Columns: commitment, state, due (a new deadline, else missing), note, as_of, at, by.
        """
        query = (
            select(
                marks.c.commitment, marks.c.state, plain(marks.c.due), marks.c.note,
                plain(marks.c.as_of), plain(marks.c.at), marks.c.by,
            )
            .join(taken, taken.c.id == marks.c.commitment)
            .where(taken.c.region == region_code)
            .order_by(marks.c.id)
        )  # fmt: skip
        if known_at:
            query = query.where(marks.c.at <= utc(known_at))
        with self._reading() as connection:
            return frame(connection, query, ("due", "as_of", "at"))
