"""Pairs of units that added the very same numbers, source by source."""

from datetime import date
from itertools import combinations, pairwise
from typing import Any

import numpy as np

from domain import said
from domain.said import Said
from metrics.closer_look.reported import RARE, Reported, Signal

Array = Any  # of numpy, which is not type-checked

LEAST_FIGURES = 3


def same_steps(reported: Reported) -> list[Signal]:
    """Pairs of units whose steps between the same two reports are equal in every figure.

    At least three figures must have grown. Two independent counts around ``n`` are equal about
    once in ``2 √(πn)`` times; the product over figures is taken times all pairs and steps that
    were looked at. The signal is of the unit that stands later in the region's order.
    """
    steps = [_steps(reported, at) for at in range(len(reported.series.units))]
    compared = [
        (one, other, when)
        for one, other in combinations(range(len(steps)), 2)
        for when in sorted(steps[one].keys() & steps[other].keys())
    ]
    found = []
    for one, other, when in compared:
        chance = _coincidence(steps[one][when], steps[other][when]) * len(compared)
        if chance < RARE:
            found.append(_signal(reported, (one, other), when, chance))
    return found


def _steps(reported: Reported, unit: int) -> dict[tuple[date, date], Array]:
    """What each step of a unit added, (sources, job types), by its two dates."""
    dates = reported.own_dates(unit)
    grown = np.diff(reported.split(unit, dates), axis=0)
    days = [reported.day(at) for at in dates]
    return dict(zip(pairwise(days), grown, strict=True))


def _coincidence(one: Array, other: Array) -> float:
    moved = (np.nan_to_num(one) != 0) | (np.nan_to_num(other) != 0)
    if moved.sum() < LEAST_FIGURES or not (one[moved] == other[moved]).all():
        return 1.0
    return float(np.prod(1 / (2 * np.sqrt(np.pi * np.abs(one[moved])))))


def _signal(
    reported: Reported, pair: tuple[int, int], when: tuple[date, date], chance: float
) -> Signal:
    first, second = (reported.series.units[at] for at in pair)
    values = {
        "unit": said.unit(second),
        "other": said.unit(first),
        "day": said.day(when[1]),
    }
    return Signal(
        "same_steps",
        second,
        when[1],
        chance,
        Said("signal.same_steps.question", values),
        reported.rows_behind([first, second], when),
    )
