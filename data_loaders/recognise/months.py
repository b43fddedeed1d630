"""Names of months, in four languages, with their endings and abbreviations."""

import re
from functools import lru_cache

from data_loaders.recognise.tables_of_words import rows
from data_loaders.recognise.text import begins, fold, same_word

WORDS = tuple(
    (fold(row["word"]).rstrip("*"), row["word"].endswith("*"), int(row["month"]))
    for row in rows("months")
)

_YEAR = re.compile(r"20\d\d")
_WITH_YEAR = re.compile(r"(0[1-9]|1[0-2])\.20\d\d")


@lru_cache(maxsize=5_000)
def month(token: str) -> int | None:
    """Which month a word names, 1 to 12; None if none, or if lost letters leave it open."""
    word = token.rstrip(".")
    fits = same_word if len(word) < 3 else begins
    found = {
        number
        for stem, open_end, number in WORDS
        if (fits(word, stem) if open_end else same_word(word, stem))
    }
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=5_000)
def month_of_year(token: str) -> int | None:
    """Which month "09.2025" names, None if it is written otherwise."""
    found = _WITH_YEAR.fullmatch(token)
    return int(found[1]) if found else None


def year(words: tuple[str, ...]) -> int | None:
    """The one year that the words name."""
    years = {int(word) for word in words if _YEAR.fullmatch(word)}
    return years.pop() if len(years) == 1 else None


def is_month(token: str) -> bool:
    """Whether a word names a month."""
    return month(token) is not None
