"""Dates as official papers of each language write them."""

from copy import deepcopy
from datetime import date
from functools import lru_cache
from typing import Any

from babel.localedata import LocaleDataDict, load

# "Standing at" a day of that month. The ending follows the month's last syllable.
KAZAKH_STANDING = (
    "қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы",
    "шілдедегі", "тамыздағы", "қыркүйектегі", "қазандағы", "қарашадағы", "желтоқсандағы",
)  # fmt: skip

# Endings of Azerbaijani ordinals, by the last word of the number that is spoken.
AZERBAIJANI_UNITS = {
    1: "ci", 2: "ci", 3: "cü", 4: "cü", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cu",
}  # fmt: skip
AZERBAIJANI_TENS = {
    1: "cu", 2: "ci", 3: "cu", 4: "cı", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cı",
}  # fmt: skip
AZERBAIJANI_HUNDRED, AZERBAIJANI_THOUSAND = "cü", "ci"

LONG = {
    "kk": "{year} жылғы {day} {month}",
    "ru": "{day} {month} {year} года",
    "en": "{day} {month} {year}",
    "az": "{day} {month} {year} il",
}
AS_OF = {
    "kk": "{year} жылғы {day} {standing} жағдай бойынша",
    "ru": "по состоянию на {day} {month} {year} года",
    "en": "as of {day} {month} {year}",
    "az": "{day} {month} {year} il tarixinə",
}


def day(when: date, language: str) -> str:
    """A date in full: ``2025 жылғы 1 желтоқсан``, ``1 декабря 2025 года``."""
    return LONG[language].format_map(_parts(when, language))


def as_of(when: date, language: str) -> str:
    """The date that figures stand at: ``по состоянию на 1 декабря 2025 года``."""
    return AS_OF[language].format_map(_parts(when, language))


def short_day(when: date) -> str:
    """``01.12.2025``, in every language."""
    return f"{when:%d.%m.%Y}"


def month(which: int, language: str, short: bool = False) -> str:
    """The name of a month, 1 to 12, standing alone: ``декабрь``; short: ``дек.``."""
    name = str(_names(language, "months")["stand-alone"]["abbreviated" if short else "wide"][which])
    return name if language == "en" else name.lower()


def weekday(which: int, language: str, short: bool = False) -> str:
    """The name of a day of the week, 0 for Monday: ``дүйсенбі``; short, without dots: ``дс``."""
    width = "short" if short else "wide"
    return str(_names(language, "days")["stand-alone"][width][which]).replace(".", "")


def year(number: int, language: str) -> str:
    """A year before the word for year: ``2025``, in Azerbaijani ``2025-ci``."""
    return f"{number}-{_azerbaijani_ending(number)}" if language == "az" else str(number)


def _parts(when: date, language: str) -> dict[str, object]:
    return {
        "day": when.day,
        "month": _names(language, "months")["format"]["wide"][when.month],
        "standing": KAZAKH_STANDING[when.month - 1],
        "year": year(when.year, language),
    }


@lru_cache
def _names(language: str, what: str) -> Any:
    """Names of ``months`` or ``days`` by context, width and number.

    From a copy of Babel's data: a name that one language takes from the general ones Babel keeps
    for all of them, so that a Kazakh reader would see the months of the Azerbaijani before them.
    """
    return LocaleDataDict({what: deepcopy(load(language)[what])})[what]


def _azerbaijani_ending(number: int) -> str:
    if number % 10:
        return AZERBAIJANI_UNITS[number % 10]
    if number // 10 % 10:
        return AZERBAIJANI_TENS[number // 10 % 10]
    return AZERBAIJANI_HUNDRED if number // 100 % 10 else AZERBAIJANI_THOUSAND
