"""The cells of an .xlsx sheet as its XML spells them, found without a parser.

Excel and the libraries that write workbooks spell a cell in one way; that spelling is matched
here as text, several times faster than any parser. A sheet with anything else in it raises
Unusual and is read by ``xlsx_parser`` instead, which takes all spellings.
"""

import re

from data_loaders import limits
from data_loaders.formats.draft import Draft
from data_loaders.formats.serials import NoSuchValue
from data_loaders.formats.xlsx_strings import inline_text
from data_loaders.formats.xlsx_values import Table, Values
from data_loaders.unreadable import Unreadable

# Letters, digits, other attributes, value; formula, whether and what it saved, rich text.
Found = list[tuple[str, str, str, str, str, str, str, str]]


class Unusual(Exception):
    """The sheet is not spelled in the common way."""


ROW = re.compile(r' r="([1-9][0-9]{0,6})"([^<>]*)>')
# The address, other attributes, then: a value; nothing; or a formula, a value and rich text.
CELL = re.compile(
    r'<c r="([A-Z]++)([0-9]++)"([^<>/]*+)'
    r"(?:><v>([^<]*+)</v></c>"
    r"|/>"
    r"|>(<f[^<>/]*+(?:/>|>[^<]*+</f>))?+(?:(<v)(?:>([^<]*+)</v>|/>))?+(?:<is>(.*?)</is>)?+</c>)",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r'\s+([\w:]+)="([^"<&]*)"')
TRUE = ("1", "true")


def column_number(letters: str) -> int:
    """``A`` is 0. Raises Unreadable beyond the last column there can be."""
    number = 0
    for letter in letters[:4]:
        number = number * 26 + ord(letter) - 64
    if number > limits.COLUMNS:
        raise Unreadable("BAD_CELL_REFERENCE")
    return number - 1


class _Columns(dict[str, int]):
    def __missing__(self, letters: str) -> int:
        self[letters] = number = column_number(letters)
        return number


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
    """Fill the draft from the text of ``<sheetData>``.

    Raises Unusual if anything in it is left over, or an address stands twice.
    """
    columns, tables = _Columns(), _Tables(values)
    seen = filled = 0
    for chunk in body.split("<row")[1:]:
        line = _row(chunk, draft)
        found = CELL.findall(chunk)
        seen += len(found)
        try:
            filled += _take(draft, line, found, columns, tables)
        except (NoSuchValue, KeyError, ValueError):
            filled += _take_one_by_one(draft, line, found, columns, tables)
    if seen != body.count("<c") or filled != len(draft.cells) + len(draft.errors):
        raise Unusual


def _take(draft: Draft, line: str, found: Found, columns: _Columns, tables: _Tables) -> int:
    """Take over the cells of a row; returns how many hold a value."""
    cells, row, filled = draft.cells, int(line) - 1, 0
    for letters, digits, more, text, formula, saved, result, inline in found:
        if digits != line:
            raise Unreadable("BAD_CELL_REFERENCE", **draft.place(), cell=letters + digits)
        if formula:
            text = result
            draft.formula((row, columns[letters]), result if saved else None, 't="str"' in more)
        elif inline:
            text = inline_text(inline)
        if text:
            cells[row, columns[letters]] = tables[more][text]
            filled += 1
    return filled


def _take_one_by_one(
    draft: Draft, line: str, found: Found, columns: _Columns, tables: _Tables
) -> int:
    """As ``_take``, for rows in which some cell has no value, so that this one is named."""
    filled = 0
    for cell in found:
        place = (int(line) - 1, columns[cell[0]])
        try:
            filled += _take(draft, line, [cell], columns, tables)
        except NoSuchValue as fault:
            draft.errors[place] = fault.shown
            filled += 1
        except (KeyError, ValueError):
            raise Unreadable("DAMAGED_FILE", **draft.place(place)) from None
    return filled


def _row(chunk: str, draft: Draft) -> str:
    """The number of a row, as spelled; if it is hidden, the draft is told."""
    head = ROW.match(chunk)
    if head is None or not chunk.rstrip().endswith(("</row>", "/>")):
        raise Unusual
    line, more = head.groups()
    if "hidden" in more and attributes(more).get("hidden") in TRUE:
        draft.hidden_rows.append((int(line) - 1, int(line) - 1))
    return str(line)
