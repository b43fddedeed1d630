"""Who pays for a project and how much: columns of a list of projects that count no people."""

from collections.abc import Mapping
from typing import NamedTuple

from data_loaders.recognise.column import Column
from data_loaders.recognise.grid import Fault, Grid
from data_loaders.recognise.numbers import MISSING, NUMBER, number, tidy
from data_loaders.recognise.phrases import phrase_book
from data_loaders.recognise.tables_of_words import without_small_words
from data_loaders.recognise.text import tokens

FUNDING, AMOUNT = "funding", "amount"
PHRASES = phrase_book("funding", "role")


class Paid(NamedTuple):
    """A column about money.

    number: of the column; scale: what its numbers are multiplied by; None where it names a source.
    """

    number: int
    scale: int | None


def paid_columns(columns: Mapping[int, Column]) -> dict[str, Paid]:
    """The first column that names the source of funding, and the first that states the amount.

    An amount is taken only where its headings say in what it is counted.
    """
    found: dict[str, Paid] = {}
    for one in columns.values():
        said = " ".join(label.text for _, label in one.headings)
        roles = PHRASES.read(without_small_words(tokens(said)))[0]
        scales = [int(role) for role in roles if role.isdecimal()]
        if "source" in roles and not scales:
            found.setdefault(FUNDING, Paid(one.number, None))
        elif "amount" in roles and scales and not roles & {"other", "source"}:
            found.setdefault(AMOUNT, Paid(one.number, max(scales)))
    return found


def paid(grid: Grid, row: int, column: Paid) -> str | float | None:
    """What the cell of a row states; None where it states nothing, or no amount."""
    content = grid.content((row, column.number))
    if content is None or isinstance(content, Fault):
        return None
    stated = number(content)
    if column.scale is None:
        return None if stated.kind == MISSING else " ".join(str(content).split())
    if stated.kind != NUMBER or stated.percent or stated.parts or stated.unclear:
        return None
    return tidy(stated.value * column.scale) if stated.value >= 0 else None
