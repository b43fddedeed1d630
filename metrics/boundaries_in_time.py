"""Years before and after a unit was split off, made comparable: restated to joint units.

What a unit reported before another was carved out of it cannot be divided afterwards without a
guess, so nothing is: successors are added to their predecessor, on every date, and totals stay
equal. Two views differ in what the joint unit is called: by its old name, or by today's names.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from domain.languages import LANGUAGES
from domain.regions import Population, Region
from domain.units import Unit
from metrics.joint_plans import joint_plans
from metrics.joint_rows import joined, joint_facts, joint_totals
from metrics.year_series import year_series

Group = tuple[Unit, ...]

AS_REPORTED, OLD_UNITS, JOINT_UNITS = VIEWS = ("as_reported", "old_units", "joint_units")
STATUSES = ("published", "derived", "estimate")  # of a sum: the least certain of its parts


@dataclass(frozen=True)
class Restated:
    """Frames as ``Store`` hands them out, and the region that they are of."""

    history: pd.DataFrame
    controls: pd.DataFrame
    plans: pd.DataFrame
    region: Region


def restated(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    year: int,
    view: str,
) -> Restated:
    """One year's frames restated to ``view``; every figure can then be computed as of any region.

    as_reported: as they are. old_units: a unit that others were carved out of stands for all of
    them, under its own code and name. joint_units: the same numbers, under codes joined by ``+``.

    The joint unit's rows say at each date what stood of its members, silent ones with their last
    figures; it lacks a figure only where all of its members do. Report, sheet and cell are missing:
    the evidence is in the rows as reported. Only people are joined, of all groups together. The
    sum of units is equal in every view.
    """
    if view == AS_REPORTED:
        return Restated(history, controls, plans, region)
    groups = [group for group in lineages(region) if len(group) > 1]
    members = {unit.code: CALLED[view](group)[0] for group in groups for unit in group}
    series = year_series(history, controls, region, year, date(year + 1, 1, 1))
    return Restated(
        history=joined(history, members, joint_facts(series, members)),
        controls=joined(controls, members, joint_totals(series, members)),
        plans=joint_plans(plans, region, year, members),
        region=_joint_region(region, groups, view),
    )


def lineages(region: Region) -> tuple[Group, ...]:
    """Units with all that were carved out of them, the oldest first; in the region's order."""
    origin = {unit.code: _origin(region, unit) for unit in region.units}
    roots = [unit for unit in region.units if origin[unit.code] == unit.code]
    return tuple(
        (root, *(unit for unit in region.units if origin[unit.code] == root.code and unit != root))
        for root in roots
    )


def _origin(region: Region, unit: Unit) -> str:
    known = {other.code for other in region.units}
    first = next((code for code in unit.predecessors if code in known), None)
    return unit.code if first is None else _origin(region, region.unit(first))


CALLED: dict[str, Callable[[Group], tuple[str, dict[str, str]]]] = {
    OLD_UNITS: lambda group: (group[0].code, group[0].names),
    JOINT_UNITS: lambda group: (
        "+".join(unit.code for unit in group),
        {language: " + ".join(unit.name(language) for unit in group) for language in LANGUAGES},
    ),
}


def _joint_region(region: Region, groups: list[Group], view: str) -> Region:
    joint = {group[0].code: _joint_unit(group, view) for group in groups}
    carved = {unit.code for group in groups for unit in group[1:]}
    days = sorted({figure.day for figure in region.populations})
    summed = [_residents(region, group, joint[group[0].code].code, days) for group in groups]
    apart = [figure for figure in region.populations if figure.unit not in carved | joint.keys()]
    return replace(
        region,
        units=tuple(joint.get(unit.code, unit) for unit in region.units if unit.code not in carved),
        populations=(*apart, *(figure for figures in summed for figure in figures)),
    )


def _joint_unit(group: Group, view: str) -> Unit:
    code, names = CALLED[view](group)
    ends = [unit.valid_to for unit in group]
    last = None if None in ends else max(end for end in ends if end is not None)
    return replace(group[0], code=code, names=names, valid_to=last)


def _residents(region: Region, group: Group, code: str, days: list[date]) -> list[Population]:
    """Residents of a joint unit on the days on which all members that existed have a figure."""
    found = []
    for day in days:
        members = {unit.code for unit in group if unit.exists(day)}
        known = [
            figure for figure in region.populations if figure.day == day and figure.unit in members
        ]
        if known and len(known) == len(members):
            worst = max((figure.status for figure in known), key=STATUSES.index)
            found.append(Population(code, day, sum(figure.people for figure in known), worst))
    return found
