"""A number of a region without an employment map that a paper says and that does not stand."""

from typing import Any

import pandas as pd

import i18n
from exports.part_words import figure_name, place
from exports.wording import MISSING, Wording

SHARES = {"load", "completion", "share"}


def part_line(words: Wording, row: pd.Series) -> str:
    """The line of ``verify`` on a row of ``stories.paper_check.restated``."""
    part, figure = str(row["source"]), str(row["figure"])
    said = words.text(
        "paper.verify.line",
        code="" if pd.isna(row["code"]) else row["code"],
        unit=place(str(row["unit"]), words),
        source=words.text(f"{part}.title"),
        figure=figure_name(part, figure, words),
        old=_number(figure, row["old"], words.language),
        new=_number(figure, row["new"], words.language),
    )
    return said.strip()  # a figure that is not printed any more has no code


def _number(figure: str, value: Any, language: str) -> str:
    if pd.isna(value):
        return MISSING
    if figure.partition(" ")[0] in SHARES:
        return i18n.percent(value, language)
    return i18n.number(value, language, decimals=0 if value == int(value) else 1)
