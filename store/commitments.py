"""Commitments: what was taken down, and what became of it."""

from datetime import datetime

import pandas as pd
from sqlalchemy import select

from domain.meetings import Commitment, Mark
from store.entries import Entries
from store.frames import plain
from store.meeting_schema import commitment as taken
from store.meeting_schema import commitment_mark as marks


class Commitments(Entries):
    """Entries and later marks; nothing is changed. ``known_at``: only what was written by then."""

    def take_commitment(self, region_code: str, commitment: Commitment, by: str = "") -> int:
        """Keep a commitment; its number."""
        return self._enter(taken, region_code, vars(commitment), by, "commitment taken")

    def mark_commitment(self, number: int, mark: Mark, by: str = "") -> None:
        """Keep what became of a commitment. Raises KeyError for an unknown number."""
        self._mark(taken, marks, number, vars(mark), by, "commitment marked", mark.state)

    def commitments(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """All commitments in the order in which they were taken.

        Columns: commitment (its number), and the fields of ``domain.meetings.Commitment``; at, by.
        """
        fields = (taken.c[name] for name in ("unit", "source", "figure", "value", "what", "who"))
        query = select(
            taken.c.id.label("commitment"), *fields, taken.c.department, plain(taken.c.due),
            plain(taken.c.as_of), taken.c.meeting, taken.c.item, plain(taken.c.at), taken.c.by,
        )  # fmt: skip
        days, whole = ("due", "as_of", "at"), ("value", "meeting", "item")
        return self._written(query, taken, region_code, known_at, days, whole)

    def commitment_marks(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """What became of commitments, in the order of writing.

        Columns: commitment, state, due (a new deadline, else missing), note, as_of, at, by.
        """
        query = select(
            marks.c.commitment, marks.c.state, plain(marks.c.due), marks.c.note,
            plain(marks.c.as_of), plain(marks.c.at), marks.c.by,
        ).join(taken, taken.c.id == marks.c.commitment)  # fmt: skip
        days = ("due", "as_of", "at")
        return self._written(query, taken, region_code, known_at, days, written=marks)
