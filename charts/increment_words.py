"""The words of the weekly bars."""

from typing import Any

import pandas as pd

from charts.hover import MISSING
from charts.hover import template as hover_template
from charts.key import key, part_marks
from charts.line_ends import End
from charts.palette import Palette
from charts.values import Record
from charts.weeks import PARTS
from i18n import number, short_day, signed, text

FIGURES = ("people_added", "permanent", "temporary", "a_week")


def ends(required: float | None, best: float | None, language: str, colours: Palette) -> list[End]:
    """What stands right of the plot: the pace required and the best that was reached."""
    levels = (("needed", required, colours.ink), ("best_four", best, colours.muted))
    return [
        End(float(people), _weekly(word, people, language), colour)
        for word, people, colour in levels
        if people is not None and not pd.isna(people)
    ]


def _weekly(word: str, people: float, language: str) -> str:
    rate = text("chart.per_week", language, people=number(people, language, 1))
    return f"{text(f'chart.{word}', language)}<br>{rate}"


def keys(rows: list[Record], language: str, colours: Palette, left: int) -> list[dict[str, Any]]:
    """What is measured, and what the colours mean."""
    entries = part_marks(rows, language, colours)
    return key([[text("chart.people_a_week", language), *entries]], colours.muted, left)


def customdata(rows: list[Record], rates: list[Record], language: str) -> list[list[str]]:
    """By step: its first and last day, then its figures as written; ``—`` for a missing one."""
    return [
        [
            f"{short_day(row['as_of'] - pd.Timedelta(days=row['days']))}–{short_day(row['as_of'])}",
            *(signed(row[part], language) or MISSING for part in PARTS),
            number(rate["people"], language, 1) or MISSING,
        ]
        for row, rate in zip(rows, rates, strict=True)
    ]


def template(language: str) -> str:
    """One line a figure, in the order of ``customdata``."""
    return hover_template(FIGURES, language, heading=0)
