"""Names where there is little room: without the word that all share, broken over lines."""

from collections import Counter
from collections.abc import Mapping

from charts.widths import width

VOWELS = frozenset("аәеёиіоөұүуыэюяaeəıioöuüyАӘЕЁИІОӨҰҮУЫЭЮЯAEƏIİOÖUÜY")
BREAK = "<br>"


def short_names(names: Mapping[str, str]) -> dict[str, str]:
    """Names without the word for their kind: «Жарма ауданы» becomes «Жарма».

    Such a word is written small and shared by at least two. All names stay whole where two would
    become the same.
    """
    words = Counter(word for name in names.values() for word in set(name.split()))
    kinds = {word for word, many in words.items() if many >= 2 and word[0].islower()}
    short = {code: _without(name, kinds) for code, name in names.items()}
    return short if len(set(short.values())) == len(short) else dict(names)


def _without(name: str, kinds: set[str]) -> str:
    kept = " ".join(word for word in name.split() if word not in kinds)
    return kept or name


def broken(name: str, room: int, size: float = 14) -> str:
    """``name`` over as many lines as it takes to fit ``room`` px, words hyphenated if need be."""
    lines: list[str] = []
    for word in name.split():
        for piece in _pieces(word, room, size):
            joined = f"{lines[-1]} {piece}" if lines else piece
            if lines and not lines[-1].endswith("-") and width(joined, size) <= room:
                lines[-1] = joined
            else:
                lines.append(piece)
    return BREAK.join(lines)


def _pieces(word: str, room: int, size: float) -> list[str]:
    if width(word, size) <= room or len(word) < 6:
        return [word]
    places = [at for at in range(3, len(word) - 2) if _may_break(word, at)]
    if not places:
        return [word]
    at = min(places, key=lambda place: abs(place - len(word) / 2))
    return [word[:at] + "-", *_pieces(word[at:], room, size)]


def _may_break(word: str, at: int) -> bool:
    """Before a consonant that a vowel follows; what comes before has a vowel too."""
    begins_syllable = word[at] not in VOWELS and word[at + 1] in VOWELS
    return begins_syllable and any(letter in VOWELS for letter in word[:at])
