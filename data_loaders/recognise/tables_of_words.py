"""The tables of ``data_loaders/words``: what words mean, in every language, as data."""

import csv
from functools import cache
from pathlib import Path

from data_loaders.recognise.text import fold

FOLDER = Path(__file__).parent.parent / "words"


@cache
def rows(table: str) -> tuple[dict[str, str], ...]:
    """The rows of ``<table>.csv``: column name to text."""
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


SMALL_WORDS = frozenset(fold(row["word"]) for row in rows("small_words"))


def without_small_words(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens that carry meaning: no prepositions, no conjunctions."""
    return tuple(token for token in tokens if token not in SMALL_WORDS)
