"""The cells of an .xlsx sheet as its XML spells them, found without a parser.

Excel and the libraries that write workbooks spell a cell in one way; that spelling is matched
here as text, several times faster than any parser. A sheet with anything else in it raises
Unusual and is read by ``xlsx_parser`` instead, which takes all spellings.
"""

import re

from data_loaders.book import Address
from data_loaders.formats.draft import Draft
from data_loaders.formats.serials import NoSuchValue
from data_loaders.formats.xlsx_places import Places
from data_loaders.formats.xlsx_strings import inline_text
from data_loaders.formats.xlsx_values import Table, Values
from data_loaders.unreadable import Unreadable


class Unusual(Exception):
    """The sheet is not spelled in the common way."""


ROW = re.compile(r' r="([1-9][0-9]{0,6})"([^<>]*)>')
# A value, perhaps of a formula: nearly all that there is. It has four tags beside the formula's.
PLAIN = re.compile(
    r'<c r="([A-Z]++[0-9]++)"([^<>/]*+)>'
    r"(<f[^<>/]*+(?:/>|>[^<]*+</f>))?+<v>([^<]++)</v></c>"
)
PLAIN_TAGS = 4
# Anything a cell can be: a formula, the tag and text of its value, rich text, each or none.
CELL = re.compile(
    r'<c r="([A-Z]++[0-9]++)"([^<>/]*+)(?:/>|>(<f[^<>/]*+(?:/>|>[^<]*+</f>))?+'
    r"(?:(<v/?>)(?:([^<]*+)</v>)?+)?+(?:<is>(.*?)</is>)?+</c>)",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r'\s+([\w:]+)="([^"<&]*)"')
TRUE = ("1", "true")


class _Tables(dict[str, Table]):
    """Tables of values by the text of a cell's attributes; a sheet has few different ones."""

    def __init__(self, values: Values) -> None:
        super().__init__()
        self._values = values

    def __missing__(self, text: str) -> Table:
        found = attributes(text)
        style = found.get("s", "0")
        if not style.isdecimal():
            raise Unusual
        self[text] = table = self._values.table(found.get("t", "n"), int(style))
        return table


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag. Raises Unusual unless they are spelled plainly."""
    if ATTRIBUTE.sub("", text).strip(" /"):
        raise Unusual
    return dict(ATTRIBUTE.findall(text))


def fill(draft: Draft, body: str, values: Values) -> None:
    """Fill the draft from the text inside ``<sheetData>``.

    Raises Unusual unless each tag in it belongs to a row or cell that was understood, and each
    address stands once.
    """
    rows = _Rows(draft, values)
    before, *chunks = body.split("<row")
    for chunk in chunks:
        rows.take(chunk)
    if before.strip() or rows.filled != len(draft.cells) + len(draft.errors):
        raise Unusual


class _Rows:
    """Takes over one row after the other. ``filled`` counts the cells that held something."""

    def __init__(self, draft: Draft, values: Values) -> None:
        self.filled = 0
        self._draft, self._tables, self._places = draft, _Tables(values), Places()

    def take(self, chunk: str) -> None:
        """Take over a row, from the text after ``<row``."""
        head = ROW.match(chunk)
        if head is None:
            raise Unusual
        line, more = head.groups()
        row = int(line) - 1
        if "hidden" in more and attributes(more).get("hidden") in TRUE:
            self._draft.hidden_rows.append((row, row))
        if more.endswith("/") and "<" not in chunk:  # a row without cells
            return
        found = PLAIN.findall(chunk)
        places = self._in_row(row, line, [one[0] for one in found])
        try:
            tags = self._take_plain(places, found) + PLAIN_TAGS * len(found)
        except (KeyError, ValueError):
            tags = 0
        # Left over are the end of the row and, if all is plain, tags without content: blank cells.
        if tags + chunk.count("/>") + 1 == chunk.count("<"):
            self.filled += len(found)
        else:
            for place in places:  # so that cells keep their order
                self._draft.cells.pop(place, None)
                self._draft.errors.pop(place, None)
            self._take_any(row, line, chunk, head.end())

    def _in_row(self, row: int, line: str, references: list[str]) -> list[Address]:
        places = self._places.of(row, line, references)
        if places is None:
            raise Unreadable("BAD_CELL_REFERENCE", **self._draft.place())
        return places

    def _take_plain(self, places: list[Address], found: list[tuple[str, str, str, str]]) -> int:
        """Take over values; returns how many tags their formulas have."""
        tables = self._tables
        if any(one[2] for one in found):
            return self._take_each(places, found)
        try:
            values = [tables[more][text] for _, more, _, text in found]
        except NoSuchValue:
            return self._take_each(places, found)
        self._draft.cells.update(zip(places, values, strict=True))
        return 0

    def _take_each(self, places: list[Address], found: list[tuple[str, str, str, str]]) -> int:
        """The same of a row in which there are formulas or errors."""
        cells, tables, tags = self._draft.cells, self._tables, 0
        for place, (_, more, formula, text) in zip(places, found, strict=True):
            if formula:
                self._draft.formulas.add(place)
                tags += 0 if formula.endswith("/>") else 2
            try:
                cells[place] = tables[more][text]
            except NoSuchValue as fault:
                self._draft.errors[place] = fault.shown
        return tags

    def _take_any(self, row: int, line: str, chunk: str, at: int) -> None:
        """Take over whatever cells there are. Raises Unusual if anything else is among them."""
        for match in CELL.finditer(chunk, at):
            if chunk[at : match.start()].strip():
                raise Unusual
            at = match.end()
            reference, more, formula, tag, text, rich = match.groups()
            [place] = self._in_row(row, line, [reference])
            if formula:
                self._draft.formula(place, (text or "") if tag else None, 't="str"' in more)
            if text or rich:
                self._put(place, more, text or inline_text(rich))
        if chunk[at:].strip() not in ("", "</row>"):
            raise Unusual

    def _put(self, place: Address, more: str, text: str) -> None:
        self.filled += 1
        try:
            self._draft.cells[place] = self._tables[more][text]
        except NoSuchValue as fault:
            self._draft.errors[place] = fault.shown
        except (KeyError, ValueError):
            raise Unreadable("DAMAGED_FILE", **self._draft.place(place)) from None
