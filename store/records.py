"""Records as they stand: rows of the kinds of reports that packs describe."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Row, Select, insert, select

from domain.records import DATE, STANDS_AT, TEXT, WHOLE, Kind, Record
from domain.reports import UNIT_FILE, ReadReport, Upload
from store import schema
from store.known import received
from store.record_marks import with_marks
from store.record_schema import record as table
from store.record_values import kept_values, typed_column, written_key
from store.regions import Regions
from store.times import utc

ORIGIN = {STANDS_AT: DATE, "report": WHOLE, "file": TEXT, "sheet": TEXT, "row": WHOLE}


class Records(Regions):
    """Rows of records, each with the report, the file, the sheet and the row it stood in."""

    def records(
        self,
        region_code: str,
        kind: str,
        as_of: date | None = None,
        known_at: datetime | None = None,
        *,
        history: bool = False,
    ) -> pd.DataFrame:
        """What stands of a kind: of each key the newest date's row, as the last report has it.

        as_of:    only rows that stand at dates up to it; known_at: only what had come by then;
        history:  every date of each key, not only the newest.
        Of a kind that comes with employment maps each unit's newest list stands whole; a unit's
        own list goes before a summary of its date.

        Columns: those of the kind by their types (dates datetime64, whole numbers Int64, money and
        numbers Float64, several words a tuple, texts and codes str), then as_of, report, file,
        sheet, row. Without rows, or without such a kind, the frame has its columns and no row.
        Raises UnknownRegion.
        """
        form = self.region(region_code).record_kind(kind)
        with self._reading() as connection:
            rows = connection.execute(_asked(region_code, kind, as_of, known_at)).fetchall()
        if form and form.of_map:
            return _frame(_of_lists(rows, history), form)
        return _frame(_of_keys(rows, history, form), form)

    def record_keys(self, region_code: str, kind: str) -> list[dict[str, Any]]:
        """What tells the rows of a kind apart, each once, in the order in which they first came.

        What comes later never changes the order of what was there. Raises UnknownRegion.
        """
        form = self.region(region_code).record_kind(kind)
        query = (
            select(table.c.row_key)
            .where(table.c.region == region_code, table.c.kind == kind)
            .order_by(table.c.report, table.c.position)
        )
        with self._reading() as connection:
            written = dict.fromkeys(connection.scalars(query))
        return [dict(zip(form.key, json.loads(key), strict=True)) for key in written if form]

    def record_cells(
        self, report_id: int, kind: str, sheet: str | None, row: int
    ) -> dict[str, str]:
        """The addresses of a row's values by column; none if there is no such row."""
        query = select(table.c.cells).where(
            table.c.report == report_id, table.c.kind == kind, table.c.row == row,
            table.c.sheet.is_(None) if sheet is None else table.c.sheet == sheet,
        )  # fmt: skip
        with self._reading() as connection:
            cells: dict[str, str] | None = connection.scalar(query)
        return cells or {}

    def cells_of_records(
        self, region_code: str, kind: str
    ) -> dict[tuple[int, str | None, int], dict[str, str]]:
        """``record_cells`` of all rows of a kind, by report, sheet and row."""
        query = select(table.c.report, table.c.sheet, table.c.row, table.c.cells).where(
            table.c.region == region_code, table.c.kind == kind
        )
        with self._reading() as connection:
            return {
                (one.report, one.sheet, one.row): one.cells for one in connection.execute(query)
            }


def keep_records(
    connection: Connection, report_id: int, region_code: str, report: ReadReport, upload: Upload
) -> None:
    """The records of a report. Inside the writer's transaction."""
    rows = [
        {
            "region": region_code, "kind": one.kind, "report": report_id, "position": position,
            "row_key": written_key(one), "values": kept_values(one),
            "as_of": one.as_of or report.as_of or upload.received_at.date(),
            "sheet": one.sheet, "row": one.row, "cells": one.cells,
        }
        for position, one in enumerate(report.records)
    ]  # fmt: skip
    if rows:
        connection.execute(insert(table), rows)


def kept_records(connection: Connection, report_id: int) -> tuple[Record, ...]:
    """The records of a report, in their order, values as they are kept."""
    query = select(table).where(table.c.report == report_id).order_by(table.c.position)
    return tuple(
        Record(
            row["kind"], tuple(json.loads(row["row_key"])), row["values"], row["cells"],
            row["sheet"], row["row"], row["as_of"],
        )
        for row in connection.execute(query).mappings()
    )  # fmt: skip


def _asked(
    region_code: str, kind: str, as_of: date | None, known_at: datetime | None
) -> Select[Any]:
    reports, uploads = schema.report, schema.upload
    query = (
        select(
            table.c.row_key, table.c["values"], table.c.as_of, table.c.report,
            uploads.c.name.label("file"), table.c.sheet, table.c.row,
            reports.c.kind.label("report_kind"),
        )
        .join(reports, reports.c.id == table.c.report)
        .join(uploads, uploads.c.id == reports.c.upload)
        .where(table.c.region == region_code, table.c.kind == kind)
        .where(received(utc(known_at) if known_at else None))
        .order_by(table.c.as_of, reports.c.received_at, table.c.report, table.c.position)
    )  # fmt: skip
    return query if as_of is None else query.where(table.c.as_of <= as_of)


def _of_lists(rows: Sequence[Row[Any]], history: bool) -> list[Row[Any]]:
    """The rows of each unit's newest list (of each date)."""
    ordered = sorted(rows, key=lambda row: (row.as_of, row.report_kind == UNIT_FILE))
    about = [(row.values["unit"], row.as_of if history else None) for row in ordered]
    last = {key: row.report for key, row in zip(about, ordered, strict=True)}
    return [row for key, row in zip(about, ordered, strict=True) if last[key] == row.report]


def _of_keys(rows: Iterable[Any], history: bool, form: Kind | None) -> list[Any]:
    """The last of each key (and date), in the order in which the keys first came."""
    last: dict[tuple[Any, ...], Any] = {}
    for row in rows:
        key = (row.row_key, row.as_of) if history else (row.row_key,)
        last[key] = with_marks(row, last.get(key), form) if form else row
    return list(last.values())


def _frame(rows: Sequence[Row[Any]], form: Kind | None) -> pd.DataFrame:
    made: dict[str, Any] = {}
    for column in form.columns if form else ():
        kept = [row.values.get(column.code) for row in rows]
        made[column.code] = typed_column(kept, column.type)
    for name, column_type in ORIGIN.items():
        made[name] = typed_column([getattr(row, name) for row in rows], column_type)
    return pd.DataFrame(made)
