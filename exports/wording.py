"""One language of a paper: its sentences, names and numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

import i18n
from domain.figures import COUNT, DATE, PEOPLE, RATE, SHARE, STATUS_KIND, WRITTEN_FIGURES
from domain.regions import Region
from domain.said import Said
from i18n.saying import say

MISSING = "—"
SIGNED = "signed"
# How a figure is written where that is not its kind's way.
KINDS = {code: figure.kind for code, figure in WRITTEN_FIGURES.items()} | {
    "deviation": SIGNED,
    "change": SIGNED,
    "permanent_change": SIGNED,
    "temporary_change": SIGNED,
    "people_before": PEOPLE,
    "forecast_low": PEOPLE,
    "forecast_high": PEOPLE,
}
WRITERS: dict[str, Callable[[Any, str], str]] = {
    PEOPLE: i18n.number,
    COUNT: i18n.number,
    SIGNED: i18n.signed,
    SHARE: i18n.percent,
    RATE: lambda value, language: i18n.number(value, language, decimals=1),
    DATE: lambda value, _language: i18n.short_day(value),
    STATUS_KIND: lambda value, language: i18n.text(f"status.{value}", language),
}


@dataclass(frozen=True)
class Wording:
    """How ``region`` is spoken of in ``language``."""

    region: Region
    language: str

    def text(self, key: str, **values: object) -> str:
        """The catalogue's sentence."""
        return i18n.text(key, self.language, **values)

    def said(self, sentence: Said) -> str:
        """A story's sentence."""
        return say(sentence.key, sentence.values, self.language, self.name)

    def name(self, kind: str, code: str) -> str:
        """What a ``unit`` or a ``source`` is called."""
        found = self.region.unit(code) if kind == "unit" else self.region.source(code)
        return found.name(self.language)

    def figure(self, code: str, value: Any) -> str:
        """A figure as written; a dash where it is not known."""
        if value is None or pd.isna(value):
            return MISSING
        return WRITERS[KINDS[code]](value, self.language)

    def as_of(self, when: date) -> str:
        """The date that figures stand at, in the words of a report's title."""
        return i18n.as_of(when, self.language)

    def office(self, role: str) -> str:
        """What an office of the region is called; nothing where the pack does not say."""
        names = self.region.offices.get(role, {})
        return names.get(self.language) or names.get("en", "")
