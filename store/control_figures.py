"""Control figures: what others publish, what was written about the difference, checked samples."""

from datetime import datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Table, select

from domain.controls import AuditSample, ControlFigure
from store.auditing import record
from store.connected import Connected
from store.control_schema import audit_sample, control_figure, control_note
from store.frames import frame
from store.keeping import insert_row
from store.times import now, utc

FIGURE = ("unit", "as_of", "what", "source", "job_type", "publisher")  # what a note is about


class ControlFigures(Connected):
    """Rows as they were written; of those that say the same thing again the last one holds.

    ``known_at``: only what had been written by then. at is UTC.
    """

    def add_control_figure(self, region_code: str, figure: ControlFigure, by: str = "") -> int:
        """Keep what somebody publishes; its number."""
        return self._append(control_figure, region_code, vars(figure), by, "control figure added")

    def explain_difference(
        self, region_code: str, figure: ControlFigure, words: str, by: str = ""
    ) -> int:
        """Keep why ours differs from ``figure``; the number of the note."""
        about = {name: getattr(figure, name) for name in FIGURE}
        row = about | {"words": words}
        return self._append(control_note, region_code, row, by, "difference explained")

    def add_audit_sample(self, region_code: str, sample: AuditSample, by: str = "") -> int:
        """Keep what a check of people found; its number."""
        return self._append(audit_sample, region_code, vars(sample), by, "sample checked")

    def control_figures(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """The fields of ``ControlFigure``, then at and by; in the order of writing."""
        return self._rows(control_figure, region_code, known_at, ("people",))

    def control_notes(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """FIGURE, words, at, by; in the order of writing."""
        return self._rows(control_note, region_code, known_at)

    def audit_samples(self, region_code: str, known_at: datetime | None = None) -> pd.DataFrame:
        """The fields of ``AuditSample``, then at and by; in the order of writing."""
        return self._rows(audit_sample, region_code, known_at, ("checked", "confirmed"))

    def _append(
        self, table: Table, region_code: str, row: dict[str, Any], by: str, action: str
    ) -> int:
        whole = {"region": region_code, **row, "at": now(), "by": by}

        def write(connection: Connection) -> int:
            number = insert_row(connection, table, whole)
            record(connection, by, region_code, action, f"{table.name} {number}")
            return number

        return self._write(write)

    def _rows(
        self,
        table: Table,
        region_code: str,
        known_at: datetime | None,
        whole: tuple[str, ...] = (),
    ) -> pd.DataFrame:
        shown = [column for column in table.c if column.name not in ("id", "region")]
        query = select(*shown).where(table.c.region == region_code).order_by(table.c.id)
        if known_at:
            query = query.where(table.c.at <= utc(known_at))
        with self._reading() as connection:
            return frame(connection, query, ("as_of", "at"), whole)
