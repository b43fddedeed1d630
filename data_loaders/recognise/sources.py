"""Which source of the region a text names.

A spelling fits if each of its words begins a word of the text, in that order; the spelling that
fixes the most letters wins. Words in between are allowed: «реализация … проектов».
"""

from math import ceil

from data_loaders.recognise.tables_of_words import without_small_words
from data_loaders.recognise.text import begins, tokens
from domain.sources import Source

SHORTEST_STEM = 4  # letters that are compared at least; shorter words must be equal
STEM_SHARE = 0.7  # of a longer word's letters that are compared
PART_SHARE = 0.5  # of a spelling's letters that a label of some of its words must have


class SourceNames:
    """All spellings of a region's sources."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        self.parents = {source.code: source.parent for source in sources}
        spelled = {
            (words, source.code)
            for source in sources
            for text in (*source.names.values(), *source.aliases)
            if (words := without_small_words(tokens(text)))
        }
        self.spellings = sorted(spelled, key=lambda one: (-sum(map(len, one[0])), one))

    def find(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sources that ``words`` may mean, and the words that name none of them.

        One source if it is clear; a child wins over the parent that it stands beside.
        """
        found: dict[str, set[int]] = {}
        for spelling, code in self.spellings:
            places = _places(spelling, words)
            if places and not any(places & taken for taken in found.values()):
                found.setdefault(code, set()).update(places)
        if not found:
            shortened = self._shortened(words)
            return shortened, () if shortened else words
        codes = tuple(code for code in found if not self._has_child(code, found))
        taken = set().union(*found.values())
        return codes, tuple(word for at, word in enumerate(words) if at not in taken)

    def _shortened(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The one source of which all ``words`` are the telling part of a spelling."""
        letters = sum(map(len, words)) if len(words) > 1 else 0
        codes = {
            code
            for spelling, code in self.spellings
            if letters >= PART_SHARE * sum(map(len, spelling)) and len(words) < len(spelling)
            if len(_places(words, spelling)) == len(words)
        }
        return tuple(codes) if len(codes) == 1 else ()

    def _has_child(self, code: str, found: dict[str, set[int]]) -> bool:
        return any(self.parents[other] == code for other in found)


def _places(spelling: tuple[str, ...], words: tuple[str, ...]) -> set[int]:
    """Where the words of a spelling stand in ``words``; nothing if one is not there."""
    places: set[int] = set()
    at = 0
    for wanted in spelling:
        while at < len(words) and not _fits(wanted, words[at]):
            at += 1
        if at == len(words):
            return set()
        places.add(at)
        at += 1
    return places


def _fits(wanted: str, word: str) -> bool:
    plain, stem = word.rstrip("."), wanted.rstrip(".")
    if plain != word and len(plain) >= 3 and begins(stem, plain):
        return True  # an abbreviation in the text
    if wanted != stem:
        return begins(plain, stem)  # an abbreviation in the spelling
    if len(stem) <= SHORTEST_STEM or stem[0].isdigit():
        return begins(plain, stem) and len(plain) - len(stem) <= len(stem) // 2
    return begins(plain, stem[: max(SHORTEST_STEM, ceil(len(stem) * STEM_SHARE))])
