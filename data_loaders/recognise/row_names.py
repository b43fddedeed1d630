"""What the name of a row says, by what the names of its column are: units, sources, or both."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from data_loaders.book import Address
from data_loaders.recognise.dates import mentions
from data_loaders.recognise.doubts import (
    NEEDS_ANSWER,
    UNKNOWN_SOURCE,
    UNKNOWN_UNIT,
    Doubt,
    doubtful_unit,
)  # fmt: skip
from data_loaders.recognise.homonyms import shared_with_region
from data_loaders.recognise.kinds_of_names import INDICATOR, MIXED, OTHER, SOURCE, UNIT
from data_loaders.recognise.label import Label
from data_loaders.recognise.lexicon import HEADING_ANSWERS, Lexicon
from data_loaders.recognise.meaning import FACT, NOTHING, Meaning, meaning, under
from data_loaders.recognise.units_across import subtotal
from domain.sources import ALL
from domain.units import REGION

OUTSIDE, SECTION, DETAIL, GROUP = "outside", "section", "detail", "group"
# Tags of rows among units whose numbers are known not to be of a unit.
BESIDE_UNITS = frozenset(
    ("of_which", "group", "beside", "remark", "earlier", "confirmed", "growth", "outside")
)


@dataclass
class RowNames:
    """Reads names; ``doubts`` are those that could not be taken.

    outer: in a column of units and sources, what the first name is: the others stand under it.
    of_units: the rows whose name the region shares and which are the unit's all the same;
    say_all: no column says a measure or a job type, so the names of rows do: "Гранты, план".
    """

    lexicon: Lexicon
    doubts: list[Doubt] = field(default_factory=list)
    outer: str = ""
    of_units: frozenset[int] = frozenset()
    say_all: bool = False

    def read(self, label: Label, kind: str, held: Meaning, at: Address) -> Meaning:
        """What the name at an address says; ``held`` is what the name above it said."""
        return READERS[kind](self, label, held, at)

    def indicator(self, label: Label, held: Meaning, at: Address) -> Meaning:
        """The name of a measure or a job type, beside the names of units or sources."""
        if label.vague:
            self.doubts.append(Doubt(NEEDS_ANSWER, at, label.text, HEADING_ANSWERS))
            return Meaning(ignored=NEEDS_ANSWER)
        said = meaning(label)
        if label.sources and not (said.measure or said.job_type):
            return Meaning(ignored=said.ignored or GROUP)  # "лица с инвалидностью" among measures
        return said._replace(unit=None, source=None, total=False)

    def remark(self, label: Label, held: Meaning, at: Address) -> Meaning:
        """A text in a column that names nothing the table needs: "с 2024 года" dates no number."""
        if mentions(label.text):
            return NOTHING
        said = meaning(label)
        return said._replace(unit=None, source=None, total=False, year=None, month=None)

    def unit(self, label: Label, held: Meaning, at: Address) -> Meaning:
        """The name of a unit, of a total over units, or of a part of the unit above."""
        code = label.unit.code or (shared_with_region(label) if at[0] in self.of_units else None)
        if code:
            return Meaning(unit=code)
        if "page" in label.tags:
            return Meaning(ignored=SECTION)
        whole = "total" in label.tags or (label.tags == {"axis_unit"} and not label.strange)
        code = subtotal(label, self.lexicon) or (REGION if whole else None)
        if code:
            return Meaning(unit=code)
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
            named = Meaning(source=label.source, ignored=said.ignored)
            return named._replace(**_measured(said)) if self.say_all else named
        if said.sources:
            self.doubts.append(Doubt(NEEDS_ANSWER, at, label.text, said.sources))
            return Meaning(ignored=NEEDS_ANSWER)
        if "total" in label.tags or label.unit.code == REGION:
            whole = Meaning(source=ALL, measure=said.measure, weak=True, ignored=said.ignored)
            return whole._replace(**_measured(said)) if self.say_all else whole
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


def _measured(said: Meaning) -> dict[str, Any]:
    weak = said.weak and said.measure == FACT  # «Трудоустроено на вакансии» may say no more
    return {"measure": said.measure, "weak": weak, "job_type": said.job_type, "year": said.year}


READERS: dict[str, Callable[[RowNames, Label, Meaning, Address], Meaning]] = {
    INDICATOR: RowNames.indicator,
    MIXED: RowNames.mixed,
    OTHER: RowNames.remark,
    SOURCE: RowNames.source,
    UNIT: RowNames.unit,
}
