"""Every reported figure with the cell it came from, and what each column means."""

from typing import Any

import pandas as pd

from domain.figures import FIGURES
from exports.workbook.book import MUTED, Book

# Columns of the data: their width, and which column of the origins they hold.
COLUMNS = {
    "unit_code": (14, "unit"), "unit_name": (24, ""), "source_code": (18, "source"),
    "source_name": (34, ""), "job_type": (12, "job_type"), "for_year": (9, "year"),
    "as_of": (12, "as_of"), "people_placed": (14, "people"), "file_name": (44, "file"),
    "sheet_name": (16, "sheet"), "cell_address": (14, "cell"), "received_at": (18, "received_at"),
    "sent_by": (34, "sender"), "is_confirmed": (13, "confirmed"),
}  # fmt: skip
NAMES = {"unit_name": "unit", "source_name": "source"}
DATES = {"as_of": "dd.mm.yyyy", "received_at": "dd.mm.yyyy hh:mm"}


def data(book: Book) -> None:
    """The sheet of reported figures, tidy: one a row.

    Its headings are names for programs; the dictionary says what they mean.
    """
    sheet = book.sheet("data")
    rows = book.paper.brief.origins
    head = book.style(bold=True, bottom=1, font_color=MUTED)
    for place, (column, (width, _)) in enumerate(COLUMNS.items()):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, column, head)
    for place, row in enumerate(rows.to_dict("records"), start=1):
        for column, (name, (_, origin)) in enumerate(COLUMNS.items()):
            kind = NAMES.get(name)
            known = book.paper.words.name(kind, row[kind]) if kind else row[origin]
            _write(book, sheet, place, column, name, known)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    sheet.repeat_rows(0)


def dictionary(book: Book) -> None:
    """The sheet that says what columns and figures mean, and how far they may be trusted."""
    sheet, words = book.sheet("dictionary", landscape=False), book.paper.words
    row = book.top(sheet, words.text("paper.definitions"), book.paper.as_of)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 1, 90)
    plain, strong = book.style(text_wrap=True), book.style(bold=True, text_wrap=True)
    lines = [
        *((words.text(f"figure.{code}.name"), words.text(f"figure.{code}.meaning"))
          for code in FIGURES),
        *((f"{words.text('paper.excel.data')}: {code}", words.text(f"paper.dictionary.{code}"))
          for code in COLUMNS),
    ]  # fmt: skip
    for place, (name, meaning) in enumerate(lines, start=row):
        sheet.write_string(place, 0, name, strong)
        sheet.write_string(place, 1, meaning, plain)


def _write(book: Book, sheet: Any, row: int, column: int, name: str, value: Any) -> None:
    if value is None or pd.isna(value):
        return
    if name in DATES:
        look = book.style(num_format=DATES[name], align="left")
        sheet.write_datetime(row, column, value.to_pydatetime(), look)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, book.style(align="left"))
    elif isinstance(value, str):
        sheet.write_string(row, column, value, book.style())
    else:
        sheet.write_number(row, column, float(value), book.style(num_format="0"))
