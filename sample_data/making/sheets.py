"""Cells on a page, and pages into the bytes of a workbook that are the same at every run."""

from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO

import xlsxwriter

Value = str | int | float | datetime | None
A4 = 9

STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 12, "align": "center", "text_wrap": True},
    "date": {"align": "center", "italic": True},
    "note": {"font_size": 9},
    "heading": {
        "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "border": 1,
        "bg_color": "#E8EEF5", "font_size": 9,
    },
    "number": {"align": "center", "font_size": 8, "italic": True, "border": 1},
    "name": {"border": 1, "text_wrap": True},
    "part": {"border": 1, "text_wrap": True, "indent": 1},
    "people": {"border": 1, "align": "right"},
    "percent": {"border": 1, "align": "right", "num_format": "0.0%"},
    "total": {"border": 1, "align": "right", "bold": True},
    "total_name": {"border": 1, "bold": True, "text_wrap": True},
    "total_percent": {"border": 1, "align": "right", "bold": True, "num_format": "0.0%"},
    "day": {"num_format": "dd.mm.yyyy", "align": "left"},
}  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """A value and where it stands, counted from 0.

    down, across: how many cells it is merged over;
    formula:      shown in place of the value, which is kept beside it as its result.
    """

    row: int
    column: int
    value: Value
    style: str = "people"
    down: int = 1
    across: int = 1
    formula: str = ""


@dataclass(frozen=True)
class Page:
    """A sheet: its name, its cells, the widths of its columns in characters."""

    name: str
    cells: tuple[Cell, ...]
    widths: dict[int, float] = field(default_factory=dict)


def workbook(page: Page, made: datetime) -> bytes:
    """The .xlsx of one page. Nothing in it depends on when or where it is written."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "default_date_format": "dd.mm.yyyy"})
    book.set_properties({"created": made, "author": "", "comments": "Вымышленные данные"})
    formats = {name: book.add_format(style) for name, style in STYLES.items()}
    sheet = book.add_worksheet(page.name)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    for column, width in page.widths.items():
        sheet.set_column(column, column, width)
    for cell in page.cells:
        _write(sheet, cell, formats[cell.style])
    book.close()
    return content.getvalue()


def _write(sheet: xlsxwriter.worksheet.Worksheet, cell: Cell, style: object) -> None:
    if cell.down > 1 or cell.across > 1:
        last_row, last_column = cell.row + cell.down - 1, cell.column + cell.across - 1
        sheet.merge_range(cell.row, cell.column, last_row, last_column, cell.value, style)
    elif cell.formula:
        sheet.write_formula(cell.row, cell.column, cell.formula, style, cell.value)
    else:
        sheet.write(cell.row, cell.column, cell.value, style)
