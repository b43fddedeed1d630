"""The tables of data beside this module, their values as the columns of a kind have them."""

import csv
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from domain.records import DATE, MONEY, NUMBER, SEVERAL, WHOLE, Kind

HOME = Path(__file__).resolve().parent
Row = dict[str, object]

PARSERS: Mapping[str, Callable[[str], object]] = {
    DATE: date.fromisoformat,
    WHOLE: int,
    NUMBER: float,
    MONEY: float,
} | dict.fromkeys(SEVERAL, lambda text: tuple(text.split(";")))


def lines(name: str) -> list[dict[str, str]]:
    """The lines of ``<name>.csv`` as they stand."""
    with (HOME / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows(name: str, kind: Kind) -> list[Row]:
    """The lines of ``<name>.csv`` as rows of a kind; an empty value is left out."""
    types = {column.code: column.type for column in kind.columns}
    return [
        {code: PARSERS.get(types[code], str)(text) for code, text in line.items() if text}
        for line in lines(name)
    ]
