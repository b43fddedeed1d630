"""The plans: what each unit was to reach, by source and job type, in each version."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import count

from sample_data.making.calendar import (
    EXERCISE,
    FIRST_UNIT_FILES,
    LAST_REPORT,
    report_dates,
)
from sample_data.making.chance import factor
from sample_data.making.series import Series, reached
from sample_data.making.split import split, split_both_ways
from sample_data.making.totals import (
    MEASURES,
    PERMANENT,
    TEMPORARY,
    TOP_SOURCES,
)
from sample_data.making.units import units_of
from sample_data.making.versions import REVISED_2025, PlanVersion

Plan = dict[Series, int]  # annual people by unit, source and job type; parts of sources beside them


# How far units got beside the region as a whole; those not named differ by a few per cent.
AHEAD = {
    "2023": {"semey": 1.04, "kurchatov": 0.82, "ayagoz": 0.86, "urzhar": 1.02},
    "2024": {"semey": 1.03, "abay": 0.80, "makanshy": 0.84, "zharma": 0.88, "zhanasemey": 1.05},
    "2025": {"semey": 1.11, "kokpekti": 0.93, "abay": 0.97, "beskaragay": 1.04},
}
COMPLETION_2025 = {"zharma": 0.71, "urzhar": 0.852}  # behind the plan, and to be watched
JUDGED_ON = {2023: date(2024, 1, 1), 2024: date(2025, 1, 1), 2025: LAST_REPORT}


@cache
def plan_of(version: PlanVersion) -> Plan:
    """The plan by unit, source and job type; of subsidised jobs their parts too, up to 2025.

    No unit's plan equals what it reached in two sources at once: that is how a copied column
    looks, and the sample has none.
    """
    rows = _unit_plans(version)
    plan = next(
        plan
        for attempt in count()
        if not any(
            _copied(plan := _top_plan(version, rows, attempt), version, unit) for unit in rows
        )
    )
    if version.year <= LAST_REPORT.year:
        for unit in rows:
            plan |= next(
                parts
                for attempt in count()
                if not _copied(
                    plan | (parts := _parts(version, unit, plan, attempt)), version, unit
                )
            )
    return plan


def annual(plan: Plan, unit: str, source: str) -> int | None:
    """The plan of a source over all job types; None where the plan says nothing of it."""
    stated = [
        people for (owner, name, _), people in plan.items() if (owner, name) == (unit, source)
    ]
    return sum(stated) if stated else None


def annual_total(plan: Plan, unit: str) -> int:
    """The annual plan of a unit over all sources."""
    return sum(annual(plan, unit, source) or 0 for source in TOP_SOURCES)


def _unit_plans(version: PlanVersion) -> dict[str, int]:
    """The annual plan of each unit; they add up to the region's."""
    plans: dict[str, int] = {}
    if version == REVISED_2025:
        plans = {unit: round(_people(2025, unit) / part) for unit, part in COMPLETION_2025.items()}
    weights = {
        unit: _unit_weight(version, unit) for unit in units_of(version.year) if unit not in plans
    }
    return plans | split(sum(version.leaves.values()) - sum(plans.values()), weights)


def _unit_weight(version: PlanVersion, unit: str) -> float:
    if version.column == "2025-first":
        return annual_total(plan_of(REVISED_2025), unit) * factor(0.05, "first plan", unit)
    usual = factor(0.03, "ahead", unit, version.column)
    return _people(version.year, unit) / AHEAD.get(version.column, {}).get(unit, usual)


def _people(year: int, unit: str, source: str | None = None, job_type: str | None = None) -> int:
    """People on the day by which the plan of the year is judged; of 2026, those of 2025."""
    day = JUDGED_ON[min(year, LAST_REPORT.year)]
    return sum(
        people
        for (owner, name, kind), people in reached(day).items()
        if owner == unit
        and (name == source or (source is None and name not in MEASURES))
        and job_type in (None, kind)
    )


def _top_plan(version: PlanVersion, rows: dict[str, int], attempt: int) -> Plan:
    shares = {
        (unit, leaf): (_people(version.year, unit, *leaf) + 1)
        * factor(0.08, "plan", unit, leaf, version.column, attempt)
        for unit in rows
        for leaf in version.leaves
    }
    cells = split_both_ways(rows, version.leaves, shares)
    return {(unit, *leaf): people for (unit, leaf), people in cells.items()}


def _parts(version: PlanVersion, unit: str, plan: Plan, attempt: int) -> Plan:
    """The parts of a unit's subsidised plan."""
    weights = {
        measure: (_people(version.year, unit, measure) + 1)
        * factor(0.15, "measure", unit, measure, version.column, attempt)
        for measure in MEASURES
    }
    parts = split(plan[unit, "subsidised", TEMPORARY], weights)
    return {(unit, measure, TEMPORARY): part for measure, part in parts.items()}


def _copied(plan: Plan, version: PlanVersion, unit: str) -> bool:
    """Whether a report of the unit would show its plan as its result in two sources or more."""
    if version.status != "approved" or version.year > LAST_REPORT.year:
        return False
    after = [EXERCISE] if version.year == EXERCISE.year else []
    plans = {source: annual(plan, unit, source) for source in (*TOP_SOURCES, *MEASURES)}
    for day in (*report_dates(version.year), *after):
        shown = plans if day >= FIRST_UNIT_FILES else TOP_SOURCES
        if day >= version.in_force_from and _equal(plans, reached(day), unit, shown) > 1:
            return True
    return False


def _equal(
    plans: dict[str, int | None], people: dict[Series, int], unit: str, sources: Iterable[str]
) -> int:
    return sum(
        plans[source] == people[unit, source, PERMANENT] + people[unit, source, TEMPORARY]
        for source in sources
    )
