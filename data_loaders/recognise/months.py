"""Names of months, in four languages, with their endings and abbreviations."""

from functools import lru_cache

from data_loaders.recognise.tables_of_words import rows
from data_loaders.recognise.text import begins, fold, same_word

WORDS = tuple(
    (fold(row["word"]).rstrip("*"), row["word"].endswith("*"), int(row["month"]))
    for row in rows("months")
)


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


def is_month(token: str) -> bool:
    """Whether a word names a month."""
    return month(token) is not None
