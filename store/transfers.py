"""Transfers: what was decided of proposals, and how many were placed."""

from datetime import datetime

import pandas as pd
from sqlalchemy import select

from domain.transfers import KEY, Transfer, TransferMark
from store.entries import Entries
from store.frames import plain
from store.transfer_schema import transfer as taken
from store.transfer_schema import transfer_mark as marks


class Transfers(Entries):
    """Entries and later marks; nothing is changed. ``known_at``: only what was written by then."""

    def take_transfer(self, region_code: str, transfer: Transfer, by: str = "") -> int:
        """Keep a flow that was decided on; its number."""
        return self._enter(taken, region_code, vars(transfer), by, "transfer taken")

    def mark_transfer(self, number: int, mark: TransferMark, by: str = "") -> None:
        """Keep what became of a transfer. Raises KeyError for an unknown number."""
        self._mark(taken, marks, number, vars(mark), by, "transfer marked", mark.state)

    def transfers(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """All transfers in the order in which they were decided.

        Columns: transfer (its number), and the fields of ``domain.transfers.Transfer``; at, by.
        """
        names = (*KEY, "people", "proposed")
        query = select(
            taken.c.id.label("transfer"), *(taken.c[name] for name in names),
            plain(taken.c.as_of), plain(taken.c.at), taken.c.by,
        )  # fmt: skip
        days, whole = ("as_of", "at"), ("people", "proposed")
        return self._written(query, taken, region_code, known_at, days, whole)

    def transfer_marks(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """What became of transfers, in the order of writing.

        Columns: transfer, state, people, note, as_of, at, by.
        """
        query = select(
            marks.c.transfer, marks.c.state, marks.c.people, marks.c.note,
            plain(marks.c.as_of), plain(marks.c.at), marks.c.by,
        ).join(taken, taken.c.id == marks.c.transfer)  # fmt: skip
        days = ("as_of", "at")
        return self._written(query, taken, region_code, known_at, days, ("people",), written=marks)
