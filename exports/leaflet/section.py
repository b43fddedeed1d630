"""A table of a leaflet, and its cells: the same words and numbers for every format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

import i18n
from exports.tables import Cell
from exports.wording import MISSING, Wording
from stories.part_numbers import Key

MILLION, IN_FULL = 1_000_000, 100_000


@dataclass(frozen=True)
class Section:
    """A table under its title. ``words``: how many columns from the left hold words.

    widths: of columns, in proportion; table: which of ``stories.part_tables`` it is, with the
    ``keys`` of its rows, "" for none; is_coded: its first column holds the codes of rows.
    """

    title: str
    subtitle: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    words: int
    widths: tuple[float, ...]
    table: str = ""
    keys: tuple[Key, ...] = ()
    is_coded: bool = False


def section(
    name: str, heads: Sequence[tuple[str, float]], rows: Sequence[tuple[Cell, ...]], of_words: int,
    words: Wording, subtitle: str = "", table: str = "", keys: Iterable[Key] = (),
) -> Section:  # fmt: skip
    """A section with the catalogue's ``name_title``, after its page's, and ``name_subtitle``.

    heads: what each column is called, and its width; subtitle: another key of the catalogue;
    table, keys: as ``Section`` has them.
    """
    part = name.partition(".")[0]
    return Section(
        title=f"{words.text(part + '.title')} · {words.text(f'{name}_title')}",
        subtitle=words.text(subtitle or f"{name}_subtitle"),
        heads=tuple(head for head, _ in heads),
        rows=tuple(rows),
        words=of_words,
        widths=tuple(width for _, width in heads),
        table=table,
        keys=tuple(keys),
    )


def whole(value: Any, language: str) -> Cell:
    """A whole number."""
    if pd.isna(value):
        return Cell(MISSING)
    return Cell(i18n.number(value, language), float(value))


def share(value: Any, language: str) -> Cell:
    """A share; 1.0 is 100 %."""
    if pd.isna(value):
        return Cell(MISSING)
    return Cell(i18n.percent(value, language), float(value))


def rate(value: Any, language: str) -> Cell:
    """A number with one decimal."""
    if pd.isna(value):
        return Cell(MISSING)
    return Cell(i18n.number(value, language, decimals=1), float(value))


def day(when: Any) -> Cell:
    """A date."""
    return Cell(MISSING if pd.isna(when) else i18n.short_day(when))


def money(amount: Any, currency: str, words: Wording) -> str:
    """An amount as written; two currencies are never added."""
    if pd.isna(amount):
        return MISSING
    if abs(amount) < IN_FULL:
        return f"{i18n.number(amount, words.language)} {currency}"
    number = i18n.number(amount / MILLION, words.language, decimals=1)
    return words.text("programme.millions", number=number, currency=currency)


def listed(names: Sequence[str]) -> Cell:
    """Names one after another."""
    return Cell(", ".join(names) or MISSING)
