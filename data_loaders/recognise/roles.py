"""What each filled cell of a sheet was taken for."""

from collections.abc import Iterable, Iterator

from data_loaders.book import Address
from data_loaders.recognise.beside_people import BETWEEN
from data_loaders.recognise.entry import Left, Refusal
from data_loaders.recognise.figures import Figure
from data_loaders.recognise.grid import DATE, Content, sort
from data_loaders.recognise.kinds_of_names import (
    INDICATOR,
    MIXED,
    NUMBER_COLUMN,
    OTHER,
    PROJECT,
    SOURCE,
)
from data_loaders.recognise.meaning import FACT, PERCENT, PERIOD_PERCENT, PLAN
from data_loaders.recognise.numbers import MISSING, NUMBER, PAIR
from data_loaders.recognise.row_names import SECTION
from data_loaders.recognise.rows import Line
from data_loaders.recognise.sheets import Read, SheetRead
from data_loaders.recognise.text import tokens
from data_loaders.recognise.titles import is_remark
from domain.sources import ALL
from domain.units import REGION

Role = tuple[str, str]  # a role of domain.reports.CELL_ROLES, and the reason where it is ignored

OUTSIDE_TABLES, PERIOD_PLAN_REASON = "outside_tables", "period_plan"
OF_NAMES = {NUMBER_COLUMN: "number", INDICATOR: "header", PROJECT: "note", OTHER: "note"}
MOST_CELLS = 100_000  # of a sheet that are all listed with a role
LONGEST_DATE = 8  # words of a text that is called a date for the date in it


def is_large(sheet: SheetRead) -> bool:
    """Whether a sheet has more cells than any report."""
    return len(sheet.grid.sheet.cells) > MOST_CELLS


class Roles:
    """Roles by address, from the general to the particular."""

    def __init__(self, sheet: SheetRead) -> None:
        self.sheet = sheet
        self.found: dict[Address, Role] = {}
        for read in sheet.tables:
            if read.left and not is_large(sheet):
                for row in read.table.rows:
                    self._row(row, "ignored", read.left)
            self._of_titles(read)
            self._of_headings(read)
            self._of_names(read)
        last = sheet.tables[-1].table.rows[-1] if sheet.tables else sheet.grid.last_row
        for row in sheet.grid.rows:
            if row > last:
                self._row(row, "note", "")

    def _row(self, row: int, role: str, reason: str) -> None:
        for column in self.sheet.grid.rows.get(row, {}):
            self.found[row, column] = (role, reason)

    def _of_titles(self, read: Read) -> None:
        dated = {at for _, at in read.table.said.dates}
        for row in read.table.title_rows:
            for column, content in self.sheet.grid.rows[row].items():
                self.found[row, column] = (_of_title(content, (row, column) in dated), "")

    def _of_headings(self, read: Read) -> None:
        band = read.table.band
        for row in range(band.first, band.end + 1):
            self._row(row, "header" if row <= band.last else "number", "")

    def _of_names(self, read: Read) -> None:
        for line in read.lines:
            if not line.numbers:
                self._row(line.row, *_of_heading(line))
                continue
            cells = self.sheet.grid.rows[line.row]
            for column, kind in read.table.names.items():
                if column in cells:
                    total = isinstance(cells[column], str) and _is_total(line)
                    self.found[line.row, column] = (_of_name(kind, line, total), "")

    def of_figures(self, figures: Iterable[Figure]) -> None:
        """Cells whose numbers were taken."""
        for figure in figures:
            for cell in figure.cells:
                self.found[cell] = _of_figure(figure)

    def of_left(self, left: Iterable[Left]) -> None:
        """Cells whose numbers were not wanted."""
        for one in left:
            self.found[one.at] = (one.role, one.reason)

    def of_refusals(self, refusals: Iterable[Refusal]) -> None:
        """Cells whose numbers could not be taken."""
        for one in refusals:
            self.found[one.place.at] = ("finding", one.rule)

    def all(self) -> Iterator[tuple[Address, Role]]:
        """Every filled cell, row by row, with its role; of a large sheet those that have one."""
        if is_large(self.sheet):
            yield from sorted(self.found.items())
            return
        for row, cells in self.sheet.grid.rows.items():
            for column, content in cells.items():
                role = self.found.get((row, column))
                yield (row, column), role or _of_rest(content)


def _of_title(content: Content, dated: bool) -> str:
    if sort(content) == DATE:
        return "date"
    text = str(content)
    if is_remark(text):
        return "note"
    return "date" if dated and len(tokens(text)) <= LONGEST_DATE else "title"


def _of_name(kind: str, line: Line, total: bool) -> str:
    if kind in OF_NAMES:
        return "total" if total and kind == NUMBER_COLUMN else OF_NAMES[kind]
    if total:
        return "total"
    if kind == MIXED:
        return "source" if line.meaning.source else "unit"
    return "source" if kind == SOURCE else "unit"


def _of_heading(line: Line) -> Role:
    if line.meaning.unit:
        return ("unit", "")
    if line.meaning.source:
        return ("source", "")
    reason = line.meaning.ignored or ""
    return ("note", "" if reason == SECTION else reason)


def _is_total(line: Line) -> bool:
    said = line.meaning
    return line.is_total or said.source == ALL or bool(said.unit and said.unit.startswith(REGION))


def _of_figure(figure: Figure) -> Role:
    if figure.measure in (PERCENT, PERIOD_PERCENT):
        return ("percent", "")
    if BETWEEN in figure.measure:
        return ("measure", "")
    if figure.measure not in (FACT, PLAN):
        return ("ignored", PERIOD_PLAN_REASON)
    if figure.source == ALL or figure.unit.startswith(REGION):
        return ("total", "")
    return (figure.measure, "")


def _of_rest(content: object) -> Role:
    kind = sort(content)  # type: ignore[arg-type]
    return ("ignored", OUTSIDE_TABLES if kind in (NUMBER, PAIR, MISSING) else "no_heading")
