"""The cells of an .xlsx sheet by a full parser: any prefix, any spelling, addresses left out."""

import re
from xml.parsers import expat
from xml.sax.saxutils import escape

from data_loaders.book import Address, address
from data_loaders.formats.draft import Draft
from data_loaders.formats.xlsx_cells import TRUE
from data_loaders.formats.xlsx_places import column_number
from data_loaders.formats.xml_text import local, parse, refuse_many
from data_loaders.unreadable import Unreadable

REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})", re.ASCII)
LINE = re.compile(r"[1-9][0-9]{0,6}", re.ASCII)


Cell = tuple[Address, str, int, str]  # where it is, its type and style, its text in XML


class SheetParser:
    """Fills a draft with hidden rows and formulas; gathers ``cells``, ``columns``, ``merges``."""

    def __init__(self, text: str, draft: Draft) -> None:
        self.cells: list[Cell] = []
        self.columns: list[dict[str, str]] = []
        self.merges: list[dict[str, str]] = []
        self._draft = draft
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
        refuse_many(values)
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
            self._draft.hidden_rows.append((self._row, self._row))

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
        self.merges.append(values)

    def _end(self, name: str) -> None:
        self._path.pop()
        self._wanted = False
        if local(name) == "c" and self._path[-1] == "row":
            self._cell_end()

    def _cell_end(self) -> None:
        place = (self._row, self._column)
        if self._formula:
            self._draft.formula(place, self._text, self._type == "str")
        if self._text:
            self.cells.append((place, self._type, self._style, escape(self._text)))

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
