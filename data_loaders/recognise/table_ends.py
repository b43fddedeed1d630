"""Where a table ends: below its last number a row of words may still belong to it."""

from collections.abc import Sequence, Set

from data_loaders.recognise.grid import Grid
from data_loaders.recognise.lexicon import Label, Lexicon
from data_loaders.recognise.titles import is_remark
from domain.sources import PERMANENT, TEMPORARY
from domain.units import REGION

TYPES = frozenset((PERMANENT, TEMPORARY))


def last_row(
    grid: Grid, numbers: Sequence[int], names: Set[int], counted: Set[int], lexicon: Lexicon
) -> int:
    """The last row of a table.

    numbers: its rows with numbers; names, counted: its columns without and with numbers.

    A row of words belongs to it if it is that of a job type that nobody has, or of a unit or
    source that no row above names, with words where numbers should stand.
    """
    last = numbers[-1]
    named = {_named(lexicon.label(text)) for row in numbers for _, text in grid.texts(row)}
    while True:
        row = last + 1
        labels = [lexicon.label(text) for column, text in grid.texts(row) if column in names]
        filled = any(column in counted for column in grid.rows.get(row, ()))
        if not any(_belongs(label, filled, named) for label in labels):
            return last
        last = row


def _belongs(label: Label, filled: bool, named: Set[str]) -> bool:
    new = _named(label) not in named | {"", REGION}
    return bool(TYPES & label.tags) or (filled and new and not is_remark(label.text))


def _named(label: Label) -> str:
    """The unit or the source that a label names; "" if none."""
    return label.unit.code or label.source or ""
