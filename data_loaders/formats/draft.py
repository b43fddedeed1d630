"""A sheet while it is being read; what becomes of it is a Sheet within the limits."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from data_loaders import limits
from data_loaders.book import Address, Sheet, Value, address
from data_loaders.unreadable import Unreadable

ROW, COLUMN = itemgetter(0), itemgetter(1)

Merge = tuple[int, int, int, int]


@dataclass
class Draft:
    """Fields as in Sheet, still growing; ``hidden_*`` are (first, last) pairs from 0."""

    name: str | None
    visible: bool = True
    cells: dict[Address, Value] = field(default_factory=dict)
    errors: dict[Address, str] = field(default_factory=dict)
    formulas: set[Address] = field(default_factory=set)
    unsaved: set[Address] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)

    def formula(self, place: Address, saved: str | None, words: bool) -> None:
        """Note a formula and what was saved as its value; only words can be empty."""
        self.formulas.add(place)
        if saved is None or (not saved and not words):
            self.unsaved.add(place)

    def sheet(self) -> Sheet:
        """The sheet; merges and hidden lines are cut to the rectangle that holds its cells.

        Raises Unreadable where it is larger than anything that is read.
        """
        if "" in self.cells.values():
            self.cells = {place: value for place, value in self.cells.items() if value != ""}
        rows, columns = self._extent()
        if rows > limits.ROWS or columns > limits.COLUMNS or rows * columns > limits.AREA:
            raise Unreadable("TOO_MANY_CELLS", **self.place())
        return Sheet(
            name=self.name,
            cells=self.cells,
            visible=self.visible,
            merges=tuple(_cut(self.merges, rows, columns)),
            unsaved=frozenset(self.unsaved),
            errors=self.errors,
            formulas=frozenset(self.formulas),
            hidden_rows=_lines(self.hidden_rows, rows),
            hidden_columns=_lines(self.hidden_columns, columns),
        )

    def place(self, cell: Address | None = None) -> dict[str, str]:
        """The sheet and the cell, as Unreadable wants them."""
        sheet = {} if self.name is None else {"sheet": self.name}
        return sheet if cell is None else sheet | {"cell": address(cell)}

    def _extent(self) -> tuple[int, int]:
        """How many rows and columns from A1 hold everything."""
        rows = columns = 0
        for addresses in (self.cells, self.errors, self.unsaved):
            if addresses:
                rows = max(rows, 1 + max(map(ROW, addresses)))
                columns = max(columns, 1 + max(map(COLUMN, addresses)))
        return rows, columns


def _cut(merges: Iterable[Merge], rows: int, columns: int) -> Iterable[Merge]:
    for top, left, bottom, right in merges:
        bottom, right = min(bottom, rows - 1), min(right, columns - 1)
        if top <= bottom and left <= right and (top, left) != (bottom, right):
            yield top, left, bottom, right


def _lines(spans: Iterable[tuple[int, int]], count: int) -> frozenset[int]:
    lines: set[int] = set()
    for first, last in spans:
        lines.update(range(first, min(last + 1, count)))
    return frozenset(lines)
