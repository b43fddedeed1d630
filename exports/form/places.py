"""Where everything stands on the form: rows and columns counted from 0, addresses as Excel has."""

from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell

from stories.blank_form import BlankForm, Line

SOURCE, PLAN = 0, 1
BEFORE = {"permanent": 2, "temporary": 3, "unsplit": 4}
NOW = {"permanent": 5, "temporary": 6, "unsplit": 7}
COMPLETION, REMARK = 8, 9
SPLIT = ("permanent", "temporary")

TITLE, DATE, HOW, TOLD, HEAD, SUBHEAD, FIRST = range(7)


@dataclass(frozen=True)
class Places:
    """The places of one form's lines; below them stands the row of all sources."""

    form: BlankForm

    @property
    def all(self) -> int:
        """The row of all sources."""
        return FIRST + len(self.form.lines)

    def row(self, line: Line) -> int:
        """The row of a source."""
        return FIRST + self.form.lines.index(line)

    def top(self) -> list[Line]:
        """The lines that add up to the whole."""
        return [line for line in self.form.lines if line.source.parent is None]


def cell(row: int, column: int) -> str:
    """An address: (0, 0) is A1."""
    return xl_rowcol_to_cell(row, column)


def locked(row: int, column: int) -> str:
    """An address that stays when it is copied: (0, 0) is $A$1."""
    return xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
