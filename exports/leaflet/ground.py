"""What a programme starts from on paper: the minimum standard by settlement, and losses."""

from typing import Any

import pandas as pd

import i18n
from exports.leaflet.section import Section, day, money, section
from exports.tables import Cell
from exports.wording import MISSING, Wording
from stories.programme import Programme

MARKS = {"yes": "✓", "no": "✗"}


def ground_sections(story: Programme, words: Wording) -> tuple[Section, ...]:
    """The checklist, those that lack most first; each loss with its method and date."""
    if story.newest is None:
        return ()
    made = []
    if "minimum_standard" in story.kinds:
        made.append(standard_section(story, words))
    if "losses" in story.kinds:
        made.append(losses_section(story, words))
    return tuple(made)


def standard_section(story: Programme, words: Wording) -> Section:
    """A row a settlement, a column an item: ✓ has it, ✗ lacks it."""
    kind, language = story.kinds["minimum_standard"], words.language
    items = kind.column("item")
    ordered = story.checklist.sort_values("met", kind="stable")
    rows = [
        (
            Cell(words.name("unit", str(row["unit"]))),
            Cell(str(row["settlement"])),
            Cell(f"{row['met']} / {len(story.items)}"),
            *(Cell(MARKS.get(str(row[code]), MISSING)) for code in story.items),
            day(row["checked_on"]),
        )
        for _, row in ordered.iterrows()
    ]
    heads = [(words.text("frame.unit"), 1.7), (kind.column("settlement").name(language), 1.5)]
    heads += [(words.text("programme.met"), 0.9)]
    heads += [(i18n.opening(items.word(code, language), language), 1.0) for code in story.items]
    heads += [(words.text("programme.checked_on"), 1.1)]
    keys = zip(ordered["settlement"], ordered["unit"], strict=True)
    return section("programme.standard", heads, rows, 2, words, table="standard", keys=keys)


def losses_section(story: Programme, words: Wording) -> Section:
    """A row a loss: where, of what kind, by which method, when, and how much."""
    kind = story.kinds["losses"]
    names = ("unit", "kind_of_loss", "method", "assessed_on", "amount")
    rows = [
        (
            Cell(words.name("unit", row.unit)),
            *(Cell(_word(getattr(row, name), kind.column(name), words)) for name in names[1:3]),
            day(row.assessed_on),
            Cell(money(row.amount, row.currency, words)),
        )
        for row in story.losses.itertuples()
    ]
    widths = (1.6, 1.6, 2.2, 1.0, 1.2)
    heads = [
        (kind.column(name).name(words.language), width)
        for name, width in zip(names, widths, strict=True)
    ]
    keys = zip(story.losses["unit"], story.losses["kind_of_loss"], strict=True)
    return section("programme.losses", heads, rows, 3, words, table="losses", keys=keys)


def lost_section(story: Programme, words: Wording) -> Section:
    """A row a unit: what was lost there, each currency for itself."""
    rows = [
        (Cell(words.name("unit", row.unit)), Cell(money(row.amount, row.currency, words)))
        for row in story.lost.sort_values("amount", ascending=False).itertuples()
    ]
    heads = [(words.text("frame.unit"), 2.0), (words.text("programme.amount"), 1.2)]
    return section("programme.losses", heads, rows, 1, words)


def _word(value: Any, column: Any, words: Wording) -> str:
    return MISSING if pd.isna(value) else column.word(str(value), words.language)
