"""Codes of figures in papers of other reports: three numbers, and back to what they name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from domain.regions import Region
from store import Store
from stories.part_tables import TABLES, PartTable

Key = tuple[str, ...]
WHOLE = 0  # the number of all rows of a table together
CENTURY = 2000
CODE = re.compile(r"(\d\d)\.(\d\d+)\.(\d+)")
# The kind whose rows number those of a table, in the order in which they first came.
NUMBERED_BY = {
    "published": "published", "points": "points", "stages": "measures", "measures": "measures",
    "payers": "funding", "costs": "measures", "grants": "funding", "standard": "minimum_standard",
    "losses": "losses",
}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """What a code names: a figure of a row of a table. ``key`` is None for all rows together."""

    table: str
    key: Key | None
    figure: str


@dataclass(frozen=True)
class PartNumbers:
    """``rows``: the keys of each table in the order of their numbers, from 1."""

    rows: dict[str, tuple[Key, ...]]

    def row_code(self, table: str, key: Iterable[str] | None = None) -> str:
        """The part of a code that names the row; empty for a row that has no number.

        key: as the table's own has it, None for all rows together.
        """
        known = None if key is None else tuple(map(str, key))
        if known is not None and known not in self.rows[table]:
            return ""
        place = WHOLE if known is None else self.rows[table].index(known) + 1
        return f"{TABLES[table].number:02}.{place:02}"

    def code(self, table: str, key: Iterable[str] | None, figure: str) -> str:
        """The code of a figure; empty where its row has no number."""
        row = self.row_code(table, key)
        return row and f"{row}.{TABLES[table].place(figure)}"

    def named_by(self, code: str) -> Named | None:
        """What a code as it is printed, ``01.03.2``, names; None for one that is none."""
        found = CODE.fullmatch(code.strip())
        if found is None:
            return None
        number, row, place = map(int, found.groups())
        names = [name for name, table in TABLES.items() if table.number == number]
        if not names or row > len(self.rows[names[0]]):
            return None
        figures = list(TABLES[names[0]].figures)
        if not 0 < place <= len(figures):
            return None
        key = None if row == WHOLE else self.rows[names[0]][row - 1]
        return Named(names[0], key, figures[place - 1])


def part_numbers(store: Store, region: Region) -> PartNumbers:
    """The numbers of all rows that the region's reports ever had. They never change."""
    units = tuple((unit.code,) for unit in region.units)
    rows: dict[str, tuple[Key, ...]] = {}
    for name, table in TABLES.items():
        if name in NUMBERED_BY:
            rows[name] = _first_came(store, region, NUMBERED_BY[name], table)
        else:
            rows[name] = units
    years = tuple((str(CENTURY + year),) for year in range(1, 100))
    return PartNumbers(rows | {"years": years, "flows": tuple(_flows(store, region, units))})


def _first_came(store: Store, region: Region, kind: str, table: PartTable) -> tuple[Key, ...]:
    form = region.record_kind(kind)
    if form is None:
        return ()
    if table.key == ("stage",):  # a choice: the pack has them in order
        return tuple((choice.code,) for choice in form.column("stage").choices)
    rows = store.record_keys(region.code, kind)
    return tuple(dict.fromkeys(tuple(str(row[name]) for name in table.key) for row in rows))


def _flows(store: Store, region: Region, units: tuple[Key, ...]) -> Iterator[Key]:
    """Every way that workers of every occupation and skill could go."""
    rows = store.record_keys(region.code, "labour_market")
    trades = dict.fromkeys((str(row["occupation"]), str(row["skill"])) for row in rows)
    for trade, start, end in product(trades, units, units):
        yield (*start, *end, *trade)
