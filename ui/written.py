"""Figures as a language writes them."""

from typing import Any

import pandas as pd

import i18n
from domain.figures import COUNT, DATE, PEOPLE, RATE, SHARE, STATUS_KIND, WRITTEN_FIGURES

MISSING = "—"

WRITERS = {
    PEOPLE: i18n.number,
    SHARE: i18n.percent,
    RATE: lambda value, language: i18n.number(value, language, decimals=1),
    DATE: lambda value, _language: i18n.short_day(value),
    COUNT: lambda value, language: i18n.number(value, language),
    STATUS_KIND: lambda value, language: i18n.text(f"status.{value}", language),
}


def written(code: str, value: Any, language: str) -> str:
    """The figure ``code`` in the language; a dash where it is not known."""
    if value is None or pd.isna(value):
        return MISSING
    if code == "deviation":  # above or below the plan: its sign says which
        return i18n.signed(round(float(value)), language)
    return WRITERS[WRITTEN_FIGURES[code].kind](value, language)


def written_column(code: str, values: pd.Series, language: str) -> pd.Series:
    """A column of one figure, each value as the language writes it."""
    return pd.Series(
        [written(code, value, language) for value in values], index=values.index, dtype="object"
    )
