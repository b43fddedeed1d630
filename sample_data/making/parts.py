"""Pieces that every layout has: headings over columns, a line's cells, titles and signatures."""

from collections.abc import Iterator

from sample_data.making.sheets import Cell
from sample_data.making.tables import Line
from sample_data.making.wording import Wording

# Columns of a line, by name; how each is headed and what it shows.
PLAN, PEOPLE, PERCENT, PERMANENT, TEMPORARY = COLUMNS = (
    "plan", "people", "percent", "permanent", "temporary",
)  # fmt: skip
SPLIT = (PERMANENT, TEMPORARY)


def line_cells(
    line: Line,
    columns: tuple[str, ...],
    row: int,
    first: int,
    words: Wording,
    *,
    total: bool = False,
) -> Iterator[Cell]:
    """The cells of a line: whole people, the share of the plan, or the clerk's mark for none."""
    for offset, column in enumerate(columns):
        value = getattr(line, column)
        unstated = value is None and column in (PEOPLE, *SPLIT)
        style = "percent" if column == PERCENT else "people"
        if total:
            style = "total_percent" if column == PERCENT else "total"
        shown = words.not_available if unstated else value
        yield Cell(row, first + offset, shown, style)


def headings(
    columns: tuple[str, ...], row: int, first: int, depth: int, words: Wording
) -> Iterator[Cell]:
    """The headings of a line's columns over ``depth`` rows; with two, the split has a roof."""
    for offset, column in enumerate(columns):
        place = first + offset
        if depth == 1 or column not in SPLIT:
            yield Cell(row, place, getattr(words, column), "heading", down=depth)
            continue
        if column == PERMANENT:
            yield Cell(row, place, words.of_which, "heading", across=2)
        yield Cell(row + 1, place, getattr(words, column), "heading")


def column_numbers(row: int, columns: int) -> Iterator[Cell]:
    """The row of column numbers that official forms have under the headings."""
    return (Cell(row, column, column + 1, "number") for column in range(columns))


def sum_formula(column: int, first_row: int, last_row: int) -> str:
    """The formula that adds up a column; rows counted from 0."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(65 + letter) + letters
    return f"=SUM({letters}{first_row + 1}:{letters}{last_row + 1})"
