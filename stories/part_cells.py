"""From a code in a paper of other reports to the rows and cells that its figure was made from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from metrics.returns import returned
from store import Store
from stories.part_numbers import Named, PartNumbers, part_numbers
from stories.part_tables import TABLES
from stories.record_origin import RecordOrigin, record_origin

NAMED = {"point": "points", "measure": "measures"}  # the kind that says what each is called
Narrow = Callable[[str, pd.DataFrame, tuple[str, ...]], pd.DataFrame]


@dataclass(frozen=True)
class PartFigure:
    """What a code names.

    origins: the rows that the figure was made from, a kind each, as ``record_origin`` has them;
    columns: those of each kind that it was made from; names: what points and measures are called,
    by code, as reported.
    """

    named: Named
    origins: tuple[RecordOrigin, ...]
    columns: dict[str, tuple[str, ...]]
    names: dict[str, str]


def part_figure(
    store: Store, region: str, code: str, as_of: date, known_at: datetime | None = None
) -> PartFigure | None:
    """The figure of a code as it is printed, ``01.03.2``; None if the code is none of ours."""
    found = store.region(region)
    numbers: PartNumbers = part_numbers(store, found)
    named = numbers.named_by(code)
    if named is None:
        return None
    columns = TABLES[named.table].figures[named.figure]
    origins = tuple(
        _narrowed(record_origin(store, region, kind, as_of, known_at), named)
        for kind in columns
        if found.record_kind(kind)
    )
    names = {
        str(row[key]): str(row["name"])
        for key, kind in NAMED.items()
        if key in TABLES[named.table].key and found.record_kind(kind)
        for row in store.records(region, kind, as_of, known_at).to_dict("records")
    }
    return PartFigure(named, origins, columns, names)


def _narrowed(origin: RecordOrigin, named: Named) -> RecordOrigin:
    """Only the rows that the figure was made from."""
    kind, rows = origin.kind.code, origin.rows
    if kind == "returns":  # a settlement counts once, wherever it was reported before
        rows = returned(rows, origin.region)
    if kind == "visits":  # the newest period of each point
        rows = rows[rows["period_from"] == rows.groupby("point")["period_from"].transform("max")]
    if named.key is not None:
        rows = NARROWED.get(named.table, _by_key)(named.table, rows, named.key)
    return RecordOrigin(origin.region, origin.kind, rows.reset_index(drop=True))


def _by_key(table: str, rows: pd.DataFrame, key: tuple[str, ...]) -> pd.DataFrame:
    """The rows whose columns say what the key says, as far as the kind has such columns."""
    for name, value in zip(TABLES[table].key, key, strict=True):
        if name in rows:
            rows = rows[rows[name] == value]
    return rows


def _of_trade(_table: str, rows: pd.DataFrame, key: tuple[str, ...]) -> pd.DataFrame:
    """What both ends of a flow report of its occupation and skill."""
    start, end, occupation, skill = key
    same = (rows["occupation"] == occupation) & (rows["skill"] == skill)
    return rows[same & rows["unit"].isin([start, end])]


def _until_year(_table: str, rows: pd.DataFrame, key: tuple[str, ...]) -> pd.DataFrame:
    """Projects that have begun in that year, families expected by then."""
    first = "year" if "year" in rows else "start_year"
    return rows[rows[first] <= int(key[0])]


NARROWED: dict[str, Narrow] = {"flows": _of_trade, "years": _until_year}
