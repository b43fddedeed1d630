"""The visible sheets of a workbook: their tables, lines and doubts, and what their names say."""

from dataclasses import dataclass, field
from pathlib import PurePath

from data_loaders.book import Book
from data_loaders.recognise.dates import spaced
from data_loaders.recognise.doubts import Doubt
from data_loaders.recognise.grid import Grid, grid
from data_loaders.recognise.kinds_of_names import MIXED, SOURCE, UNIT
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.lines import read_lines
from data_loaders.recognise.rows import Line
from data_loaders.recognise.tables import Table, tables
from data_loaders.recognise.titles import Said, read_text


@dataclass
class Read:
    """A table with its lines and the names in it that could not be taken.

    left: why none of its numbers is taken; "" if they are.
    """

    table: Table
    lines: list[Line]
    doubts: list[Doubt]
    left: str = ""

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
