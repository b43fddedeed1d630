"""HTML tables saved as .xls, as reporting systems and Excel's "web page" do.

Each table is a sheet without a name, except tables that only lay out others. Spans are taken
into account; as in a workbook, the value stands at the top left of the span. Scripts, styles and
links are not looked at. All values are text.
"""

import re
from html.parser import HTMLParser

from data_loaders import limits
from data_loaders.book import Book
from data_loaders.formats.csv_text import decoded
from data_loaders.formats.draft import Draft
from data_loaders.formats.text import cell_text
from data_loaders.unreadable import Unreadable

CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
CYRILLIC_CHARSETS = {"windows-1251": "cp1251", "cp1251": "cp1251", "koi8-r": "koi8-r"}
SPACES = re.compile(r"[ \t\r\n\f]+")
SILENT = ("script", "style", "head", "title", "template")
BREAKS = ("br", "p", "div")


class _Table:
    """A table that is being read: the next free place in it, and what spans reach down."""

    def __init__(self) -> None:
        self.draft = Draft(None)
        self.row = -1
        self.column = 0
        self.taken: dict[int, int] = {}  # column: last row that a span from above covers
        self.hidden = False

    def start_row(self, hidden: bool) -> None:
        self.row += 1
        self.column = 0
        if self.row >= limits.ROWS:
            raise Unreadable("TOO_MANY_CELLS")
        if hidden:
            self.draft.hidden_rows.append((self.row, self.row))

    def place(self, down: int, right: int) -> tuple[int, int]:
        """The address of the next cell, which covers so many rows and columns."""
        if self.row < 0:
            self.start_row(False)
        while self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        row, column = self.row, self.column
        if column + right > limits.COLUMNS:
            raise Unreadable("TOO_MANY_CELLS")
        if down > 1:
            self.taken.update(dict.fromkeys(range(column, column + right), row + down - 1))
        if down > 1 or right > 1:
            self.draft.merges.append((row, column, row + down - 1, column + right - 1))
        self.column += right
        return row, column


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._open: list[tuple[_Table, tuple[int, int] | None, list[str]]] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in SILENT:
            self._silent += 1
        elif tag == "table":
            table = _Table()
            self.tables.append(table)
            self._open.append((table, None, []))
        elif self._open and tag == "tr":
            self._close_cell()
            self._open[-1][0].start_row(_hidden(values))
        elif self._open and tag in ("td", "th"):
            self._close_cell()
            table = self._open[-1][0]
            place = table.place(_span(values, "rowspan"), _span(values, "colspan"))
            self._open[-1] = (table, place, [])
        elif tag in BREAKS and self._open:
            self._open[-1][2].append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif self._open and tag in ("td", "th", "tr"):
            self._close_cell()
        elif self._open and tag == "table":
            self._close_cell()
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and not self._silent:
            self._open[-1][2].append(SPACES.sub(" ", data))

    def close(self) -> None:
        super().close()
        while self._open:
            self._close_cell()
            self._open.pop()

    def _close_cell(self) -> None:
        table, place, pieces = self._open[-1]
        if place is not None:
            lines = "".join(pieces).split("\n")
            if value := cell_text("\n".join(line.strip() for line in lines)).strip():
                table.draft.cells[place] = value
        self._open[-1] = (table, None, [])


def read_html(content: bytes) -> Book:
    """The tables of the page. Raises Unreadable if it has none."""
    reader = _Reader()
    reader.feed(_text(content))
    reader.close()
    sheets = tuple(table.draft.sheet() for table in reader.tables if table.draft.cells)
    if len(sheets) > limits.SHEETS:
        raise Unreadable("TOO_MANY_CELLS")
    if not reader.tables:
        raise Unreadable("NOT_A_SPREADSHEET", seems="HTML")
    return Book("html", sheets)


def _text(content: bytes) -> str:
    declared = CHARSET.search(content[:2048])
    encoding = CYRILLIC_CHARSETS.get(declared.group(1).decode().lower()) if declared else None
    return content.decode(encoding, errors="replace") if encoding else decoded(content)


def _span(values: dict[str, str], name: str) -> int:
    """A span of a cell; what is no positive number is 1, as browsers have it."""
    text = values.get(name, "1").strip()
    count = int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 1
    return max(1, min(count, limits.ROWS))


def _hidden(values: dict[str, str]) -> bool:
    return "display:none" in values.get("style", "").replace(" ", "").lower()
