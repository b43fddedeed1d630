"""Which source of the region a text names.

A spelling fits if each of its words begins a word of the text, in that order; the spelling that
fixes the most letters wins. Words in between are allowed: «реализация … проектов».
"""

import re
from functools import lru_cache
from math import ceil

from data_loaders.recognise.tables_of_words import rows, without_small_words
from data_loaders.recognise.text import begins, fold, tokens
from domain.sources import Source

SHORTEST_STEM = 4  # letters that are compared at least; shorter words must be equal
STEM_SHARE = 0.7  # of a longer word's letters that are compared
PART_SHARE = 0.5  # of a spelling's letters that a label of some of its words must have
SHORTEST_ABBREVIATION = 3  # letters
LETTERS_OF_A_GAP = 4  # that a word in between takes away from a spelling's weight

LIST = re.compile(r"\([^()]*,[^()]*\)?")
PLURALS = tuple(sorted({fold(row["ending"]) for row in rows("plurals")}, key=len, reverse=True))

Words = tuple[str, ...]
Places = dict[str, list[int]]  # a word of spellings to where it stands in a text


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
        self.by_letter: dict[str, list[str]] = {}
        for word in sorted({word for words, _ in spelled for word in words}):
            self.by_letter.setdefault(word[0], []).append(word)

    def find(self, words: Words) -> tuple[Words, Words]:
        """The sources that ``words`` may mean, and the words that name none of them.

        One source if it is clear; a child wins over the parent that it stands beside. A second
        source is only meant if its words stand together.
        """
        places = self._places(words)
        fitting = [
            (len("".join(spelling)) - LETTERS_OF_A_GAP * gaps(stands), code, stands)
            for spelling, code in self.spellings
            if spelling[0] in places and (stands := in_order(spelling, places))
        ]
        found: dict[str, set[int]] = {}
        for _, code, stands in sorted(fitting, key=lambda one: -one[0]):
            if any(stands & taken for taken in found.values()):
                continue
            if code in found or not found or gaps(stands) <= 1:
                found.setdefault(code, set()).update(stands)
        if not found:
            shortened = self._shortened(words, places)
            return shortened, () if shortened else words
        codes = tuple(code for code in found if not self._has_child(code, found))
        taken = set().union(*found.values())
        return codes, tuple(word for at, word in enumerate(words) if at not in taken)

    def without_list(self, text: str) -> str:
        """The text without the parts of a source that it lists: «Субсидируемые (СРМ, МП)»."""
        listed = LIST.search(text)
        if listed is None:
            return text
        around = LIST.sub(" ", text)
        both = all(self.find(without_small_words(tokens(one)))[0] for one in (listed[0], around))
        return around if both else text

    def _places(self, words: Words) -> Places:
        places: Places = {}
        for at, word in enumerate(words):
            for known in self._known(word):
                if fits(known, word):
                    places.setdefault(known, []).append(at)
        return places

    def _known(self, word: str) -> list[str]:
        if word[0] == "?":
            return [known for ones in self.by_letter.values() for known in ones]
        return self.by_letter.get(word[0], [])

    def _shortened(self, words: Words, places: Places) -> Words:
        """The one source of which all ``words``, two at least, are half of a spelling or more."""
        explained = {at for ones in places.values() for at in ones}
        if len(words) < 2 or len(explained) < len(words):
            return ()
        letters = sum(map(len, words))
        codes = {
            code
            for spelling, code in self.spellings
            if len(words) < len(spelling) and letters >= PART_SHARE * sum(map(len, spelling))
            if in_order(words, {one: _where(one, spelling) for one in words})
        }
        return tuple(codes) if len(codes) == 1 else ()

    def _has_child(self, code: str, found: dict[str, set[int]]) -> bool:
        return any(self.parents[other] == code for other in found)


def in_order(wanted: Words, places: Places) -> set[int]:
    """Where the wanted words stand one after the other; nothing if one of them does not."""
    stands: set[int] = set()
    after = -1
    for word in wanted:
        after = next((at for at in places.get(word, ()) if at > after), -1)
        if after < 0:
            return set()
        stands.add(after)
    return stands


def gaps(stands: set[int]) -> int:
    """How many other words stand between the words of a spelling."""
    return max(stands) - min(stands) + 1 - len(stands)


def _where(word: str, words: Words) -> list[int]:
    return [at for at, other in enumerate(words) if fits(word, other)]


def fits(wanted: str, word: str) -> bool:
    """Whether the word of a spelling begins the word of a text, or one abbreviates the other."""
    plain, stem = word.rstrip("."), wanted.rstrip(".")
    if plain != word and len(plain) >= SHORTEST_ABBREVIATION and begins(stem, plain):
        return True
    if wanted != stem:
        return begins(plain, stem)
    if len(stem) <= SHORTEST_STEM or stem[0].isdecimal():
        return begins(plain, stem) and len(plain) - len(stem) <= len(stem) // 2
    if begins(plain, stem[: max(SHORTEST_STEM, ceil(len(stem) * STEM_SHARE))]):
        return True
    return len(plain) >= SHORTEST_STEM and singular(stem) == plain


@lru_cache(maxsize=5_000)
def singular(word: str) -> str:
    """The word without an ending that says "several"."""
    endings = (one for one in PLURALS if word.endswith(one))
    return word.removesuffix(next(endings, ""))
