"""What the name of a row says, by what the names of its column are: units, sources, or both."""

from collections.abc import Callable
from dataclasses import dataclass, field

from data_loaders.book import Address
from data_loaders.recognise.doubts import (
    NEEDS_ANSWER,
    UNKNOWN_SOURCE,
    UNKNOWN_UNIT,
    Doubt,
    doubtful_unit,
)  # fmt: skip
from data_loaders.recognise.homonyms import shared_with_region
from data_loaders.recognise.lexicon import HEADING_ANSWERS, Label, Lexicon
from data_loaders.recognise.meaning import Meaning, meaning, under
from data_loaders.recognise.tables import INDICATOR, MIXED, OTHER, SOURCE, UNIT
from domain.sources import ALL
from domain.units import CITY, DISTRICT, REGION

OUTSIDE, SECTION, DETAIL = "outside", "section", "detail"
SUBTOTALS = {"cities": f"{REGION}.{CITY}", "districts": f"{REGION}.{DISTRICT}"}
# Tags of rows among units whose numbers are known not to be of a unit.
BESIDE_UNITS = frozenset(
    ("of_which", "group", "beside", "remark", "earlier", "confirmed", "growth", "outside")
)


@dataclass
class RowNames:
    """Reads names; ``doubts`` are those that could not be taken.

    outer: in a column of units and sources, what the first name is: the others stand under it.
    of_units: the rows whose name the region shares and which are the unit's all the same.
    """

    lexicon: Lexicon
    doubts: list[Doubt] = field(default_factory=list)
    outer: str = ""
    of_units: frozenset[int] = frozenset()

    def read(self, label: Label, kind: str, held: Meaning, at: Address) -> Meaning:
        """What the name at an address says; ``held`` is what the name above it said."""
        return READERS[kind](self, label, held, at)

    def indicator(self, label: Label, held: Meaning, at: Address) -> Meaning:
        """The name of a measure or a job type, beside the names of units or sources."""
        if label.vague:
            self.doubts.append(Doubt(NEEDS_ANSWER, at, label.text, HEADING_ANSWERS))
            return Meaning(ignored=NEEDS_ANSWER)
        return meaning(label)._replace(unit=None, source=None, total=False)

    def remark(self, label: Label, held: Meaning, at: Address) -> Meaning:
        """A text in a column that names nothing the table needs."""
        return meaning(label)._replace(unit=None, source=None, total=False)

    def unit(self, label: Label, held: Meaning, at: Address) -> Meaning:
        """The name of a unit, of a total over units, or of a part of the unit above."""
        code = label.unit.code or (shared_with_region(label) if at[0] in self.of_units else None)
        if code:
            return Meaning(unit=code)
        if "page" in label.tags:
            return Meaning(ignored=SECTION)
        places = label.tags & set(SUBTOTALS)
        if places and ("total" in label.tags or not self.lexicon.base(label.text)):
            return Meaning(unit=SUBTOTALS[next(iter(places))] if len(places) == 1 else REGION)
        if "total" in label.tags:
            return Meaning(unit=REGION)
        said = meaning(label)
        if said.job_type or (said.measure and not label.strange):
            return under(held._replace(total=False), said)
        if label.tags & BESIDE_UNITS:
            return Meaning(ignored=said.ignored or SECTION)
        self.doubts.append(doubtful_unit(self.lexicon, label.text, at))
        return Meaning(ignored=UNKNOWN_UNIT)

    def source(self, label: Label, held: Meaning, at: Address) -> Meaning:
        """The name of a source, of the total over sources, or of a part of the source above."""
        said = meaning(label)
        if label.source:
            return Meaning(source=label.source, ignored=said.ignored)
        if said.sources:
            self.doubts.append(Doubt(NEEDS_ANSWER, at, label.text, said.sources))
            return Meaning(ignored=NEEDS_ANSWER)
        if "total" in label.tags or label.unit.code == REGION:
            return Meaning(source=ALL, measure=said.measure, weak=True)
        if said.job_type or (said.measure and not label.strange):
            return under(held, said)
        beside = label.tags & {"beside", "of_which"}
        unnamed = said.ignored == DETAIL and label.strange  # «Вновь … предприятия» is no detail
        if beside or (said.ignored and not unnamed):
            return Meaning(ignored=said.ignored or OUTSIDE)
        self.doubts.append(Doubt(UNKNOWN_SOURCE, at, label.text))
        return Meaning(ignored=UNKNOWN_SOURCE)

    def mixed(self, label: Label, held: Meaning, at: Address) -> Meaning:
        """A name in a column where units and sources alternate."""
        if label.unit.code and label.unit.code != REGION:
            self.outer = self.outer or UNIT
            source = ALL if self.outer == UNIT else held.source
            return Meaning(unit=label.unit.code, source=source)
        if label.sources:
            self.outer = self.outer or SOURCE
            unit = REGION if self.outer == SOURCE else held.unit
            return Meaning(unit=unit, source=label.source, sources=meaning(label).sources)
        if "total" in label.tags or label.unit.code == REGION:
            return Meaning(unit=REGION, source=ALL)
        return self.source(label, held, at)


READERS: dict[str, Callable[[RowNames, Label, Meaning, Address], Meaning]] = {
    INDICATOR: RowNames.indicator,
    MIXED: RowNames.mixed,
    OTHER: RowNames.remark,
    SOURCE: RowNames.source,
    UNIT: RowNames.unit,
}
