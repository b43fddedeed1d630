"""Which unit of the region a text names; the region itself counts as one.

Names are compared without blanks, hyphens and words such as "district": what is left is the base.
The base must be known exactly, with one letter per lost letter, or with an ending of the language;
a near miss is only offered as a choice. The word for the kind must agree: a city is no district,
and "область Абай" is the region, not the district of Abay.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from data_loaders.recognise.spelling import base_forms, distance, is_lost, kind_and_base
from data_loaders.recognise.text import tokens
from domain.regions import Region
from domain.units import REGION

NEAR_LETTERS = 6  # of a base for each letter that may differ in a near miss


@dataclass(frozen=True)
class UnitMatch:
    """What a text names.

    code:    the unit, ``region``, or None if that is not clear;
    choices: units that it may mean, when not clear;
    kind:    what the text calls it (``city``, ``district``, ``region``) or "".
    """

    code: str | None = None
    choices: tuple[str, ...] = ()
    kind: str = ""


NOTHING = UnitMatch()
MOST_FOUND = 50_000  # remembered texts


class UnitNames:
    """All spellings of a region's units and of the region."""

    def __init__(self, region: Region) -> None:
        self.kinds = {unit.code: unit.kind for unit in region.units} | {REGION: REGION}
        self.whole: dict[tuple[str, ...], set[str]] = {}
        self.bases: dict[str, set[str]] = {}
        self.found: dict[tuple[str, ...], UnitMatch] = {}
        for unit in region.units:
            self._add(unit.code, (*unit.names.values(), *unit.aliases))
        self._add(REGION, (*region.names.values(), *region.aliases))

    def _add(self, code: str, texts: Iterable[str]) -> None:
        for text in texts:
            words = tokens(text)
            self.whole.setdefault(tuple(word.rstrip(".") for word in words), set()).add(code)
            base = kind_and_base(words)[1]
            if base:
                self.bases.setdefault(base, set()).add(code)

    def find(self, words: tuple[str, ...]) -> UnitMatch:
        """What the ``words`` name, all of them together."""
        match = self.found.get(words)
        if match is None:
            if len(self.found) > MOST_FOUND:
                self.found.clear()
            match = self.found[words] = self._find(words)
        return match

    def _find(self, words: tuple[str, ...]) -> UnitMatch:
        exact = self.whole.get(tuple(word.rstrip(".") for word in words), set())
        kind, base = kind_and_base(words)
        if len(exact) == 1:
            return UnitMatch(next(iter(exact)), kind=kind)
        if not base:
            return UnitMatch(REGION, kind=kind) if kind == REGION else NOTHING
        found = self._by_base(base)
        return self._of_kind(found, kind) if found else UnitMatch(kind=kind)

    def near(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The units whose names differ from the words by a letter or two."""
        base = kind_and_base(words)[1]
        most = min(2, len(base) // NEAR_LETTERS)
        if not most or is_lost(base):
            return ()
        near = {
            code
            for known, codes in self.bases.items()
            if abs(len(known) - len(base)) <= most and distance(known, base, most) <= most
            for code in codes
        }
        return tuple(sorted(near))

    def _by_base(self, base: str) -> set[str]:
        if is_lost(base):
            return set().union(*(self.bases[known] for known in self.bases if _same(base, known)))
        if base in self.bases:
            return self.bases[base]
        found: set[str] = set()
        for form in base_forms(base):
            found |= self.bases.get(form, set())
        return found

    def _of_kind(self, found: set[str], kind: str) -> UnitMatch:
        fitting = {code for code in found if self.kinds[code] == kind} if kind else found
        if len(fitting) == 1:
            return UnitMatch(next(iter(fitting)), kind=kind)
        return UnitMatch(None, tuple(sorted(fitting or found)), kind)


def _same(base: str, known: str) -> bool:
    return len(base) == len(known) and all(a in ("?", b) for a, b in zip(base, known, strict=True))
