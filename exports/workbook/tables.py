"""Tables of figures on sheets."""

from collections.abc import Sequence
from typing import Any

from charts.palette import ICONS, LIGHT
from exports.tables import Row, Table
from exports.workbook.book import HAIR, MUTED, WASH, Book

CODE_WIDTH, FIGURE_WIDTH = 12, 13
LETTER = 1.05  # of a column's width: our letters are a little wider than the digits it is told in
BAR = {
    "type": "data_bar", "bar_color": "#8FBCE6", "bar_solid": True, "bar_border_color": "#0B4F8A",
    "min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1.5,
}  # fmt: skip
BARRED = "completion"


def table(book: Book, sheet: Any, top: int, content: Table) -> None:
    """The table from row ``top`` on."""
    _widths(sheet, content)
    look = {"bold": True, "font_color": MUTED, "text_wrap": True, "bottom": 1,
            "bottom_color": MUTED}  # fmt: skip
    head, right = book.style(**look), book.style(**look, align="right")
    sheet.set_row(top, 46)
    book.corner(sheet, top, 0, look | {"align": "left"})
    sheet.write_string(top, 1, content.head, head)
    for place, column in enumerate(content.columns, start=2):
        number = f"\n{column.number}" if column.number else ""
        sheet.write_string(top, place, column.heading + number, right)
    for place, row in enumerate(content.rows, start=top + 1):
        _row(book, sheet, place, row, [column.kind for column in content.columns])
    sheet.freeze_panes(top + 1, 2)
    sheet.repeat_rows(top)
    _bars(sheet, content, top + 1, top + len(content.rows))


def _row(book: Book, sheet: Any, place: int, row: Row, kinds: Sequence[str]) -> None:
    look: dict[str, Any] = {"bottom": 4, "bottom_color": HAIR}
    if row.total or row.strong:
        look |= {"bold": True, "bg_color": WASH}
    sheet.write_string(place, 0, row.code, book.style(**look | {"font_color": MUTED}))
    _name(book, sheet, place, row, look)
    for column, (cell, kind) in enumerate(zip(row.cells, kinds, strict=True), start=2):
        if cell.value is None:
            sheet.write_string(place, column, cell.text, book.number("text", None, **look))
        else:
            sheet.write_number(place, column, cell.value, book.number(kind, cell.value, **look))


def _name(book: Book, sheet: Any, place: int, row: Row, look: dict[str, Any]) -> None:
    """The sign of the status in its colour, the name, and the note beside it."""
    cell = book.style(**look, indent=row.level)
    pieces: list[Any] = []
    if row.status:
        pieces += [book.style(font_color=LIGHT.status[row.status]), f"{ICONS[row.status]} "]
    pieces += [book.style(bold=row.total or row.strong), row.name]
    if row.note:
        pieces += [book.style(font_color=MUTED), f"  {row.note}"]
    if len(pieces) > 2:
        sheet.write_rich_string(place, 1, *pieces, cell)
    else:
        sheet.write_string(place, 1, row.name, cell)


def _bars(sheet: Any, content: Table, first: int, last: int) -> None:
    for place, column in enumerate(content.columns, start=2):
        if column.figure == BARRED:
            sheet.conditional_format(first, place, last, place, BAR)


def _widths(sheet: Any, content: Table) -> None:
    sheet.set_column(0, 0, CODE_WIDTH)
    sheet.set_column(1, 1, max(30, *(LETTER * _letters(row) for row in content.rows)))
    sheet.set_column(2, len(content.columns) + 1, FIGURE_WIDTH)


def _letters(row: Row) -> int:
    """How long the name is with its sign, its indent and its note: no name is cut."""
    return len(row.name) + 2 * row.level + 2 * bool(row.status) + len(row.note) + 3
