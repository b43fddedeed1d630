"""The plainest report: a row for each unit and source, its date in a labelled cell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from sample_data.making.calendar import year_of
from sample_data.making.parts import PEOPLE, PERMANENT, PLAN, TEMPORARY, line_cells
from sample_data.making.sheets import Cell, Page
from sample_data.making.tables import Lines
from sample_data.making.totals import MEASURES
from sample_data.making.wording import SOURCES, UNITS, Wording

COLUMNS = (PLAN, PEOPLE, PERMANENT, TEMPORARY)
HEAD = 3  # the row of the headings


@dataclass(frozen=True)
class LongForm:
    """How a plain table is worded.

    date_label: what stands before the date's cell;
    headings:   number, unit, source, and the four columns of figures.
    """

    sheet: str
    words: Wording
    names: str
    units: str
    date_label: str
    headings: tuple[str, ...]
    order: tuple[str, ...]


def long_page(form: LongForm, unit: str, as_of: date, lines: Lines) -> Page:
    """A unit's report as of a date."""
    title = form.words.region_title.format(year=year_of(as_of))
    cells = [
        Cell(0, 0, title, "title"),
        Cell(1, 0, form.date_label, "note"),
        Cell(1, 2, datetime.combine(as_of, time()), "day"),
    ]
    cells += (Cell(HEAD, column, head, "heading") for column, head in enumerate(form.headings))
    for number, source in enumerate(_rows(form.order), 1):
        row = HEAD + number
        cells += [
            Cell(row, 0, number, "number"),
            Cell(row, 1, UNITS[form.units][unit], "name"),
            Cell(row, 2, SOURCES[form.names][source], "name"),
            *line_cells(lines[source], COLUMNS, row, 3, form.words),
        ]
    return Page(form.sheet, tuple(cells), {0: 5.0, 1: 22.0, 2: 46.0})


def _rows(order: tuple[str, ...]) -> Iterator[str]:
    for source in order:
        yield source
        if source == "subsidised":
            yield from MEASURES
