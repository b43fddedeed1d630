"""What is said about figures: a unit's own explanations, and figures that somebody disputes."""

from datetime import date, datetime

import pandas as pd
from sqlalchemy import select

from domain.meetings import Dispute
from store.entries import Entries
from store.frames import plain
from store.meeting_schema import dispute, dispute_outcome, explanation
from store.times import utc


class Disputes(Entries):
    """Words beside figures; the figures stay. ``known_at``: only what was written by then."""

    def explain(
        self, region_code: str, unit: str, as_of: date, text: str, author: str, by: str = ""
    ) -> int:
        """Keep what a unit says of its figures at a date; the number of the explanation."""
        values = {"unit": unit, "as_of": as_of, "text": text, "author": author}
        return self._enter(explanation, region_code, values, by, "explanation given")

    def explanations(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """All explanations in their order: unit, as_of, text, author, at, by."""
        table = explanation
        query = select(
            table.c.unit, plain(table.c.as_of), table.c.text, table.c.author,
            plain(table.c.at), table.c.by,
        )  # fmt: skip
        return self._written(query, table, region_code, known_at, ("as_of", "at"))

    def dispute(self, region_code: str, disputed: Dispute, by: str = "") -> int:
        """Keep that somebody says a figure is wrong; the number of the dispute."""
        return self._enter(dispute, region_code, vars(disputed), by, "dispute raised")

    def settle(self, number: int, outcome: str, note: str = "", by: str = "") -> None:
        """Keep how a dispute ended, once: ``upheld`` or ``refused``. Raises KeyError."""
        values = {"outcome": outcome, "note": note}
        self._mark(dispute, dispute_outcome, number, values, by, "dispute settled", outcome)

    def disputes(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """All disputes in their order.

        Columns: dispute (its number), the fields of ``Dispute``, at, by; outcome, note and
        settled_at, missing while it is open.
        """
        fields = (dispute.c[name] for name in ("unit", "source", "job_type", "people", "claimed"))
        query = select(
            dispute.c.id.label("dispute"), *fields, dispute.c.claimed_by, dispute.c.evidence,
            plain(dispute.c.as_of), plain(dispute.c.at), dispute.c.by,
            dispute_outcome.c.outcome, dispute_outcome.c.note,
            plain(dispute_outcome.c.at).label("settled_at"),
        ).outerjoin(dispute_outcome, dispute_outcome.c.dispute == dispute.c.id)  # fmt: skip
        days, whole = ("as_of", "at", "settled_at"), ("people", "claimed")
        found = self._written(query, dispute, region_code, known_at, days, whole)
        return _as_known(found, known_at)


def _as_known(found: pd.DataFrame, known_at: datetime | None) -> pd.DataFrame:
    """An outcome that came later is not known yet."""
    if known_at is None:
        return found
    later = found["settled_at"] > pd.Timestamp(utc(known_at))
    return found.assign(
        outcome=found["outcome"].mask(later, None),
        note=found["note"].mask(later, None),
        settled_at=found["settled_at"].mask(later),
    )
