"""The rows whose name a unit shares with its region and that can only be the unit's."""

from data_loaders.recognise.grid import Content
from data_loaders.recognise.homonyms import names_region, shared_with_region
from data_loaders.recognise.kinds_of_names import MIXED, UNIT
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.meaning import OF_PEOPLE
from data_loaders.recognise.tables import Table


def unit_rows(table: Table, lexicon: Lexicon) -> frozenset[int]:
    """The rows whose name is shared and can only be the unit's.

    The region has a row of its own; or the row stands between units, and a number of it is less
    than one of them has: a total stands at an edge and is never less than a part.
    """
    columns = [number for number, kind in table.names.items() if kind in (UNIT, MIXED)]
    for column in columns[:1]:
        texts = ((row, table.grid.text((row, column))) for row in table.rows)
        labels = {row: lexicon.label(text) for row, text in texts if text}
        shared = [row for row, label in labels.items() if shared_with_region(label)]
        if shared and names_region(labels.values()):
            return frozenset(shared)
        units = [row for row, label in labels.items() if label.unit.code]
        return frozenset(row for row in shared if _is_within(table, row, units))
    return frozenset()


def _is_within(table: Table, row: int, units: list[int]) -> bool:
    if not units or not units[0] < row < units[-1]:
        return False
    own = table.grid.rows[row]
    return any(
        _less(own.get(column), table.grid.rows[other].get(column))
        for column in table.number_columns
        if table.columns[column].meaning.measure in (None, *OF_PEOPLE)
        for other in units
    )


def _less(one: Content | None, other: Content | None) -> bool:
    numbers = isinstance(one, int) and isinstance(other, int)
    return numbers and 0 < one < other  # type: ignore[operator]
