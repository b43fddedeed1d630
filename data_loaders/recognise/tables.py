"""The tables of a sheet: headings, the rows under them, the columns of names, the titles above."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from data_loaders.recognise.bands import Band, bands, is_column_numbers
from data_loaders.recognise.column import UNKNOWN_HEADING, Column
from data_loaders.recognise.columns import columns
from data_loaders.recognise.grid import Grid, states_a_number
from data_loaders.recognise.kinds_of_names import (
    INDICATOR,
    NUMBER_COLUMN,
    PROJECT,
    SOURCE,
    UNIT,
    kind_of_names,
    tell_names_apart,
    vote,
)  # fmt: skip
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.meaning import NOTHING
from data_loaders.recognise.missing_plans import ask_about_plans
from data_loaders.recognise.pairs import find_sides
from data_loaders.recognise.parts import leave_named_parts
from data_loaders.recognise.table_ends import last_row
from data_loaders.recognise.titles import Said, Span, is_remark, read_titles

ROWS_TO_TELL = 300  # of a column, enough to tell names from numbers
MOST_TITLE_ROWS = 40  # above a table that are read as titles
PLACES, NAMES = (UNIT, SOURCE), (UNIT, SOURCE, INDICATOR)


@dataclass
class Table:
    """A table on a sheet.

    rows:       the filled rows under its headings, down to the last one with numbers;
    title_rows: the rows above it that belong to no other table;
    names:      columns that hold names, with what they name (``unit``, ``source``, ``mixed``,
                ``indicator``, ``project``, ``number``, ``other``), from the left;
    said:       what its titles say;
    span:       its first column and the one after its last, where tables stand side by side.
    """

    grid: Grid
    band: Band
    columns: dict[int, Column]
    rows: list[int]
    title_rows: list[int]
    names: dict[int, str] = field(default_factory=dict)
    said: Said = field(default_factory=Said)
    span: Span | None = None

    def texts(self, row: int) -> Iterator[tuple[int, str]]:
        """Column and text of each text cell that is the table's in a row."""
        first, after = self.span or (0, sys.maxsize)
        return (one for one in self.grid.texts(row) if first <= one[0] < after)

    @property
    def number_columns(self) -> list[int]:
        """The columns whose numbers may be taken."""
        return [one for one, column in self.columns.items() if column.holds_numbers]

    @property
    def is_project_list(self) -> bool:
        """Whether each row is a project."""
        return PROJECT in self.names.values()


def tables(grid: Grid, lexicon: Lexicon) -> list[Table]:
    """The tables of a sheet, from top to bottom."""
    found: list[Table] = []
    starts = bands(grid, lexicon)
    free = 0  # the first row that belongs to no table yet
    ends = [band.first for band in starts[1:]] + [grid.last_row + 1]
    for band, until in zip(starts, ends, strict=False):
        under = [row for row in grid.rows if band.end < row < until]
        table = _table(grid, band, under, lexicon)
        if table is None:
            continue
        table.title_rows = [row for row in grid.rows if free <= row < band.first]
        titles = _title_rows(table, found)
        for part in parted(table):
            part.said = read_titles(grid, titles, lexicon, part.span)
            found.append(part)
        free = (table.rows[-1] if table.rows else band.end) + 1
    return found


def parted(table: Table) -> list[Table]:
    """The tables that stand side by side in ``table``, from the left; itself if it is one.

    Each has a column of units of its own, with numbers between them.
    """
    units = [column for column, kind in table.names.items() if kind == UNIT]
    starts = [
        right - (table.names.get(right - 1) == NUMBER_COLUMN)
        for left, right in pairwise(units)
        if any(left < column < right for column in table.number_columns)
    ]
    if not starts:
        return [table]
    ends = [*starts, max(table.columns) + 1]
    return [_part(table, span) for span in zip([0, *starts], ends, strict=True)]


def _part(table: Table, span: Span) -> Table:
    columns = {number: one for number, one in table.columns.items() if number in range(*span)}
    names = {number: kind for number, kind in table.names.items() if number in range(*span)}
    return replace(table, columns=columns, names=names, span=span)


def _table(grid: Grid, band: Band, under: list[int], lexicon: Lexicon) -> Table | None:
    """The table under a band; None if no number stands under its headings."""
    filled = sorted(
        {c for row in (*range(band.first, band.last + 1), *under) for c in grid.rows.get(row, ())}
    )
    made = columns(grid, band, filled, lexicon)
    find_sides(grid, made, under)
    ask_about_plans(grid, made, under)
    for column in made.values():
        if column.holds_numbers and _holds_names(grid, column, under, lexicon):
            column.meaning = NOTHING
            column.unknown = column.unknown_unit = column.unknown_source = None
        if column.unknown_unit and _mostly_numbers(grid, column.number, under):
            column.axis = ""
        else:
            column.unknown_unit = None
    counted = {one for one, column in made.items() if column.holds_numbers}
    with_numbers = [
        row
        for row in under
        if any(c in counted and states_a_number(v) for c, v in grid.rows[row].items())
        and not is_column_numbers(grid, row)
    ]
    if not with_numbers:
        return None
    last = last_row(grid, with_numbers, made.keys() - counted, counted, lexicon)
    rows = [row for row in under if row <= last]
    table = Table(grid, band, made, rows, [])
    table.names = {
        number: kind
        for number, column in made.items()
        if not column.holds_numbers and (kind := kind_of_names(grid, column, with_numbers, lexicon))
    }
    tell_names_apart(grid, table.names, with_numbers, lexicon)
    if SOURCE in table.names.values():
        leave_named_parts(made)
    return table


def _mostly_numbers(grid: Grid, number: int, rows: list[int]) -> bool:
    contents = [one for row in rows if (one := grid.rows[row].get(number)) is not None]
    return sum(map(states_a_number, contents)) * 2 > len(contents)


def _holds_names(grid: Grid, column: Column, rows: list[int], lexicon: Lexicon) -> bool:
    """Whether names stand in a column rather than numbers, whatever its heading says.

    Words such as "план" are names only under a heading that is not understood.
    """
    kinds = NAMES if column.meaning.ignored == UNKNOWN_HEADING else PLACES
    contents = [grid.rows[row].get(column.number) for row in rows[:ROWS_TO_TELL]]
    names = sum(isinstance(one, str) and vote(lexicon.label(one)) in kinds for one in contents)
    return names > sum(map(states_a_number, contents))


def _title_rows(table: Table, before: list[Table]) -> list[int]:
    """The rows to read as titles; between tables, notes of the table above end with a blank row."""
    rows = table.title_rows[-MOST_TITLE_ROWS:]
    if not before or not rows:
        return rows
    kept: list[int] = []
    below = table.band.first
    for row in reversed(rows):
        texts = [text for _, text in table.grid.texts(row)]
        if below - row > 2 or all(is_remark(text) for text in texts):
            break
        kept.insert(0, row)
        below = row
    return kept
