"""Plans that are met to the very person, or copied to where people should stand."""

from typing import Any

import numpy as np

from domain import said
from domain.said import Said
from domain.sources import ALL
from domain.units import REGION
from metrics.closer_look.reported import RARE, Reported, Signal
from metrics.plans import annual_plans, source_plans
from metrics.tables import floats

Array = Any  # of numpy, which is not type-checked

LEAST_PLAN, LEAST_SOURCE_PLAN, JUMP, SOURCES = 50, 5, 0.1, 2


def exact_plans(reported: Reported) -> list[Signal]:
    """Units that stand at exactly 100.0 % of an annual plan of 50 people or more.

    How often chance does so is one in as many people as the unit's step that reached it.
    """
    asked = annual_plans(reported.plans, reported.region, reported.until, reported.series.year)
    plans = floats(asked["annual_plan"].drop(index=REGION))
    found = []
    for at, unit in enumerate(reported.series.units):
        dates = reported.own_dates(at)
        people = reported.series.headline.people[dates, at]
        if not len(dates) or plans[at] < LEAST_PLAN or people[-1] != plans[at]:
            continue
        reached = int(np.argmax(people == plans[at]))
        step = people[reached] - (people[reached - 1] if reached else 0)
        values = {"unit": said.unit(unit), "people": said.people(int(plans[at]))}
        days = [reported.day(dates[n]) for n in {max(reached - 1, 0), reached, len(dates) - 1}]
        found.append(
            Signal(
                "exact_plans",
                unit,
                reported.day(dates[-1]),
                1 / max(float(step), 1.0),
                Said("signal.exact_plans.question", values),
                reported.rows_behind([unit], days),
            )
        )
    return found


def copied_plans(reported: Reported) -> list[Signal]:
    """Units of which two sources or more came to their plans exactly, in one long step.

    A step is long where it is more than a tenth of the plan; chance is one in as many people.
    """
    asked = source_plans(reported.plans, reported.region, reported.until, reported.series.year)
    found = []
    for at, unit in enumerate(reported.series.units):
        dates, plans = reported.own_dates(at), asked[unit].to_numpy()
        people = reported.series.by_source.people[dates, :, at]
        before = np.vstack([np.zeros((1, people.shape[1])), np.nan_to_num(people)])[:-1]
        steps = people - before
        met = (people == plans) & (plans >= LEAST_SOURCE_PLAN) & (steps > JUMP * plans)
        met &= ~reported.series.from_children[dates, :, at]
        for n in np.flatnonzero(met.sum(axis=1) >= SOURCES):
            chance = float(np.prod(1 / steps[n, met[n]]))
            if chance < RARE:
                found.append(_copied(reported, unit, dates, int(n), met[n], chance))
    return found


def _copied(
    reported: Reported, unit: str, dates: Array, n: int, met: Array, chance: float
) -> Signal:
    sources = [code for code, is_met in zip(reported.series.sources, met, strict=True) if is_met]
    days = [reported.day(dates[at]) for at in {max(n - 1, 0), n}]
    values = {
        "unit": said.unit(unit),
        "count": said.count(len(sources)),
        "day": said.day(max(days)),
    }
    return Signal(
        "copied_plans",
        unit,
        max(days),
        chance,
        Said("signal.copied_plans.question", values),
        reported.rows_behind([unit], days, [*sources, ALL]),
    )
