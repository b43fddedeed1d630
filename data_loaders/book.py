"""A workbook as it was opened: sheets of cells, before anything is understood."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

Address = tuple[int, int]  # (row, column), counted from 0
Value = str | int | float | bool | date | datetime | time


@dataclass(frozen=True)
class Sheet:
    """One sheet.

    name:           None in files that have no sheets (.csv, HTML);
    visible:        False for hidden and very hidden sheets;
    cells:          values by address; what is not there is empty. Whole numbers are ints.
                    Spans of an HTML table are taken into account; a merged range has its
                    value at the top left address only;
    merges:         (first row, first column, last row, last column), counted from 0;
    unsaved:        addresses of formulas whose value was never saved;
    errors:         error values (``#REF!``) by address;
    formulas:       addresses of cells that hold a formula;
    hidden_rows, hidden_columns: numbers from 0.
    """

    name: str | None
    cells: dict[Address, Value]
    visible: bool = True
    merges: tuple[tuple[int, int, int, int], ...] = ()
    unsaved: frozenset[Address] = frozenset()
    errors: dict[Address, str] = field(default_factory=dict)
    formulas: frozenset[Address] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Book:
    """A workbook.

    format:  ``xlsx``, ``xlsb``, ``xls``, ``ods``, ``csv`` or ``html``, by content, not by name;
    meta:    what our own template wrote into its hidden part, else empty.
    """

    format: str
    sheets: tuple[Sheet, ...]
    meta: dict[str, str] = field(default_factory=dict)


def address(cell: Address) -> str:
    """The address as Excel writes it: (0, 0) is A1."""
    row, column = cell
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
