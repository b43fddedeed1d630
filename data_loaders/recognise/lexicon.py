"""What a label means: the words of all languages, and the names of one region, read once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from data_loaders.recognise.dates import DAY, mentions
from data_loaders.recognise.label import Label
from data_loaders.recognise.months import month, month_of_year, year
from data_loaders.recognise.names import NOTHING, UnitMatch, UnitNames
from data_loaders.recognise.phrases import PhraseBook, phrase_book
from data_loaders.recognise.sources import SourceNames
from data_loaders.recognise.spelling import kind_and_base
from data_loaders.recognise.tables_of_words import without_small_words
from data_loaders.recognise.text import fold, is_date, tokens
from domain.regions import Region

OF_PLACES = {"axis_unit", "cities", "districts", "filler", "total"}
LONGEST_LABEL = 30  # words; a longer text is no heading and no name
SHORTEST_TELLING = 4  # letters of a word that may name something
WORDS_OF_DAY = 4  # "24 ноября 2025 года"
LONGEST_NAME = 7  # words of the name of a unit
# Tags of what a column of figures can say of itself.
OF_FIGURES = frozenset(
    {
        *("plan", "period_plan", "fact", "fact_period", "jobs", "sent", "percent"),
        *("period_percent", "growth", "earlier", "forecast", "confirmed", "remark", "money"),
        *("of_which", "permanent", "temporary", "thousand", "people"),
    }
)
# What words beside the name of a source can still mean; "населения" and such belong to the name.
BESIDE_SOURCE = OF_FIGURES | {"group", "outside", "running"}
WITH_SOURCE = frozenset({"grants"})  # and what they mean together with it: "number of grants"
OFFERED = "offered"  # "number of vacancies" counts what employers offer: no source of people placed
# What a person may answer about a heading, and the tag that it then has.
HEADING_TAGS = {
    "fact": "fact", "plan": "plan", "permanent": "permanent", "temporary": "temporary",
    "ignored": "remark",
}  # fmt: skip
HEADING_ANSWERS = tuple(HEADING_TAGS)
BESIDE_UNIT = frozenset({"total", "of_which"})

HEADERS = phrase_book("headers", "tag")
NOTES = phrase_book("notes", "role")
TOTALS = PhraseBook(one for one in HEADERS.all if one.tag == "total")
AXES = PhraseBook(one for one in HEADERS.all if one.tag == "axis_source")
PLACES = PhraseBook(one for one in HEADERS.all if one.tag in OF_PLACES)


@dataclass
class Lexicon:
    """Labels of one region. ``answers``: folded text to the code that a person gave for it."""

    units: UnitNames
    sources: SourceNames
    answers: Mapping[str, str] = field(default_factory=dict)
    read: dict[str, Label] = field(default_factory=dict)

    def label(self, text: str) -> Label:
        """What ``text`` means."""
        found = self.read.get(text)
        if found is None:
            found = self.read[text] = self._label(text)
        return found

    def base(self, text: str) -> str:
        """What is left of a name without words for kinds of units and totals; "" if nothing."""
        return kind_and_base(PLACES.read(without_small_words(tokens(text)))[1])[1]

    def answered(self, text: str) -> Label | None:
        """The label that a person's answer makes of ``text``."""
        code = self.answers.get(fold(text))
        if code is None:
            return None
        if code in HEADING_TAGS:
            return Label(text, frozenset({HEADING_TAGS[code]}))
        if code in self.sources.parents:
            return Label(text, sources=(code,))
        return Label(text, unit=UnitMatch(code))

    def _label(self, text: str) -> Label:
        answered = self.answered(text)
        if answered:
            return answered
        words = tokens(self.sources.without_list(text))
        if not words or len(words) > LONGEST_LABEL:
            return Label(text)
        unit = self._unit(text, words)
        meaning = without_small_words(words)
        if unit.code:
            return Label(text, HEADERS.read(meaning)[0] & BESIDE_UNIT, unit=unit)
        whole = _said_as_whole(meaning)
        if whole:
            return Label(text, whole)
        day = _is_day(text)
        sources, left = self.sources.find(meaning)
        tags, strange = HEADERS.read(left)
        if not sources and strange and strange != meaning:
            sources, strange = self.sources.find(strange)
        if sources:
            tags = _beside_source(tags) | (HEADERS.read(meaning)[0] & WITH_SOURCE)
        elif meaning and (all(map(is_date, meaning)) or (day and _is_short(meaning, tags))):
            tags, strange = frozenset({"fact"}), ()  # figures as of that date
        months = () if day else _months(words)
        return Label(text, tags, sources, unit, months, year(words), _telling(strange))

    def _unit(self, text: str, words: tuple[str, ...]) -> UnitMatch:
        """The unit that the whole text names: plainly, beside "total", or in two languages."""
        if len(words) > LONGEST_NAME:
            return NOTHING
        whole = self.units.find(words)
        if whole.code:
            return whole
        rest = TOTALS.read(without_small_words(words))[1]
        beside = self.units.find(rest) if rest and rest != words else NOTHING
        return beside if beside.code else self._in_languages(text, whole)

    def _in_languages(self, text: str, whole: UnitMatch) -> UnitMatch:
        parts = [part for part in re.split(r"[/()\n]", text) if part.strip()]
        if len(parts) < 2:
            return whole
        found = {self.units.find(tokens(part)).code for part in parts} - {None}
        return UnitMatch(found.pop()) if len(found) == 1 else whole


def _said_as_whole(words: tuple[str, ...]) -> frozenset[str]:
    """What words say of a column without naming a source: that sources stand below, or vacancies.

    «Меры занятости», «Количество вакансий»; nothing for any other words.
    """
    tags = HEADERS.read(words)[0]
    if OFFERED in tags:
        return frozenset({"other"})
    axes, left = AXES.read(words)
    return tags if axes and not left else frozenset()


def _beside_source(tags: frozenset[str]) -> frozenset[str]:
    """What words beside a source mean; «трудоустроено на вакансии, план» is a plan."""
    names_only = tags >= {"plan", "verb"} or tags >= {"period_plan", "verb"}
    return (tags & BESIDE_SOURCE) - (frozenset({"fact"}) if names_only else frozenset())


def _is_day(text: str) -> bool:
    """Whether a text names one day, and not only its month."""
    named = mentions(text)
    return len(named) == 1 and named[0].how == DAY


def _is_short(words: tuple[str, ...], tags: frozenset[str]) -> bool:
    """Whether the words are no more than those of a day."""
    return not tags and len(words) <= WORDS_OF_DAY


def _telling(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word.isalpha() and len(word) >= SHORTEST_TELLING)


def _months(words: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(found for word in words if (found := month(word) or month_of_year(word)))


Names = tuple[UnitNames, SourceNames, dict[str, Label]]
_NAMES: dict[tuple[object, ...], Names] = {}  # what was read for the regions met so far
MOST_REGIONS, MOST_LABELS = 16, 50_000


def lexicon(region: Region, answers: Mapping[str, str]) -> Lexicon:
    """The lexicon of a region. ``answers``: a sender's confirmed spellings, text to code."""
    key = _key(region)
    if key not in _NAMES:
        if len(_NAMES) >= MOST_REGIONS:
            _NAMES.clear()
        _NAMES[key] = (UnitNames(region), SourceNames(region.sources), {})
    units, sources, labels = _NAMES[key]
    if len(labels) > MOST_LABELS:
        labels.clear()
    if answers:
        return Lexicon(units, sources, {fold(text): code for text, code in answers.items()})
    return Lexicon(units, sources, {}, labels)


def _key(region: Region) -> tuple[object, ...]:
    units = tuple((one.code, one.kind, *one.names.values(), *one.aliases) for one in region.units)
    sources = tuple(
        (one.code, one.parent, *one.names.values(), *one.aliases) for one in region.sources
    )
    return (region.code, *region.names.values(), *region.aliases, units, sources)
