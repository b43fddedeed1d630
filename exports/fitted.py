"""Columns and rows of a workbook that show their words whole: not every program does that."""

from collections.abc import Sequence
from math import ceil

ROOM, LINE = 3, 15.0  # letters beside the words; points of a line
NARROWEST, WIDEST = 10, 44  # letters
HEAD_LINES = 3  # of a heading, over which it may break
BOLD = 1.15  # how much wider bold letters are
EXACT = 0.01  # letters; sums of fractions differ by less
CYRILLIC = 0.13  # by how much such a letter is wider than a digit


def fitted_widths(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """The width of each column, in letters: of its longest text, as far as that is readable."""
    return [_fitted(head, [row[place] for row in rows]) for place, head in enumerate(heads)]


def _fitted(head: str, texts: Sequence[str]) -> float:
    words = max(map(_letters, head.split()), default=0)
    needed = max([words * BOLD, _letters(head) * BOLD / HEAD_LINES + 1, *map(_letters, texts)])
    return min(max(needed + ROOM, NARROWEST), WIDEST)


def fitted_height(texts: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> float:
    """The height of a row, in points, in which each text breaks over as many lines as it needs."""
    lines = [_lines(text, width - ROOM, bold) for text, width in zip(texts, widths, strict=True)]
    return LINE * max(lines, default=1)


def _lines(text: str, width: float, bold: bool) -> int:
    """Lines of a text whose words are not parted."""
    return sum(_broken(part, width / (BOLD if bold else 1)) for part in text.split("\n"))


def _broken(text: str, width: float) -> int:
    lines, used = 1, 0.0
    for word in text.split(" "):
        if used and used + _letters(word) > width + EXACT:
            lines, used = lines + 1, 0.0
        used += _letters(word) + 1
    return max(lines, ceil(max(map(_letters, text.split(" "))) / width))


def _letters(text: str) -> float:
    """How many digits are as wide as the text."""
    return len(text) + CYRILLIC * sum("Ѐ" <= letter <= "ӿ" for letter in text)
