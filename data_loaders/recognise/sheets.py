"""The visible sheets of a workbook: their tables, lines and doubts, and what their names say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from data_loaders.book import Address, Book
from data_loaders.recognise.dates import Mention, mentions, spaced
from data_loaders.recognise.dating import Evidence
from data_loaders.recognise.grid import Grid, grid
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.lines import Doubt, Line, read_lines
from data_loaders.recognise.meaning import FACT
from data_loaders.recognise.tables import MIXED, SOURCE, UNIT, Table, tables
from data_loaders.recognise.text import tokens
from data_loaders.recognise.titles import Said, is_remark, notes, read_text

LONGEST_NOTE_OF_DATE = 8  # words of a line below a table that can state its date


@dataclass
class Read:
    """A table with its lines and the names in it that could not be taken."""

    table: Table
    lines: list[Line]
    doubts: list[Doubt]

    @property
    def has_units(self) -> bool:
        """Whether rows, columns or blocks say the unit."""
        named = {UNIT, MIXED} & set(self.table.names.values())
        return bool(
            named
            or any(column.meaning.unit for column in self.table.columns.values())
            or any(line.meaning.unit for line in self.lines)
        )

    @property
    def has_sources(self) -> bool:
        """Whether rows, columns or blocks say the source."""
        named = {SOURCE, MIXED} & set(self.table.names.values())
        columns = self.table.columns.values()
        return bool(
            named
            or any(column.meaning.source or column.meaning.sources for column in columns)
            or any(line.meaning.source for line in self.lines)
        )


@dataclass
class SheetRead:
    """A visible sheet. ``number`` counts the visible sheets; ``named`` is what its name says."""

    number: int
    name: str | None
    grid: Grid
    tables: list[Read] = field(default_factory=list)
    named: Said = field(default_factory=Said)


def read_sheets(book: Book, lexicon: Lexicon) -> list[SheetRead]:
    """The visible sheets that hold anything."""
    found: list[SheetRead] = []
    for sheet in book.sheets:
        if not sheet.visible:
            continue
        made = SheetRead(len(found), sheet.name, grid(sheet))
        made.tables = [Read(one, *read_lines(one, lexicon)) for one in tables(made.grid, lexicon)]
        made.named = said_by_name(sheet.name or "", lexicon)
        found.append(made)
    return found


def said_by_name(name: str, lexicon: Lexicon) -> Said:
    """What the name of a sheet or a file says."""
    said = Said()
    read_text(spaced(name), None, lexicon, said)
    return said


def said_by_file(name: str, lexicon: Lexicon) -> Said:
    """What the name of a file says, without its extension."""
    return said_by_name(PurePath(name).stem, lexicon)


def evidence(sheets: list[SheetRead], file: Said) -> list[Evidence]:
    """The dates that titles, lines below tables, and names of sheets and of the file give."""
    found = []
    for sheet in sheets:
        if not sheet.tables:
            continue
        for read in sheet.tables:
            found += [Evidence(one, sheet.name, at) for one, at in read.table.said.dates]
        found += [Evidence(one, sheet.name, at) for one, at in _dates_below(sheet)]
        found += [Evidence(one) for one, _ in sheet.named.dates]
    return found + [Evidence(one) for one, _ in file.dates]


def _dates_below(sheet: SheetRead) -> Iterator[tuple[Mention, Address]]:
    """Dates in short lines below the last table that say they are the reporting date."""
    last = sheet.tables[-1].table.rows[-1]
    for row in [row for row in sheet.grid.rows if row > last]:
        for column, text in sheet.grid.texts(row):
            short = len(tokens(text)) <= LONGEST_NOTE_OF_DATE
            if short and not is_remark(text) and "reporting" in notes(text):
                for mention in mentions(text):
                    yield mention, (row, column)


def evidence_of_headings(sheets: list[SheetRead]) -> list[Evidence]:
    """The dates of headings of facts: used where nothing else gives a date."""
    return [
        Evidence(mention, sheet.name, at)
        for sheet in sheets
        for read in sheet.tables
        for column in read.table.columns.values()
        if column.meaning.measure == FACT and not column.meaning.ignored
        for at, label in column.headings
        for mention in mentions(label.text)
    ]


def years_of_titles(sheets: list[SheetRead]) -> list[int]:
    """The years that titles name, each once."""
    named = [year for sheet in sheets for read in sheet.tables for year in read.table.said.years]
    return list(dict.fromkeys(named))
