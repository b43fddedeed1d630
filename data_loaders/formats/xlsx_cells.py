"""The cells of an .xlsx sheet as its XML spells them, found without a parser.

Excel and the libraries that write workbooks spell a cell in one way; that spelling is matched
here as text, several times faster than any parser. A sheet with anything else in it raises
Unusual and is read by ``xlsx_parser`` instead, which takes all spellings.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from data_loaders import limits
from data_loaders.formats.xlsx_strings import inline_text
from data_loaders.formats.xml_text import unescaped
from data_loaders.unreadable import Unreadable


class Unusual(Exception):  # not for people: the caller takes the other way
    """The sheet is not spelled in the common way."""


class Cell(NamedTuple):
    """A cell as it stands in the file. ``text`` is None where no value was saved."""

    row: int
    column: int
    type: str
    style: int
    formula: bool
    text: str | None


ROW = re.compile(r' r="([1-9][0-9]{0,6})"([^<>]*)>')
CELL = re.compile(
    r'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"([^<>/]*)'
    r"(?:/>|>(<f(?:[^<>]*/>|[^<>]*>[^<]*</f>))?"
    r"(?:(<v)(?:/>|[^<>]*>([^<]*)</v>))?(?:<is>(.*?)</is>)?</c>)",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r'\s+([\w:]+)="([^"<&]*)"')
TRUE = ("1", "true")


def column_number(letters: str) -> int:
    """``A`` is 0. Raises Unreadable beyond the last column there can be."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    if number > limits.COLUMNS:
        raise Unreadable("BAD_CELL_REFERENCE")
    return number - 1


class _Columns(dict[str, int]):
    def __missing__(self, letters: str) -> int:
        self[letters] = number = column_number(letters)
        return number


class _Kinds(dict[str, tuple[str, int]]):
    """Type and style by the text of a cell's attributes; a sheet has few different ones."""

    def __missing__(self, text: str) -> tuple[str, int]:
        found = attributes(text)
        style = found.get("s", "0")
        if not style.isdecimal():
            raise Unusual
        self[text] = kind = found.get("t", "n"), int(style)
        return kind


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag. Raises Unusual unless they are spelled plainly."""
    if ATTRIBUTE.sub("", text).strip(" /"):
        raise Unusual
    return dict(ATTRIBUTE.findall(text))


def cells(body: str, hidden_rows: list[tuple[int, int]]) -> Iterator[Cell]:
    """The cells of ``<sheetData>``, row by row; hidden rows are added to the list."""
    columns, kinds, seen = _Columns(), _Kinds(), 0
    for chunk in body.split("<row")[1:]:
        head = ROW.match(chunk)
        if head is None or not chunk.rstrip().endswith(("</row>", "/>")):
            raise Unusual
        line, more = head.groups()
        row = int(line) - 1
        if "hidden" in more and attributes(more).get("hidden") in TRUE:
            hidden_rows.append((row, row))
        found = CELL.findall(chunk)
        seen += len(found)
        for letters, digits, rest, formula, saved, text, inline in found:
            if digits != line:
                raise Unreadable("BAD_CELL_REFERENCE", cell=letters + digits)
            kind, style = kinds[rest]
            if not saved:
                text = inline_text(inline) if inline else None
            elif "&" in text:
                text = unescaped(text)
            yield Cell(row, columns[letters], kind, style, formula != "", text)
    if seen != body.count("<c"):
        raise Unusual
