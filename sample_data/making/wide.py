"""The region's summary: a row a unit, a group of columns a source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sample_data.making.calendar import year_of
from sample_data.making.parts import (
    COLUMNS,
    PEOPLE,
    SPLIT,
    column_numbers,
    headings,
    line_cells,
    sum_formula,
)
from sample_data.making.sheets import Cell, Page
from sample_data.making.tables import ALL, Lines, region_lines
from sample_data.making.totals import MEASURES
from sample_data.making.wording import SOURCES, UNITS, Wording


@dataclass(frozen=True)
class WideForm:
    """How a summary is laid out.

    names, units:  whose spelling of sources and units;
    order:         the sources in the order of their groups;
    measures:      columns of the parts of subsidised jobs, which stand after it;
    roof:          whether all sources stand under one more heading;
    numbered:      whether the first column counts the rows;
    counted:       whether a row of column numbers stands under the headings;
    total_first:   whether the region's row stands above the units;
    formulas:      whether the region's row is made of formulas.
    """

    sheet: str
    words: Wording
    names: str
    units: str
    dated: Callable[[date], str]
    order: tuple[str, ...]
    measures: tuple[str, ...] = (PEOPLE, *SPLIT)
    roof: bool = False
    numbered: bool = True
    counted: bool = False
    total_first: bool = False
    formulas: bool = False

    @property
    def groups(self) -> list[tuple[str, tuple[str, ...]]]:
        """The groups of columns from left to right: a source and its columns."""
        groups: list[tuple[str, tuple[str, ...]]] = [(ALL, COLUMNS)]
        for source in self.order:
            groups.append((source, COLUMNS))
            if source == "subsidised":
                groups += [(measure, self.measures) for measure in MEASURES]
        return groups

    @property
    def names_at(self) -> int:
        """The column of the units' names."""
        return int(self.numbered)


HEAD = 4  # the row at which the headings begin


def wide_page(form: WideForm, as_of: date, units: dict[str, Lines]) -> Page:
    """The summary as of a date."""
    depth = 3 + form.roof
    body = HEAD + depth + form.counted
    width = form.names_at + 1 + sum(len(columns) for _, columns in form.groups)
    cells = [*_top(form, as_of, width), *_heading(form, depth, width)]
    if form.counted:
        cells += column_numbers(HEAD + depth, width)
    first = body + form.total_first
    region_row = body if form.total_first else body + len(units)
    for number, (unit, lines) in enumerate(units.items()):
        cells += _row(form, first + number, UNITS[form.units][unit], lines, number + 1)
    cells += _region_row(form, region_row, units, (first, first + len(units) - 1))
    cells.append(Cell(body + len(units) + 2, form.names_at, form.words.signature, "note"))
    return Page(form.sheet, tuple(cells), {0: 6.0 if form.numbered else 24.0, form.names_at: 24.0})


def _top(form: WideForm, as_of: date, width: int) -> Iterator[Cell]:
    title = form.words.region_title.format(year=year_of(as_of))
    yield Cell(0, 0, title, "title", across=width)
    yield Cell(1, 0, form.dated(as_of), "date", across=width)
    yield Cell(2, width - 1, form.words.people_unit, "note")


def _heading(form: WideForm, depth: int, width: int) -> Iterator[Cell]:
    words = form.words
    if form.numbered:
        yield Cell(HEAD, 0, words.number, "heading", down=depth)
    yield Cell(HEAD, form.names_at, words.unit, "heading", down=depth)
    column = form.names_at + 1
    if form.roof:
        first = column + len(COLUMNS)
        yield Cell(HEAD, first, words.by_source, "heading", across=width - first)
    for source, columns in form.groups:
        name = words.all_sources if source == ALL else SOURCES[form.names][source]
        top = HEAD + (form.roof and source != ALL)
        tall = 1 + (form.roof and source == ALL)
        yield Cell(top, column, name, "heading", down=tall, across=len(columns))
        yield from headings(columns, HEAD + depth - 2, column, 2, words)
        column += len(columns)


def _row(form: WideForm, row: int, name: str, lines: Lines, number: int) -> Iterator[Cell]:
    if form.numbered:
        yield Cell(row, 0, number, "number")
    yield Cell(row, form.names_at, name, "name")
    yield from _figures(form, row, lines, total=False)


def _figures(form: WideForm, row: int, lines: Lines, *, total: bool) -> Iterator[Cell]:
    column = form.names_at + 1
    for source, columns in form.groups:
        yield from line_cells(lines[source], columns, row, column, form.words, total=total)
        column += len(columns)


def _region_row(
    form: WideForm, row: int, units: dict[str, Lines], body: tuple[int, int]
) -> Iterator[Cell]:
    yield Cell(row, form.names_at, form.words.region_total, "total_name")
    for cell in _figures(form, row, region_lines(units), total=True):
        added = form.formulas and cell.style == "total" and isinstance(cell.value, int)
        yield replace(cell, formula=sum_formula(cell.column, *body)) if added else cell
