"""A unit's own report: a row a source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sample_data.making.calendar import year_of
from sample_data.making.parts import COLUMNS, column_numbers, headings, line_cells
from sample_data.making.sheets import Cell, Page
from sample_data.making.tables import ALL, Lines
from sample_data.making.totals import MEASURES
from sample_data.making.wording import SOURCES, UNITS, Wording


@dataclass(frozen=True)
class NarrowForm:
    """How a unit lays out its report.

    names, units: whose spelling of sources and of the unit;
    order:        the sources in the order of their rows; parts stand under subsidised jobs;
    columns:      the columns of figures, left to right;
    named_in_title: whether the unit stands in the title, else in a line of its own;
    numbered:     whether the first column numbers the sources;
    depth:        rows of headings: with two, the split stands under one roof;
    counted:      whether a row of column numbers stands under the headings;
    total_first:  whether the total stands above the sources.
    """

    sheet: str
    words: Wording
    names: str
    units: str
    dated: Callable[[date], str]
    order: tuple[str, ...]
    columns: tuple[str, ...] = COLUMNS
    named_in_title: bool = True
    numbered: bool = True
    depth: int = 2
    counted: bool = False
    total_first: bool = False

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Number and source of each row, the total's number being empty."""
        rows: list[tuple[str, str]] = []
        for number, source in enumerate(self.order, 1):
            rows.append((f"{number}", source))
            if source == "subsidised":
                rows += [(f"{number}.{part}", name) for part, name in enumerate(MEASURES, 1)]
        return [("", ALL), *rows] if self.total_first else [*rows, ("", ALL)]


HEAD = 4  # the row at which the headings begin


def narrow_page(form: NarrowForm, unit: str, as_of: date, lines: Lines) -> Page:
    """A unit's report as of a date."""
    names_at = int(form.numbered)
    width = names_at + 1 + len(form.columns)
    cells = [*_top(form, unit, as_of, width), *_heading(form, names_at)]
    row = HEAD + form.depth
    if form.counted:
        cells += column_numbers(row, width)
        row += 1
    for number, source in form.rows:
        cells += _row(form, row, number, source, lines)
        row += 1
    cells.append(Cell(row + 2, names_at, form.words.signature, "note"))
    return Page(form.sheet, tuple(cells), {0: 7.0 if form.numbered else 44.0, names_at: 44.0})


def _top(form: NarrowForm, unit: str, as_of: date, width: int) -> Iterator[Cell]:
    name, year = UNITS[form.units][unit], year_of(as_of)
    title = form.words.unit_title if form.named_in_title else form.words.region_title
    yield Cell(0, 0, title.format(unit=name, year=year), "title", across=width)
    yield Cell(1, 0, form.dated(as_of), "date", across=width)
    if not form.named_in_title:
        yield Cell(2, 0, form.words.unit_line, "note")
        yield Cell(2, 2, name, "note")


def _heading(form: NarrowForm, names_at: int) -> Iterator[Cell]:
    if form.numbered:
        yield Cell(HEAD, 0, form.words.number, "heading", down=form.depth)
    yield Cell(HEAD, names_at, form.words.source, "heading", down=form.depth)
    yield from headings(form.columns, HEAD, names_at + 1, form.depth, form.words)


def _row(form: NarrowForm, row: int, number: str, source: str, lines: Lines) -> Iterator[Cell]:
    names_at, total = int(form.numbered), source == ALL
    if form.numbered:
        yield Cell(row, 0, number or None, "number")
    style = "total_name" if total else "part" if source in MEASURES else "name"
    name = form.words.total if total else SOURCES[form.names][source]
    yield Cell(row, names_at, name, style)
    yield from line_cells(lines[source], form.columns, row, names_at + 1, form.words, total=total)
