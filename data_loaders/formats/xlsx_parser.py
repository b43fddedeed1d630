"""The cells of an .xlsx sheet by a full parser: any prefix, order, spelling, or lack of addresses."""

import re
from xml.parsers import expat

from data_loaders.book import address
from data_loaders.formats.xlsx_cells import TRUE, Cell, column_number
from data_loaders.formats.xml_text import local, parse
from data_loaders.unreadable import Unreadable

REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)
LINE = re.compile(r"[1-9][0-9]{0,6}", re.ASCII)


class SheetParser:
    """What stands in a sheet: ``cells``, ``hidden_rows``, ``columns`` and ``merges`` as spelled."""

    def __init__(self, text: str) -> None:
        self.cells: list[Cell] = []
        self.hidden_rows: list[tuple[int, int]] = []
        self.columns: list[dict[str, str]] = []
        self.merges: list[str] = []
        self._row = self._column = -1
        self._type, self._style, self._formula = "n", 0, False
        self._text: str | None = None
        self._wanted = False
        self._path: list[str] = []
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parse(text, parser)

    def _start(self, name: str, values: dict[str, str]) -> None:
        name = local(name)
        place = (self._path[-1] if self._path else "", name)
        self._path.append(name)
        if place in STARTS:
            STARTS[place](self, values)
        elif name == "t" and "is" in self._path and "rPh" not in self._path:
            self._text, self._wanted = self._text or "", True

    def _row_start(self, values: dict[str, str]) -> None:
        line = values.get("r", str(self._row + 2))
        if not LINE.fullmatch(line):
            raise Unreadable("BAD_CELL_REFERENCE")
        self._row, self._column = int(line) - 1, -1
        if values.get("hidden") in TRUE:
            self.hidden_rows.append((self._row, self._row))

    def _cell_start(self, values: dict[str, str]) -> None:
        reference = values.get("r") or address((self._row, self._column + 1))
        match = REFERENCE.fullmatch(reference)
        if match is None or int(match.group(2)) != self._row + 1:
            raise Unreadable("BAD_CELL_REFERENCE", cell=reference[:20])
        self._column = column_number(match.group(1))
        style = values.get("s", "0")
        self._style = int(style) if style.isascii() and style.isdecimal() else 0
        self._type, self._formula, self._text = values.get("t", "n"), False, None

    def _formula_start(self, values: dict[str, str]) -> None:
        self._formula = True

    def _value_start(self, values: dict[str, str]) -> None:
        self._text, self._wanted = "", True

    def _column_start(self, values: dict[str, str]) -> None:
        self.columns.append(values)

    def _merge_start(self, values: dict[str, str]) -> None:
        self.merges.append(values.get("ref", ""))

    def _end(self, name: str) -> None:
        self._path.pop()
        self._wanted = False
        if local(name) == "c":
            cell = self._row, self._column, self._type, self._style, self._formula, self._text
            self.cells.append(Cell(*cell))

    def _characters(self, characters: str) -> None:
        if self._wanted:
            self._text = (self._text or "") + characters


# By the enclosing element and the element itself: extensions use the same names elsewhere.
STARTS = {
    ("sheetData", "row"): SheetParser._row_start,
    ("row", "c"): SheetParser._cell_start,
    ("c", "f"): SheetParser._formula_start,
    ("c", "v"): SheetParser._value_start,
    ("cols", "col"): SheetParser._column_start,
    ("mergeCells", "mergeCell"): SheetParser._merge_start,
}
