"""The tables of an OpenDocument spreadsheet, from its content part."""

from xml.parsers import expat

from data_loaders import limits
from data_loaders.formats.draft import Draft
from data_loaders.formats.ods_values import Attributes, cell_value
from data_loaders.formats.serials import NoSuchValue
from data_loaders.formats.xml_text import parse
from data_loaders.unreadable import Unreadable

# Text inside these belongs to something else than the cell: notes, drawings, their tables.
FOREIGN = ("office:annotation", "draw:frame", "draw:g", "table:shapes", "draw:custom-shape")
HIDING = ("collapse", "filter")


class ContentParser:
    """Reads the part at once; ``drafts`` are its sheets. Repetitions are written out."""

    def __init__(self, text: str) -> None:
        self.drafts: list[Draft] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._draft: Draft | None = None
        self._row = self._rows = self._column = self._column_at = 0
        self._cell: Attributes | None = None
        self._pieces: list[str] = []
        self._length = self._foreign = self._tables = self._filled = 0
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parse(text, parser)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name in FOREIGN:
            self._foreign += 1
        if not self._foreign and name in STARTS:
            STARTS[name](self, attributes)

    def _end(self, name: str) -> None:
        if name in FOREIGN:
            self._foreign -= 1
        elif not self._foreign and name in ENDS:
            ENDS[name](self)

    def _characters(self, characters: str) -> None:
        if self._cell is not None and not self._foreign:
            self._write(characters)

    def _write(self, characters: str) -> None:
        self._length += len(characters)
        if self._length > limits.CELL_CHARACTERS:
            raise Unreadable("CELL_TOO_LONG")
        self._pieces.append(characters)

    def _style_start(self, attributes: Attributes) -> None:
        self._style = attributes.get("style:name", "")

    def _table_properties(self, attributes: Attributes) -> None:
        if attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)

    def _table_start(self, attributes: Attributes) -> None:
        self._tables += 1
        if self._tables == 1:
            visible = attributes.get("table:style-name") not in self._hidden_styles
            self._draft = Draft(attributes.get("table:name", ""), visible)
            self._row = self._rows = self._column_at = 0

    def _table_end(self) -> None:
        self._tables -= 1
        if self._draft is not None and not self._tables:
            self.drafts.append(self._draft)
            self._draft = None

    def _column_start(self, attributes: Attributes) -> None:
        first = self._column_at
        self._column_at += _count(attributes, "table:number-columns-repeated")
        if self._draft is not None and attributes.get("table:visibility") in HIDING:
            self._draft.hidden_columns.append((first, self._column_at - 1))

    def _row_start(self, attributes: Attributes) -> None:
        self._row += self._rows
        self._rows = _count(attributes, "table:number-rows-repeated")
        self._column = 0
        if self._draft is not None and attributes.get("table:visibility") in HIDING:
            self._draft.hidden_rows.append((self._row, self._row + self._rows - 1))

    def _cell_start(self, attributes: Attributes) -> None:
        self._cell, self._pieces, self._length = attributes, [], 0

    def _paragraph_start(self, attributes: Attributes) -> None:
        if self._cell is not None and self._pieces:
            self._write("\n")

    def _spaces(self, attributes: Attributes) -> None:
        count = _count(attributes, "text:c")
        if count > limits.CELL_CHARACTERS:
            raise Unreadable("CELL_TOO_LONG")
        if self._cell is not None:
            self._write(" " * count)

    def _tab(self, attributes: Attributes) -> None:
        if self._cell is not None:
            self._write("\t")

    def _line_break(self, attributes: Attributes) -> None:
        if self._cell is not None:
            self._write("\n")

    def _cell_end(self) -> None:
        attributes, self._cell = self._cell or {}, None
        columns = _count(attributes, "table:number-columns-repeated")
        if self._draft is not None and (attributes or self._pieces):
            self._fill(self._draft, attributes, columns)
        self._column += columns

    def _fill(self, draft: Draft, attributes: Attributes, columns: int) -> None:
        place = (self._row, self._column)
        down = _count(attributes, "table:number-rows-spanned")
        right = _count(attributes, "table:number-columns-spanned")
        if down > 1 or right > 1:
            draft.merges.append((*place, place[0] + down - 1, place[1] + right - 1))
        shown = "".join(self._pieces)
        formula = "table:formula" in attributes
        typed = "office:value-type" in attributes
        if not formula and not typed and not shown:
            return
        self._filled += columns * self._rows
        if self._filled > limits.CELLS or self._row + self._rows > limits.ROWS:
            raise Unreadable("TOO_MANY_CELLS", **draft.place())
        for row in range(self._row, self._row + self._rows):
            for column in range(self._column, self._column + columns):
                if formula:
                    saved = shown if typed or shown else None
                    draft.formula((row, column), saved, words=True)
                _put(draft, (row, column), attributes, shown)


def _put(draft: Draft, place: tuple[int, int], attributes: Attributes, shown: str) -> None:
    try:
        value = cell_value(attributes, shown)
    except NoSuchValue as fault:
        draft.errors[place] = fault.shown
    except (KeyError, ValueError, OverflowError):
        raise Unreadable("DAMAGED_FILE", **draft.place(place)) from None
    else:
        if value is not None:
            draft.cells[place] = value


def _count(attributes: Attributes, name: str) -> int:
    """A count among the attributes, 1 if it is not there."""
    text = attributes.get(name, "1")
    if not (text.isascii() and text.isdecimal() and len(text) < 12):
        raise Unreadable("DAMAGED_FILE")
    return max(1, int(text))


STARTS = {
    "style:style": ContentParser._style_start,
    "style:table-properties": ContentParser._table_properties,
    "table:covered-table-cell": ContentParser._cell_start,
    "table:table": ContentParser._table_start,
    "table:table-cell": ContentParser._cell_start,
    "table:table-column": ContentParser._column_start,
    "table:table-row": ContentParser._row_start,
    "text:line-break": ContentParser._line_break,
    "text:p": ContentParser._paragraph_start,
    "text:s": ContentParser._spaces,
    "text:tab": ContentParser._tab,
}
ENDS = {
    "table:covered-table-cell": ContentParser._cell_end,
    "table:table": ContentParser._table_end,
    "table:table-cell": ContentParser._cell_end,
}
