"""Tables as an Excel workbook: figures as numbers, texts as texts, and what they mean."""

from io import BytesIO
from typing import Any

import pandas as pd
import xlsxwriter

from exports.downloads.shown import Shown, kind_of
from exports.number_formats import people

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
FONT = {"font_name": "Noto Sans", "font_size": 10}
WIDEST, LEAST = 48, 10  # characters
LOOKED_AT = 200  # rows, to see how wide a column has to be


def xlsx(shown: Shown) -> bytes:
    """A sheet with the figures, and one with what is said about them and their columns."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    book.set_properties({"title": shown.title, "comments": shown.subtitle})
    styles = _styles(book, shown.language)
    if shown.frame is not None:
        _table(book.add_worksheet(shown.text("download.sheet_data")), shown.frame, styles)
    sheet = book.add_worksheet(shown.text("download.sheet_about"))
    for row, (name, value) in enumerate(shown.notes):
        sheet.write_string(row, 0, name, styles["head"])
        sheet.write_string(row, 1, value, styles["text"])
    _table(sheet, shown.dictionary, styles, top=len(shown.notes) + 1)
    book.close()
    return content.getvalue()


def _styles(book: Any, language: str) -> dict[str, Any]:
    formats = {
        "text": {},
        "head": {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"},
        "whole": {"num_format": people(language)},
        "number": {"num_format": "0.0##"},
        "date": {"num_format": "dd.mm.yyyy"},
        "flag": {},
    }
    return {name: book.add_format(FONT | look) for name, look in formats.items()}


def _table(sheet: Any, frame: pd.DataFrame, styles: dict[str, Any], top: int = 0) -> None:
    for column, name in enumerate(frame.columns):
        values = frame[name]
        sheet.write_string(top, column, str(name), styles["head"])
        write, style = WRITERS[kind_of(values)], _style(values, styles)
        for row, value in enumerate(values.tolist(), top + 1):
            if not _missing(value):
                write(sheet, row, column, value, style)
        sheet.set_column(column, column, _width(str(name), values))
    if not top:
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(frame), 1), max(len(frame.columns) - 1, 0))


def _style(values: pd.Series, styles: dict[str, Any]) -> Any:
    kind = kind_of(values)
    is_whole = kind == "number" and pd.api.types.is_integer_dtype(values)
    return styles["whole" if is_whole else kind]


def _width(name: str, values: pd.Series) -> int:
    longest = max([len(name), *(len(str(value)) for value in values.head(LOOKED_AT))])
    return min(max(longest + 2, LEAST), WIDEST)


def _missing(value: Any) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or value != value


WRITERS = {
    "text": lambda sheet, row, column, value, style: sheet.write_string(
        row, column, str(value), style
    ),
    "number": lambda sheet, row, column, value, style: sheet.write_number(
        row, column, float(value), style
    ),
    "date": lambda sheet, row, column, value, style: sheet.write_datetime(
        row, column, value.to_pydatetime(), style
    ),
    "flag": lambda sheet, row, column, value, style: sheet.write_boolean(
        row, column, bool(value), style
    ),
}
