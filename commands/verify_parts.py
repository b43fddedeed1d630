"""A number of a region without an employment map that a paper says and that does not stand."""

from typing import Any

import pandas as pd

import i18n
from domain.records import CHOICE
from domain.units import REGION
from exports.wording import MISSING, Wording

# What a figure is called where its own name is not the word.
WORDS = {"capacity_a_day": "capacity", "waiting_minutes": "waiting", "own": "could_own"}
EDGES = {"_low": "scenarios.least", "_high": "scenarios.most"}
SHARE = "load"


def part_line(words: Wording, row: pd.Series) -> str:
    """The line of ``verify`` on a row of ``stories.paper_check.restated``."""
    part, figure = str(row["source"]), str(row["figure"])
    said = words.text(
        "paper.verify.line",
        code="",
        unit=_place(str(row["unit"]), words),
        source=words.text(f"{part}.title"),
        figure=_figure(part, figure, words),
        old=_number(figure, row["old"], words.language),
        new=_number(figure, row["new"], words.language),
    )
    return said.strip()  # these figures have no code


def _place(code: str, words: Wording) -> str:
    """A unit or a choice of a report by its name; what has none as it is."""
    if code == REGION:
        return words.region.name(words.language)
    if code in {unit.code for unit in words.region.units}:
        return words.name("unit", code)
    return _choice(code, words)


def _figure(part: str, figure: str, words: Wording) -> str:
    name, _, about = figure.partition(" ")
    edge = next((one for one in EDGES if name.endswith(one)), "")
    said = words.text(f"{part}.{WORDS.get(name, name).removesuffix(edge)}")
    return " · ".join(
        filter(None, (said, words.text(EDGES[edge]) if edge else "", _choice(about, words)))
    )


def _choice(code: str, words: Wording) -> str:
    """What a report calls the code; the code itself where none does."""
    for kind in words.region.record_kinds:
        for column in kind.columns:
            if column.type == CHOICE and code in {choice.code for choice in column.choices}:
                return column.word(code, words.language)
    return code


def _number(figure: str, value: Any, language: str) -> str:
    if pd.isna(value):
        return MISSING
    if figure == SHARE:
        return i18n.percent(value, language)
    return i18n.number(value, language, decimals=0 if value == int(value) else 1)
