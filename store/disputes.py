"""What is said about figures: a unit's own explanations, and figures that somebody disputes."""

from datetime import date, datetime

import pandas as pd
from sqlalchemy import Connection, insert, select

from domain.meetings import Dispute
from store.auditing import record
from store.connected import Connected
from store.frames import frame, plain
from store.keeping import insert_row
from store.meeting_schema import dispute, dispute_outcome, explanation
from store.times import now, utc


class Disputes(Connected):
    """Words beside figures; the figures stay. ``known_at``: only what was written by then."""

    def explain(
        self, region_code: str, unit: str, as_of: date, text: str, author: str, by: str = ""
    ) -> int:
        """Keep what a unit says of its figures at a date; the number of the explanation."""
        row = {"region": region_code, "unit": unit, "as_of": as_of, "text": text}
        row |= {"author": author, "at": now(), "by": by}

        def write(connection: Connection) -> int:
            number = insert_row(connection, explanation, row)
            record(connection, by, region_code, "explanation given", str(number))
            return number

        return self._write(write)

    def explanations(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """All explanations in their order: unit, as_of, text, author, at, by."""
        table = explanation
        query = (
            select(
                table.c.unit, plain(table.c.as_of), table.c.text, table.c.author,
                plain(table.c.at), table.c.by,
            )
            .where(table.c.region == region_code)
            .order_by(table.c.id)
        )  # fmt: skip
        if known_at:
            query = query.where(table.c.at <= utc(known_at))
        with self._reading() as connection:
            return frame(connection, query, ("as_of", "at"))

    def dispute(self, region_code: str, disputed: Dispute, by: str = "") -> int:
        """Keep that somebody says a figure is wrong; the number of the dispute."""
        row = {"region": region_code, **vars(disputed), "at": now(), "by": by}

        def write(connection: Connection) -> int:
            number = insert_row(connection, dispute, row)
            record(connection, by, region_code, "dispute raised", str(number))
            return number

        return self._write(write)

    def settle(self, number: int, outcome: str, note: str = "", by: str = "") -> None:
        """Keep how a dispute ended, once: ``upheld`` or ``refused``. Raises KeyError."""
        row = {"dispute": number, "outcome": outcome, "note": note, "at": now(), "by": by}

        def write(connection: Connection) -> None:
            query = select(dispute.c.region).where(dispute.c.id == number)
            region_code = connection.scalar(query)
            if region_code is None:
                raise KeyError(number)
            connection.execute(insert(dispute_outcome), row)
            record(connection, by, region_code, "dispute settled", f"{number} {outcome}")

        self._write(write)

    def disputes(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """All disputes in their order.

        Columns: dispute (its number), the fields of ``Dispute``, at, by; outcome, note and
        settled_at, missing while it is open.
        """
        fields = (dispute.c[name] for name in ("unit", "source", "job_type", "people", "claimed"))
        query = (
            select(
                dispute.c.id.label("dispute"), *fields, dispute.c.claimed_by, dispute.c.evidence,
                plain(dispute.c.as_of), plain(dispute.c.at), dispute.c.by,
                dispute_outcome.c.outcome, dispute_outcome.c.note,
                plain(dispute_outcome.c.at).label("settled_at"),
            )
            .outerjoin(dispute_outcome, dispute_outcome.c.dispute == dispute.c.id)
            .where(dispute.c.region == region_code)
            .order_by(dispute.c.id)
        )  # fmt: skip
        if known_at:
            query = query.where(dispute.c.at <= utc(known_at))
        with self._reading() as connection:
            found = frame(connection, query, ("as_of", "at", "settled_at"), ("people", "claimed"))
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
