"""Every number that other reports state, one a row, with the cell that it stood in."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pandas as pd

from domain.records import MONEY, NUMBER, STANDS_AT, UNIT, WHOLE, Kind
from store import Store

COLUMNS = ["unit", "kind", "row", "figure", "value", "as_of", "file", "sheet", "cell"]
NUMBERS = (WHOLE, NUMBER, MONEY)


def part_facts(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> pd.DataFrame:
    """COLUMNS of what stands at ``as_of``, as it was known then; kinds in the pack's order.

    unit: missing where the row is of none; row: what else tells it from the others of its kind;
    figure: the column; value: what is not stated has no row. sheet: missing in files without.
    """
    rows = [
        row
        for kind in store.region(region).record_kinds
        for row in _of_kind(store, region, kind, as_of, known_at)
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"value": "float64"})


def _of_kind(
    store: Store, region: str, kind: Kind, as_of: date, known_at: datetime | None
) -> Iterator[tuple[Any, ...]]:
    numbers = [column.code for column in kind.columns if column.type in NUMBERS]
    unit = next((column.code for column in kind.columns if column.type == UNIT), None)
    addresses = store.cells_of_records(region, kind.code)
    for row in store.records(region, kind.code, as_of, known_at).to_dict("records"):
        stated = [name for name in numbers if not pd.isna(row[name])]
        if not stated:
            continue
        told = " · ".join(filter(None, (_text(row[name]) for name in kind.key if name != unit)))
        head = (_text(row[unit]) or None if unit else None, kind.code, told)
        sheet = row["sheet"] if isinstance(row["sheet"], str) else None
        cells = addresses.get((row["report"], sheet, row["row"]), {})
        where = (row[STANDS_AT].date(), row["file"], sheet)
        for name in stated:
            yield (*head, name, float(row[name]), *where, cells.get(name))


def _text(value: Any) -> str:
    if value is None or pd.isna(value):
        return ""
    return str(value.date()) if isinstance(value, pd.Timestamp) else str(value)
