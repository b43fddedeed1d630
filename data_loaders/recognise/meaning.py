"""What a heading, a row's name or a title says about the numbers that it stands over or before."""

from functools import lru_cache
from typing import NamedTuple

from data_loaders.recognise.label import Label
from domain.sources import EVERYONE, PEOPLE, PERMANENT, TEMPORARY
from domain.units import REGION

PLAN, PERIOD_PLAN, FACT = "plan", "period_plan", "fact"
PERCENT, PERIOD_PERCENT, UNCLEAR = "percent", "period_percent", "unclear"
OF_PEOPLE = (FACT, PLAN, PERIOD_PLAN)

# Headings whose numbers are not taken, and why: the reasons are what ReadReport.cells says.
IGNORED = (
    "remark", "money", "outside", "earlier", "forecast", "confirmed", "group", "growth", "detail",
    "other",
)  # fmt: skip
# What the numbers under such headings count beside people placed, and of whom.
COUNTED = ("confirmed", "projects", "families")
GROUPS = (
    "youth", "women", "men", "kandas", "neet", "benefit", "rural", "graduates", "large_families",
)  # fmt: skip
VERB = "verb"  # «постоянно трудоустроены» says the job type; what is counted the heading above says
QUARTER = "quarter"  # a part of the year: a sub-total among months, else a manner of saying "fact"
MEASURES = {
    PERIOD_PLAN: PERIOD_PLAN, PLAN: PLAN, "fact_period": FACT, FACT: FACT, "jobs": FACT,
    "sent": FACT, "manner": FACT,
}  # fmt: skip


class Meaning(NamedTuple):
    """What is known about a number; None where nothing is said.

    unit:       code, or ``region``;
    source:     code, or ``all``; ``sources`` are the choices where that is not clear;
    job_type:   ``permanent`` or ``temporary``;
    measure:    ``plan``, ``period_plan``, ``fact``, ``percent``, ``period_percent``, or
                ``unclear`` (plan and fact at once);
    weak:       the measure is only a manner of speaking ("Всего трудоустроено");
    month:      1 to 12; ``whole_year`` for the total over months;
    year:       the year that is named;
    total:      it says "total" without saying of what;
    ignored:    why the number is not taken as people placed;
    beside:     what it counts instead, and of whom, if that is known: (measure, group);
    thousands:  people are counted in thousands.
    """

    unit: str | None = None
    source: str | None = None
    sources: tuple[str, ...] = ()
    job_type: str | None = None
    measure: str | None = None
    weak: bool = False
    month: int | None = None
    whole_year: bool = False
    year: int | None = None
    total: bool = False
    ignored: str | None = None
    thousands: bool | None = None
    beside: tuple[str, str] | None = None

    @property
    def says_something(self) -> bool:
        """Whether numbers under it can be taken for anything."""
        return bool(
            self.measure
            or self.source
            or self.sources
            or self.unit
            or self.job_type
            or self.month
            or self.whole_year
            or self.total
            or self.ignored
        )


NOTHING = Meaning()


@lru_cache(maxsize=20_000)
def meaning(label: Label) -> Meaning:
    """What one label says."""
    tags = label.tags
    measure, ignored = _measure(tags)
    month = label.months[0] if len(label.months) == 1 and measure in (None, FACT) else None
    types = tags & {PERMANENT, TEMPORARY}
    return Meaning(
        unit=label.unit.code,
        source=label.source,
        sources=label.sources if len(label.sources) > 1 else (),
        job_type=next(iter(types)) if len(types) == 1 else None,
        measure=measure,
        weak=bool(label.sources or label.unit.code or "total" in tags or (types and VERB in tags)),
        month=month if not ignored else None,
        year=label.year,
        total="total" in tags and not label.source and label.unit.code != REGION,
        ignored=ignored,
        thousands=True if "thousand" in tags else False if "people" in tags else None,
        beside=_beside(tags, ignored),
    )


def _beside(tags: frozenset[str], ignored: str | None) -> tuple[str, str] | None:
    """What is counted beside people placed: another measure, or a part of the people."""
    if tags & {PLAN, PERIOD_PLAN, "growth", "monthly"}:
        return None
    groups = [group for group in GROUPS if group in tags]
    if ignored == "group" and len(groups) == 1:
        return PEOPLE, groups[0]
    measure = next((one for one in COUNTED if one in tags), None)
    if measure and not groups and ignored in ("confirmed", "other"):
        return measure, EVERYONE
    return None


def _measure(tags: frozenset[str]) -> tuple[str | None, str | None]:
    """The measure that tags say, and why its numbers are not taken."""
    if tags & {PERCENT, PERIOD_PERCENT} and not tags & {"growth", "earlier", "forecast"}:
        return (PERIOD_PERCENT if tags & {PERIOD_PERCENT, PERIOD_PLAN} else PERCENT), None
    for reason in IGNORED:
        if reason in tags:
            return None, reason
    if PLAN in tags and FACT in tags:
        return (PLAN if "total" in tags else UNCLEAR), None  # "Всего трудоустроено, план"
    measure = next((MEASURES[tag] for tag in MEASURES if tag in tags), None)
    return measure, (QUARTER if measure is None and QUARTER in tags else None)


def under(upper: Meaning, lower: Meaning) -> Meaning:
    """What a heading says together with the headings above it: the lower one is more exact."""
    measure, weak = _lower_measure(upper, lower)
    return Meaning(
        lower.unit or upper.unit,
        lower.source or (None if lower.sources else upper.source),
        lower.sources or (() if lower.source else upper.sources),
        lower.job_type or upper.job_type,
        measure,
        weak,
        lower.month or upper.month,
        lower.whole_year or upper.whole_year,
        lower.year or upper.year,
        lower.total or upper.total,
        upper.ignored or lower.ignored,
        upper.thousands if lower.thousands is None else lower.thousands,
        lower.beside or upper.beside if upper.ignored is None or lower.ignored is None else None,
    )


def _lower_measure(upper: Meaning, lower: Meaning) -> tuple[str | None, bool]:
    if upper.measure in (PERCENT, PERIOD_PERCENT) and lower.measure:
        period = PERIOD_PERCENT in (upper.measure, lower.measure) or lower.measure == PERIOD_PLAN
        return (PERIOD_PERCENT if period else PERCENT), False
    if lower.measure is None or (lower.weak and upper.measure and not upper.weak):
        return upper.measure, upper.weak
    return lower.measure, lower.weak


def together(column: Meaning, row: Meaning) -> Meaning:
    """What a column and a row say about the number where they cross.

    Where both name a measure, the one that is no mere manner of speaking holds; two different
    ones make the number unclear.
    """
    both = under(column, row)
    if column.measure and row.measure and column.measure != row.measure:
        if column.weak != row.weak:
            chosen = row if column.weak else column
            return both._replace(measure=chosen.measure, weak=False)
        return both._replace(measure=UNCLEAR, weak=False)
    return both
