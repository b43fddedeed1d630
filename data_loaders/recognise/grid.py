"""A sheet by rows, with what is wrong in a cell and what merged cells cover."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from data_loaders.book import Address, Sheet, Value
from data_loaders.recognise.numbers import MISSING, NUMBER, PAIR, number

FAULT, DATE = "fault", "date"
PLAIN_NUMBERS = (int, float)
MOST_COVERED = 200_000  # cells under merges that are looked up; no report has more


@dataclass(frozen=True)
class Fault:
    """A cell without a value: ``rule`` says why, ``text`` is what stands there."""

    rule: str
    text: str = ""


Content = Value | Fault


@dataclass
class Grid:
    """The filled cells of a sheet.

    rows:    row number to (column number to content), both ascending;
    covered: address to the top left address of the merge that covers it (itself included);
    spans:   top left address of a merge to its bottom right, cut to the filled area.
    """

    sheet: Sheet
    rows: dict[int, dict[int, Content]] = field(default_factory=dict)
    covered: dict[Address, Address] = field(default_factory=dict)
    spans: dict[Address, Address] = field(default_factory=dict)

    def content(self, address: Address) -> Content | None:
        """What stands at an address or in the merge that covers it."""
        row, column = self.covered.get(address, address)
        return self.rows.get(row, {}).get(column)

    def text(self, address: Address) -> str | None:
        """The text there, None if there is none or it is no text."""
        content = self.content(address)
        return content if isinstance(content, str) and content.strip() else None

    def texts(self, row: int) -> Iterator[tuple[int, str]]:
        """Column and text of each text cell of a row."""
        for column, content in self.rows.get(row, {}).items():
            if isinstance(content, str) and content.strip():
                yield column, content

    @property
    def last_row(self) -> int:
        """The number of the last filled row; -1 in an empty sheet."""
        return next(reversed(self.rows), -1)


def grid(sheet: Sheet) -> Grid:
    """The sheet by rows."""
    contents: dict[Address, Content] = dict(sheet.cells)
    contents |= {at: Fault("error_cell", text) for at, text in sheet.errors.items()}
    contents |= {at: Fault("formula_without_value") for at in sheet.unsaved}
    made = Grid(sheet)
    for (row, column), content in sorted(contents.items(), key=lambda one: one[0]):
        if not isinstance(content, str) or content.strip():
            made.rows.setdefault(row, {})[column] = content
    if sheet.merges and made.rows:
        _cover(made)
    return made


def _cover(made: Grid) -> None:
    most_column = max(max(cells) for cells in made.rows.values())
    for first_row, first_column, last_row, last_column in made.sheet.merges:
        last = (min(last_row, made.last_row), min(last_column, most_column))
        size = (last[0] - first_row + 1) * (last[1] - first_column + 1)
        if size < 2 or len(made.covered) + size > MOST_COVERED:
            continue
        made.spans[first_row, first_column] = last
        for row in range(first_row, last[0] + 1):
            for column in range(first_column, last[1] + 1):
                made.covered[row, column] = (first_row, first_column)


def written_day(day: date) -> str:
    """A date as headings write it."""
    return f"{day:%d.%m.%Y}"


def sort(content: Content | None) -> str:
    """What sort of thing stands in a cell: number, pair, missing, text, date or fault."""
    if type(content) in PLAIN_NUMBERS:
        return NUMBER
    if content is None:
        return MISSING
    if isinstance(content, Fault):
        return FAULT
    if isinstance(content, date):
        return DATE
    return number(content).kind


def states_a_number(content: Content | None) -> bool:
    """Whether the cell holds a number, a mark for none, or a formula's fault."""
    return type(content) in PLAIN_NUMBERS or (
        content is not None and sort(content) in (NUMBER, PAIR, MISSING, FAULT)
    )
