"""Where a table ends: below its last number a row of words may still belong to it."""

from collections.abc import Sequence, Set

from data_loaders.recognise.grid import Grid
from data_loaders.recognise.label import Label
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.titles import is_remark
from domain.sources import PERMANENT, TEMPORARY
from domain.units import REGION

ROWS_TO_TELL = 300  # above the end of a table that are asked what they name
TYPES = frozenset((PERMANENT, TEMPORARY))


def last_row(
    grid: Grid, numbers: Sequence[int], names: Set[int], counted: Set[int], lexicon: Lexicon
) -> int:
    """The last row of a table.

    numbers: its rows with numbers; names, counted: its columns without and with numbers.

    A row of words belongs to it if it is that of a job type that nobody has, or of a unit or
    source that no row above names, with words where numbers should stand.
    """
    last, above = numbers[-1], [*numbers[-ROWS_TO_TELL:]]
    while True:
        labels = [lexicon.label(text) for column, text in grid.texts(last + 1) if column in names]
        filled = any(column in counted for column in grid.rows.get(last + 1, ()))
        places = {_named(label) for label in labels if filled and _names_a_place(label)}
        of_type = any(TYPES & label.tags for label in labels)
        if not of_type and not (places and places - _names_in(grid, above, lexicon)):
            return last
        last += 1
        above.append(last)


def _names_in(grid: Grid, rows: Sequence[int], lexicon: Lexicon) -> set[str]:
    """The units and sources that rows name."""
    return {_named(lexicon.label(text)) for row in rows for _, text in grid.texts(row)}


def _names_a_place(label: Label) -> bool:
    """Whether a label names a unit or a source, and is no note or signature."""
    return _named(label) not in ("", REGION) and not is_remark(label.text)


def _named(label: Label) -> str:
    """The unit or the source that a label names; "" if none."""
    return label.unit.code or label.source or ""
