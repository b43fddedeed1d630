"""Tables of a paper before it has a format: written texts and, for Excel, the values behind."""

from dataclasses import dataclass, replace

from exports.wording import KINDS


@dataclass(frozen=True)
class Cell:
    """What a cell says, and the number behind it: a share as 1.0, None where it is missing."""

    text: str
    value: float | None = None


@dataclass(frozen=True)
class Bullet:
    """How far a row is, as shares of its annual plan; None draws no bar.

    permanent, temporary, unsplit: one after another from 0; period: the plan to date.
    """

    permanent: float
    temporary: float
    unsplit: float
    period: float

    @property
    def end(self) -> float:
        """Where the bar ends."""
        return self.permanent + self.temporary + self.unsplit


@dataclass(frozen=True)
class Column:
    """A column: its figure's code, heading, and number in figures' codes (0: it has none)."""

    figure: str
    heading: str
    number: int = 0

    @property
    def kind(self) -> str:
        """``people``, ``signed``, ``share``, ``rate`` or ``text``."""
        return KINDS.get(self.figure, "text")


@dataclass(frozen=True)
class Row:
    """A row: the code of its figures, what it is called, its cells.

    level:  1 for parts, which are indented; total: the sum of the others, or the region;
    status: of a row that is judged; strong: the paper's own unit among others;
    note:   what has to be said of it, such as the date of an older report.
    """

    code: str
    name: str
    cells: tuple[Cell, ...]
    level: int = 0
    total: bool = False
    strong: bool = False
    status: str | None = None
    bullet: Bullet | None = None
    note: str = ""


@dataclass(frozen=True)
class Table:
    """A table: ``title`` says what it shows, ``subtitle`` what is measured; ``head`` the names'."""

    key: str
    title: str
    subtitle: str
    head: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def scale(self) -> float:
        """Where the axis of bullets ends: past the longest, but no runaway flattens the others."""
        ends = [row.bullet.end for row in self.rows if row.bullet]
        return min(max([1.1, *(end * 1.03 for end in ends)]), 2.0)

    def narrowed(self, figures: tuple[str, ...]) -> "Table":
        """The same with those columns alone and without notes, for where there is little room."""
        places = [place for place, one in enumerate(self.columns) if one.figure in figures]
        return replace(
            self,
            columns=tuple(self.columns[place] for place in places),
            rows=tuple(
                replace(row, cells=tuple(row.cells[place] for place in places), note="")
                for row in self.rows
            ),
        )
