"""Words, numbers and dates in the four languages."""

from i18n.alphabet import opening, sort_key
from i18n.catalogue import LANGUAGES, has, keys, text
from i18n.dates import as_of, day, month, short_day, weekday, year
from i18n.numbers import number, percent, signed

__all__ = [
    "LANGUAGES",
    "as_of",
    "day",
    "has",
    "keys",
    "month",
    "number",
    "opening",
    "percent",
    "short_day",
    "signed",
    "sort_key",
    "text",
    "weekday",
    "year",
]
