"""Two numbers in one cell ("120/80"): what a heading says that the first and the second are."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from data_loaders.book import Address
from data_loaders.recognise.column import Column, Sides
from data_loaders.recognise.grid import Grid, sort
from data_loaders.recognise.lexicon import HEADERS
from data_loaders.recognise.meaning import FACT, PLAN
from data_loaders.recognise.numbers import MISSING, PAIR
from data_loaders.recognise.tables_of_words import without_small_words
from data_loaders.recognise.text import tokens
from domain.sources import PERMANENT, TEMPORARY

ANSWER_PAIRS = "@pairs"  # under which a sender's answer about two numbers in a cell is kept
ANSWERS: Mapping[str, Sides] = {
    f"{first}_{second}": (first, second)
    for one, other in ((PLAN, FACT), (PERMANENT, TEMPORARY))
    for first, second in ((one, other), (other, one))
}
ROWS_TO_TELL = 300  # of a column, enough to tell whether its cells hold two numbers
_STROKE = re.compile(r"[/\\]")
_INSIDE = re.compile(r"\(([^()]*)\)")


def find_sides(grid: Grid, columns: Mapping[int, Column], rows: Sequence[int]) -> None:
    """Note of each column with two numbers in a cell what they are, if its headings say so."""
    for column in columns.values():
        texts = (label.text for _, label in reversed(column.headings))
        told = next((two for text in texts if (two := sides(text))), None)
        if told and any(_pairs(grid, rows[:ROWS_TO_TELL], column.number)):
            column.sides = told


def sides_of_row(grid: Grid, row: int, names: Iterable[str | None]) -> Sides | None:
    """What the names of a row with two numbers in a cell say that they are, if they do."""
    parted = [name for name in names if name and _STROKE.search(name)]
    if not parted or all(sort(content) != PAIR for content in grid.rows[row].values()):
        return None
    return next((two for name in parted if (two := sides(name))), None)


def settle_sides(
    grid: Grid, columns: Iterable[Column], rows: Sequence[int], titles: Iterable[str], answer: str
) -> Address | None:
    """What titles, else a person, say of the columns whose headings do not tell the two apart.

    Gives the first heading over such a column of which neither says it; None if there is none.
    """
    said = {two for text in titles if (two := sides(text))}
    told = said.pop() if len(said) == 1 else ANSWERS.get(answer)
    open_: Address | None = None
    for column in columns:
        if column.sides or not column.holds_numbers or not _mostly_pairs(grid, rows, column.number):
            continue
        column.sides = told
        if told is None:
            column.unknown = column.headings[-1][0]
            open_ = open_ or column.unknown
    return open_


def sides(text: str) -> Sides | None:
    """What a text names on the two sides of a stroke: "план/факт", "Всего (пост. / врем.)"."""
    if not _STROKE.search(text):
        return None
    parts = [*_INSIDE.findall(text), _INSIDE.sub(" ", text)]
    found = {two for part in parts if (two := _sides(part))}
    return found.pop() if len(found) == 1 else None


def _sides(text: str) -> Sides | None:
    halves = _STROKE.split(text)
    if len(halves) != 2:
        return None
    first, second = (HEADERS.read(without_small_words(tokens(half)))[0] for half in halves)
    return next(
        (two for two in ANSWERS.values() if _says(first, two) and _says(second, two[::-1])), None
    )


def _says(tags: frozenset[str], two: Sequence[str]) -> bool:
    """Whether tags say the first of two and not the second."""
    return two[0] in tags and two[1] not in tags


def _mostly_pairs(grid: Grid, rows: Sequence[int], column: int) -> bool:
    """Whether more cells of a column hold two numbers than anything else."""
    rows = rows[:ROWS_TO_TELL]
    pairs = sum(_pairs(grid, rows, column))
    if not pairs:
        return False
    contents = [grid.rows[row].get(column) for row in rows]
    return pairs * 2 > sum(sort(content) != MISSING for content in contents)


def _pairs(grid: Grid, rows: Sequence[int], column: int) -> Iterator[bool]:
    """Of each row whether its cell holds two numbers."""
    contents = (grid.rows[row].get(column) for row in rows)
    return (
        isinstance(one, str) and ("/" in one or "\\" in one) and sort(one) == PAIR
        for one in contents
    )
