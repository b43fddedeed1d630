"""Numbers as people write them: blanks, commas, per cent, "чел.", "12 (пост. 7, врем. 5)"."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from data_loaders.book import Value
from data_loaders.recognise.lexicon import HEADERS
from data_loaders.recognise.tables_of_words import rows, without_small_words
from data_loaders.recognise.text import fold, tokens
from domain.sources import PERMANENT, TEMPORARY

NUMBER, PAIR, MISSING, TEXT = "number", "pair", "missing", "text"
LONGEST_NUMBER = 80  # characters; a longer text is no number
JOB_TYPE_TAGS = {PERMANENT, TEMPORARY}

MISSING_MARKS = frozenset(fold(row["mark"]) for row in rows("missing"))

_BLANK = "[ \u00a0\u2009\u202f'’]"
_NUMBER = re.compile(
    rf"(?P<sign>[-−–+]?)\s*(?P<whole>\d{{1,3}}(?:{_BLANK}{{1,2}}\d{{3}})+|\d+)(?:[.,](?P<part>\d+))?\s*(?P<rest>.*)",
    re.DOTALL,
)
_PAIR = re.compile(r"[^/\\]+[/\\][^/\\]+")


class Number(NamedTuple):
    """What stands in a cell that should hold a number.

    kind:    ``number``, ``pair`` (two numbers with a stroke between them), ``missing`` (a mark that
             says there is none), or ``text``;
    value:   the number; whole numbers are ints;
    percent: it is written with a per cent sign;
    unclear: a point or comma may part thousands or decimals ("1,038");
    parts:   job type to number, where the cell splits itself;
    pair:    of a ``pair`` what stands on either side of the stroke; either may be missing.
    """

    kind: str
    value: float = 0
    percent: bool = False
    unclear: bool = False
    parts: tuple[tuple[str, int], ...] = ()
    pair: tuple["Number", ...] = ()


NO_NUMBER = Number(TEXT)
NOTHING_STATED = Number(MISSING)


def number(value: Value) -> Number:
    """What the value of a cell states."""
    if type(value) is int:
        return Number(NUMBER, value)
    if isinstance(value, str):
        return _written(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return NO_NUMBER
    return Number(NUMBER, tidy(value))


def tidy(value: float) -> float:
    """A whole number as an int, without the last digits that a spreadsheet's arithmetic adds."""
    near = round(value, 6)
    return int(near) if near == int(near) else near


@lru_cache(maxsize=20_000)
def _written(text: str) -> Number:
    plain = text.strip().strip("*").strip()
    if not plain or fold(plain) in MISSING_MARKS:
        return NOTHING_STATED
    if _PAIR.fullmatch(plain) and len(plain) <= LONGEST_NUMBER:
        return _pair(plain)
    found = _NUMBER.fullmatch(plain) if len(plain) <= LONGEST_NUMBER else None
    if not found:
        return NO_NUMBER
    suffix, parts = _after_number(found["rest"])
    if suffix is None:
        return NO_NUMBER
    whole, part = re.sub(_BLANK, "", found["whole"]), found["part"] or ""
    value = tidy(float(f"{whole}.{part or 0}"))
    unclear = len(part) == 3 and len(whole) <= 3 and whole != "0" and suffix != "%"
    negative = found["sign"] not in ("", "+")
    return Number(NUMBER, -value if negative else value, suffix == "%", unclear, parts)


def _pair(text: str) -> Number:
    """Two numbers, or a number and a mark for none; years are no numbers of people."""
    both = tuple(_written(side) for side in re.split(r"[/\\]", text))
    kinds = {one.kind for one in both}
    plain = not any(one.percent or one.unclear or one.parts for one in both)
    years = all(1990 <= one.value < 2100 for one in both)
    if NUMBER in kinds and kinds <= {NUMBER, MISSING} and plain and not years:
        return Number(PAIR, pair=both)
    return NO_NUMBER


def _after_number(text: str) -> tuple[str | None, tuple[tuple[str, int], ...]]:
    """The sign after a number, "" for nothing or "чел.", None if not understood; and the parts."""
    inside = re.fullmatch(r"([^()]*)\((.*)\)\s*", text, re.DOTALL)
    parts = _parts(tokens(inside[2])) if inside else ()
    if inside and not parts:
        return None, ()
    words = tokens(inside[1] if inside else text)
    if words == ("%",):
        return "%", parts
    tags, left = HEADERS.read(words)
    return (None if left or tags - {"people"} else ""), parts


def _parts(words: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Parts like "пост. 7, врем. 5" or "7 пост., 5 врем."; empty if it is anything else."""
    numbers = [at for at, word in enumerate(words) if word.isdecimal()]
    if not numbers:
        return ()
    starts = [0, *(at + 1 for at in numbers)] if numbers[0] else [*numbers, len(words)]
    parts = []
    for start, end in pairwise(starts):
        named = without_small_words(tuple(w for w in words[start:end] if not w.isdecimal()))
        tags, left = HEADERS.read(named)
        types = tags & JOB_TYPE_TAGS
        if len(types) != 1 or left:
            return ()
        parts.append((next(iter(types)), int(next(w for w in words[start:end] if w.isdecimal()))))
    return tuple(parts)
