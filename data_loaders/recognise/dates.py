"""Dates and periods in a text, in the phrases of four languages, and the date they stand at.

"As of 1 December", "for 11 months" and "for January to November" are all 1 December: the day after
the period.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from data_loaders.recognise.months import month
from data_loaders.recognise.phrases import word_fits
from data_loaders.recognise.tables_of_words import rows
from data_loaders.recognise.text import fold, is_date, is_number, tokens

DAY, PERIOD, MONTH = "day", "period", "month"  # how a date is given; a month alone is weak
MONTHS_OF = {"months": 1, "quarters": 3, "halves": 6}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "и": 1, "ии": 2, "иии": 3}
YEAR_WITHIN = 3  # words around a day or a period in which its year stands

LEAP_YEAR = 2024  # has every day
BEFORE_DATES = {"на", "к"}  # after which two numbers with a dot are a day and a month
_SHORT_DATE = re.compile(r"\d\d\.\d\d")

PERIOD_WORDS = tuple((fold(row["word"]), row["kind"]) for row in rows("periods"))


@dataclass(frozen=True)
class Mention:
    """A date that a text gives.

    month, day: the date that figures stand at, in ``year`` (None if the text does not say it);
    how:        ``day``, ``period`` or ``month``.
    """

    year: int | None
    month: int
    day: int
    how: str

    def on(self, year: int | None) -> date | None:
        """The date, with ``year`` where the text has none; None if there is no such day."""
        chosen = self.year or year
        if chosen is None:
            return None
        if self.how == DAY:
            return _date(chosen, self.month, self.day)
        return first_day_after(chosen, self.month)


def first_day_after(year: int, month: int) -> date:
    """The first day after a month."""
    return date(year + month // 12, month % 12 + 1, 1)


def _date(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


@lru_cache(maxsize=5_000)
def mentions(text: str) -> tuple[Mention, ...]:
    """The dates that a text gives, in their order; dates of documents ("от …") are left out.

    Of "from … to …" only the end counts; if it is the last day of a month, the day after it.
    """
    words = tokens(text)
    found: list[Mention] = []
    before_last = ""
    at = 0
    while at < len(words):
        mention, length = _mention(words, at)
        before = _kind(words[at - 1]) if at else ""
        if mention and before != "document":
            if before == "until" and before_last == "from" and found:
                found[-1] = _end(mention)
            else:
                found.append(mention)
            before_last = before
        at += max(length, 1)
    return tuple(found)


def _end(mention: Mention) -> Mention:
    day = mention.on(None)
    if mention.how != DAY or day is None or day.day < monthrange(day.year, day.month)[1]:
        return mention
    after = day + timedelta(days=1)
    return Mention(after.year, after.month, after.day, DAY)


def _mention(words: tuple[str, ...], at: int) -> tuple[Mention | None, int]:
    word = words[at]
    if is_date(word):
        return _dotted(word), 1
    if _SHORT_DATE.fullmatch(word) and at and words[at - 1] in BEFORE_DATES:
        return _without_year(word), 1
    if is_number(word):
        return _counted(words, at)
    if word in ROMAN and at + 1 < len(words) and _kind(words[at + 1]) in MONTHS_OF:
        return _period(words, at, ROMAN[word])
    named = month(word)
    if named is None:
        return None, 0
    until = next((m for m in map(month, words[at + 1 : at + 3]) if m), None)
    if until and until >= named:
        length = 2 if month(words[at + 1]) else 3
        return Mention(_year(words, at, at + length), until, 0, PERIOD), length
    if at + 1 < len(words) and _is_day(words[at + 1]):
        return Mention(_year(words, at, at + 2), named, int(words[at + 1]), DAY), 2
    return Mention(_year(words, at, at + 1), named, 0, MONTH), 1


def _dotted(word: str) -> Mention | None:
    day, month_, year = (int(part) for part in word.split("."))
    year += 2000 if year < 100 else 0
    if not 2000 <= year < 2100 or _date(year, month_, day) is None:
        return None
    return Mention(year, month_, day, DAY)


def _without_year(word: str) -> Mention | None:
    """The day that "на 17.11" names."""
    day, named = (int(part) for part in word.split("."))
    return Mention(None, named, day, DAY) if _date(LEAP_YEAR, named, day) else None


def _counted(words: tuple[str, ...], at: int) -> tuple[Mention | None, int]:
    """A date that begins with a number: "1 декабря", "11 месяцев", "3 квартал"."""
    if at + 1 >= len(words) or not words[at].isdecimal():
        return None, 0
    number = int(words[at])
    length = 3 if len(words[at + 1]) <= 2 and at + 2 < len(words) else 2  # "1-е декабря"
    named = month(words[at + length - 1])
    if named and 1 <= number <= 31:
        return Mention(_year(words, at, at + length), named, number, DAY), length
    if _kind(words[at + 1]) in MONTHS_OF:
        return _period(words, at, number)
    return None, 0


def _period(words: tuple[str, ...], at: int, number: int) -> tuple[Mention | None, int]:
    last = number * MONTHS_OF[_kind(words[at + 1])]
    if not 1 <= last <= 12:
        return None, 0
    return Mention(_year(words, at, at + 2), last, 0, PERIOD), 2


@lru_cache(maxsize=2_000)
def _kind(word: str) -> str:
    return next((kind for known, kind in PERIOD_WORDS if word and word_fits(known, word)), "")


def _is_day(word: str) -> bool:
    return word.isdecimal() and 1 <= int(word) <= 31


def _year(words: tuple[str, ...], start: int, end: int) -> int | None:
    """The year nearest to the words from ``start`` to ``end``: after them, else before."""
    after = words[end : end + YEAR_WITHIN]
    before = words[max(start - YEAR_WITHIN, 0) : start][::-1]
    return next((int(word) for word in (*after, *before) if is_year(word)), None)


def is_year(word: str) -> bool:
    """Whether a word is the number of a year."""
    return len(word) == 4 and word.isdecimal() and word.startswith("20")


def years(text: str) -> tuple[int, ...]:
    """The years that a text names beside the dates in it, each once."""
    words = tokens(text)
    named = (
        int(word)
        for before, word in pairwise(("", *words))
        if is_year(word) and _kind(before) != "document" and before != "№"
    )
    return tuple(dict.fromkeys(named))


_RUN_TOGETHER = re.compile(r"(?<!\d)(\d{8})(?!\d)")
_SEPARATED = re.compile(r"(?<!\d)(\d\d)[ _](\d\d)[ _](\d{4}|\d\d)(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)[ _.](\d\d)[ _.](\d\d)(?!\d)")


def spaced(name: str) -> str:
    """A file's or a sheet's name as a text: no underscores, run-together dates with dots."""
    name = _YEAR_FIRST.sub(r"\3.\2.\1", name)
    name = _SEPARATED.sub(r"\1.\2.\3", name)
    return _RUN_TOGETHER.sub(_with_dots, name).replace("_", " ")


def _with_dots(found: re.Match[str]) -> str:
    digits = found[1]
    for day, month_, year in (
        (digits[6:], digits[4:6], digits[:4]),
        (digits[:2], digits[2:4], digits[4:]),
    ):
        if year.startswith("20") and _date(int(year), int(month_), int(day)):
            return f" {day}.{month_}.{year} "
    return digits
