"""What if plan or pace were moved: the year's end before and after, and who could cover whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import ALL, TOTAL
from domain.units import REGION
from metrics.calendar import weeks_left
from metrics.forecast import INTERVAL, Projection, projection
from metrics.forecasting.rates import rates
from metrics.forecasting.rows import Key

Array = Any  # of numpy, which is not type-checked

COLUMNS = (
    "unit", "source", "job_type", "people", "median_before", "median", "low", "high",
    "plan_before", "plan", "probability_before", "probability",
)  # fmt: skip
COVER_COLUMNS = ("unit", "shortfall", "by", "could_add", "adds", "left_over")


@dataclass(frozen=True)
class PlanMove:
    """``people`` of the plan of ``source`` (and job type) go from one unit or source to another."""

    people: int
    from_unit: str
    from_source: str
    to_unit: str
    to_source: str
    job_type: str = TOTAL


@dataclass(frozen=True)
class PaceChange:
    """From now on a unit's source brings ``times`` as many people as it would; 1.1 is 10 % more.

    source ``all`` and job type ``total`` stand for each of them; unit ``region`` for all units.
    """

    times: float
    unit: str
    source: str = ALL
    job_type: str = TOTAL


def what_if(ahead: Projection, moves: Sequence[PlanMove | PaceChange]) -> pd.DataFrame:
    """The rows of the forecast before and after the moves, all rows in the same order.

    ahead: of ``metrics.forecast.projection``; its draws are the same before and after, so that
    only the moves make a difference. Returns ``people`` so far; ``median_before``, ``median``,
    ``low``, ``high`` at the year's end; ``plan_before``, ``plan`` (people); and the chance of
    reaching it before and after, missing without a plan. Raises ValueError on a plan moved from
    where there is not as much of it, and on a negative pace.
    """
    after = ahead
    for move in moves:
        after = _moved(after, move) if isinstance(move, PlanMove) else _paced(after, move)
    low, median, high = _interval(after)
    return pd.DataFrame(after.keys, columns=["unit", "source", "job_type"]).assign(
        people=after.reached,
        median_before=_interval(ahead)[1],
        median=median,
        low=low,
        high=high,
        plan_before=ahead.plan,
        plan=after.plan,
        probability_before=_chances(ahead),
        probability=_chances(after),
    )


def covered(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
) -> pd.DataFrame:
    """Who could make up for units that will fall short of their plan, at their best past pace.

    A unit can add what its best four weeks of this year, kept up until the year's end, would
    bring beyond its own forecast, once its own plan is reached. Rows: ``unit`` and its expected
    ``shortfall`` (plan − median, people), largest first; ``by`` another unit and what it
    ``could_add`` in all; what it ``adds`` here, in proportion; ``left_over`` of the shortfall
    when all have added. A unit that nobody can help has one row without ``by``.
    """
    ahead = projection(history, controls, plans, region, as_of)
    if ahead.outlook is None:
        return pd.DataFrame(columns=list(COVER_COLUMNS))
    short, spare = _short_and_spare(ahead, region, as_of)
    return pd.DataFrame(list(_covers(short, spare)), columns=list(COVER_COLUMNS))


def _short_and_spare(
    ahead: Projection, region: Region, as_of: date
) -> tuple[dict[str, float], dict[str, float]]:
    """Units that will miss their plan and by how many people; what each other unit could add."""
    weeks = weeks_left(region, ahead.record.years[-1], as_of)
    median, best = np.median(ahead.draws, axis=0), rates(ahead, region, as_of).best
    short, spare = {}, {}
    for row, (unit, source, job_type) in enumerate(ahead.keys):
        if unit != REGION and source == ALL and job_type == TOTAL:
            missing = ahead.plan[row] - median[row]
            if missing > 0:
                short[unit] = float(missing)
            else:
                spare[unit] = max(float(best[row] * weeks - median[row] + ahead.reached[row]), 0.0)
    return short, spare


def _covers(short: dict[str, float], spare: dict[str, float]) -> Iterator[tuple[object, ...]]:
    left = dict(spare)
    for unit, missing in sorted(short.items(), key=lambda item: -item[1]):
        free = sum(left.values())
        part = min(missing / free, 1.0) if free > 0 else 0.0
        helpers = [other for other, people in left.items() if people >= 0.5]
        over = missing - part * free
        for other in helpers:
            yield unit, missing, other, spare[other], left[other] * part, over
        if not helpers:
            yield unit, missing, None, np.nan, np.nan, missing
        left = {other: people * (1 - part) for other, people in left.items()}


def _moved(ahead: Projection, move: PlanMove) -> Projection:
    """The plan and all sums that it is a part of, less here and more there."""
    asked = dict(ahead.asked)
    taken = (move.from_unit, move.from_source, move.job_type)
    if asked.get(taken, 0) < move.people:
        raise ValueError(f"the plan of {taken} is less than {move.people}")
    for key in _sums(*taken):
        if key in asked:
            asked[key] -= move.people
    given = (move.to_unit, move.to_source, move.job_type)
    for key in _sums(*given):
        if key in asked or key == given:
            asked[key] = asked.get(key, 0.0) + move.people
    return replace(ahead, asked=asked)


def _sums(unit: str, source: str, job_type: str) -> set[Key]:
    return {
        (of, by, kind)
        for of in (unit, REGION)
        for by in (source, ALL)
        for kind in (job_type, TOTAL)
    }


def _paced(ahead: Projection, change: PaceChange) -> Projection:
    if ahead.outlook is None:
        return ahead
    if change.times < 0:
        raise ValueError("a pace cannot be negative")
    reached = np.nan_to_num(ahead.record.reached)
    more = np.where(_series(ahead, change), change.times, 1.0)
    draws = reached + np.round((ahead.outlook.draws - reached) * more)
    return replace(ahead, outlook=replace(ahead.outlook, draws=draws))


def _series(ahead: Projection, change: PaceChange) -> Array:
    """(series,) whether the change is of it."""
    key = (change.unit, change.source, change.job_type)
    if key not in ahead.keys:
        return np.zeros(len(ahead.record.unit), dtype=bool)
    return ahead.parts[ahead.keys.index(key)] > 0


def _interval(ahead: Projection) -> Array:
    return np.quantile(ahead.draws, INTERVAL, axis=0, method="nearest")


def _chances(ahead: Projection) -> Array:
    return np.where(np.isnan(ahead.plan), np.nan, (ahead.draws >= ahead.plan).mean(axis=0))
