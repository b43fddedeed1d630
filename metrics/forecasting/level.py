"""How much a series brings a year, judged from people so far: gamma-Poisson with fading.

After Harvey and Fernandes (1989): people placed and the shares of years in which they were placed
are both added up, older ones fading; the first divided by the second is the level, people a
year. Rules of fading, in a month and over a new year, compete: each counts as well as it foretold
the rest of past years, for the series itself and for its like.
"""

from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from metrics.forecasting.record import Record
from metrics.forecasting.scale import Scale
from metrics.forecasting.season import Season
from metrics.forecasting.usual import SMALL

Array = Any  # of numpy, which is not type-checked

# What a month later is left of what was known, and what is left of last year on 1 January.
RULES = tuple(product((0.1, 0.5, 0.8, 0.93, 1.0), (0.02, 0.15, 0.5, 1.0)))
USUAL_RULE = (0.9, 0.15)
ONE = 1.0  # added to people before logarithms
HALF = 0.5  # people: how firmly a series is taken to be like the others before it has any
OWN, OTHERS = 1.0, 4.0  # how much a series' own errors count, and those of all


@dataclass(frozen=True)
class Level:
    """ahead: (series,) people still to come this year; weight: (rules, series), adding to 1.

    misses:  (series, years, parts) logarithm of what came from there until the last report over
             what was expected, ONE added to both;
    judged:  (series, years, parts) where that says something;
    expected: (series, years, parts) what was expected.
    """

    ahead: Array
    weight: Array
    misses: Array
    judged: Array
    expected: Array


def level(record: Record, season: Season, scale: Scale, groups: Array) -> Level:
    """What is still to come this year, and how wrong the same method was before."""
    levels, last = _levels(record, season.shares, scale, groups)
    exposed = season.shares * record.observed
    ahead = np.cumsum(exposed[:, :, ::-1], axis=2)[:, :, ::-1]
    came = np.cumsum(record.added[:, :, ::-1], axis=2)[:, :, ::-1]
    expected = levels * ahead
    misses = np.log((came + ONE) / (expected + ONE))
    judged = _judged(season, ahead, record)
    weight = _weights(misses, judged, came, window(record))
    mixed = np.exp(_mix(weight, np.log(expected + SMALL)))
    to_come = (season.shares[:, -1] * (1 - record.observed[:, -1])).sum(axis=1)
    return Level(
        ahead=np.exp((weight * np.log(last + SMALL)).sum(axis=0)) * to_come,
        weight=weight,
        misses=np.log((came + ONE) / (mixed + ONE)),
        judged=judged,
        expected=mixed,
    )


def window(record: Record) -> slice:
    """The parts of a year from which as much of it remains as now, or nearly."""
    parts = len(record.months)
    return slice(min(max(record.at - 1, 0), parts - 1), min(record.at + 2, parts))


def _levels(record: Record, shares: Array, scale: Scale, groups: Array) -> tuple[Array, Array]:
    """(rules, series, years, parts) the level before each part; (rules, series) the last one."""
    monthly, yearly = (np.array(column)[:, None] for column in zip(*RULES, strict=True))
    alike = groups[:, None] == np.unique(groups)
    series, years, parts = record.added.shape
    # Before the first year nothing is known but its plan: it stands for a year that ended.
    people = np.tile(np.nan_to_num(scale.start), (len(RULES), 1))
    exposure = np.tile(np.where(np.isnan(scale.start), 0.0, 1.0), (len(RULES), 1))
    levels = np.empty((len(RULES), series, years, parts))
    for year, part in product(range(years), range(parts)):
        if part == 0:
            people, exposure = people * yearly * scale.growth[:, year], exposure * yearly
        levels[:, :, year, part] = _per_year(people, exposure, alike)
        seen = record.observed[:, year, part]
        kept = monthly ** (record.months[part] * seen)
        people = people * kept + record.added[:, year, part]
        exposure = exposure * kept + shares[:, year, part] * seen
    return levels, _per_year(people, exposure, alike)


def _per_year(people: Array, exposure: Array, alike: Array) -> Array:
    """People a year; a series with little behind it is taken to be like the others of its kind."""
    usual = (people @ alike + SMALL) / (exposure @ alike + SMALL)
    return (people + HALF) / (exposure + HALF / np.maximum(usual @ alike.T, HALF))


def _judged(season: Season, ahead: Array, record: Record) -> Array:
    """Where a miss says something: a curve from other years, reports before and enough after."""
    judged = np.repeat(season.others[None, :, None], len(ahead), axis=0)
    judged = judged & (ahead > 0.5 * np.cumsum(season.shares[:, :, ::-1], axis=2)[:, :, ::-1])
    judged[:, 0, np.cumsum(record.months) - record.months < 2] = False
    judged[:, -1] = False
    return judged & (record.added.sum(axis=(1, 2)) > 0)[:, None, None]


def _weights(misses: Array, judged: Array, came: Array, window: slice) -> Array:
    """(rules, series) how far each rule is believed."""
    monthly, yearly = (np.array(column) for column in zip(*RULES, strict=True))
    usual = -4 * (monthly - USUAL_RULE[0]) ** 2 - 0.3 * np.log(yearly / USUAL_RULE[1]) ** 2
    here = judged[:, :, window]
    years = here.any(axis=2).sum(axis=1)
    if not years.any():
        return _shares(np.repeat(usual[:, None], len(years), axis=1))
    count = np.maximum(here.sum(axis=(1, 2)), 1)
    square = (misses[:, :, :, window] ** 2 * here).sum(axis=(2, 3)) / count
    chance = 0.5 / ((came[:, :, window] * here).sum(axis=(1, 2)) / count + 1)
    known = years > 0
    all_of_them = np.log(square[:, known] + 1e-5).mean(axis=1, keepdims=True)
    enough = min(float(years.max()), 3) * min(known.sum(), 4) / 4
    score = OWN * years * np.log(square + chance + 1e-5) + OTHERS * enough * all_of_them
    return _shares(0.3 * usual[:, None] - 0.5 * score)


def _shares(score: Array) -> Array:
    weight = np.exp(score - score.max(axis=0))
    return weight / weight.sum(axis=0)


def _mix(weight: Array, values: Array) -> Array:
    """(series, years, parts) from (rules, series, years, parts)."""
    return np.einsum("rs,rsyp->syp", weight, values)
