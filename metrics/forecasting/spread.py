"""How wrong the forecast may be: from its own past misses, shrunk to those of like series."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from metrics.forecasting.level import Level, window
from metrics.forecasting.record import MONTHS, Record
from metrics.forecasting.season import Season
from metrics.forecasting.together import shares_in_common

Array = Any  # of numpy, which is not type-checked

# Variances of the logarithm of what is still to come, beyond chance, before any year is judged;
# early in a year more, fading by months.
BEFOREHAND, EARLY, EARLY_MONTHS = 0.01, 0.10, 1.5
SHIFT = 0.15  # months that a series may be early or late
# The same for the whole region, which past years cannot show where there is none or only one.
# By past years: variance, the same beside that of single series, months early or late.
UNSEEN = {0: (0.01, 0.0, 0.9), 1: (0.0, 0.75, 1.0)}
LIKE_YEARS, LIKE_SERIES = 1.5, 6  # what it weighs against misses; how many series count at most
OWN_YEARS = 2.0  # what the misses of like series weigh against the series' own
THIS_YEAR = 1.0  # what this year's misses so far weigh, in years
CHANCE_YEARS = 2.0
COUNTED_ONE_BY_ONE = 100  # people still to come, below which chance is never left out
SMALLEST, WIDEST = 1e-8, 1.0
FEW = 0.5  # few squares have a low logarithm: widened by this over their number


@dataclass(frozen=True)
class Spread:
    """How far off each series may be, and how much of that it has in common with others.

    beyond: (series,) variance of the logarithm of what is still to come, beyond chance;
    chance: (series,) that of the chance of single placements; 0 where a series is steadier;
    shared: (series,) the share of ``beyond`` that the region has in common for the job type;
    in_unit: (series,) the share that a unit's sources have in common, beside the region's.
    """

    beyond: Array
    chance: Array
    shared: Array
    in_unit: Array


def spread(record: Record, season: Season, level: Level) -> Spread:
    """How far the true rest of the year may lie from ``level.ahead``."""
    square, years = _past_misses(record, level)
    chance = 1 / (level.ahead + 1)
    steep = _steepness(record, season)
    first = _beforehand(record) + (SHIFT * steep) ** 2
    variance, typical = np.empty(len(square)), np.empty(len(square))
    for kind in np.unique(record.job_type):
        ours = record.job_type == kind
        variance[ours] = _shrunk(square[ours], years[ours], chance[ours], first[ours])
        alike = ours & (years > 0) if (ours & (years > 0)).any() else ours
        typical[ours] = np.median(_beyond(variance, chance)[alike])
    steady = (variance < chance) & (level.ahead >= COUNTED_ONE_BY_ONE)
    chance = np.where(steady, 0.0, chance)
    beyond = _beyond(variance, chance)
    shared, in_unit = shares_in_common(record, level, np.sqrt(beyond))
    unseen, beside, shift = UNSEEN.get(len(record.years) - 1, (0.0, 0.0, 0.0))
    extra = season.doubt + unseen + beside * typical + (shift * steep) ** 2
    share = beyond / (beyond + extra)
    return Spread(
        beyond=np.minimum(beyond + extra, WIDEST),
        chance=chance,
        shared=1 - (1 - shared) * share,
        in_unit=in_unit * share,
    )


def _beyond(variance: Array, chance: Array) -> Array:
    """What is left of a variance without the chance of single placements."""
    return np.clip(variance - chance, SMALLEST, WIDEST)


def _beforehand(record: Record) -> float:
    months = float(record.months[: record.at].sum())
    return BEFOREHAND + EARLY * float(np.exp(-months / EARLY_MONTHS))


def _steepness(record: Record, season: Season) -> Array:
    """(series,) how much the logarithm of what is to come changes with a month early or late.

    Beyond an even year's: its level, not its season, tells how wrong that is.
    """
    shares = season.shares[:, -1]
    near = slice(max(record.at - 1, 0), record.at + 1)
    monthly = shares[:, near].sum(axis=1) / max(float(record.months[near].sum()), 0.1)
    reached = np.clip(shares[:, : record.at].sum(axis=1), 0.02, 1)
    passed = min(max(float(record.months[: record.at].sum()) / MONTHS, 0.02), 1 - 0.02)
    even = 1 / MONTHS / (passed * (1 - passed))
    return np.maximum(monthly / (reached * np.clip(1 - reached, 0.002, 1)) - even, 0)


def _past_misses(record: Record, level: Level) -> tuple[Array, Array]:
    """(series,) the mean square of misses, and how many years they stand for."""
    part = window(record)
    judged = level.judged[:, :, part]
    count = judged.sum(axis=(1, 2))
    before = (level.misses[:, :, part] ** 2 * judged).sum(axis=(1, 2)) / np.maximum(count, 1)
    years = judged.any(axis=2).sum(axis=1).astype(float)
    now, said = _this_year(record, level)
    weight = years + said
    return (before * years + now * said) / np.maximum(weight, 1e-9), weight


def _this_year(record: Record, level: Level) -> tuple[Array, Array]:
    """Misses of forecasts made earlier this year for the months until now."""
    starts = np.cumsum(record.months) - record.months
    until = (record.observed[:, -1] * record.months).sum(axis=1)
    told = until[:, None] - starts
    enough = np.clip(np.minimum(until / 2, 12 - until), 1, None)
    judged = (starts >= 1) & (told >= enough[:, None] - 1e-9)
    judged = judged & (record.added.sum(axis=(1, 2)) > 0)[:, None]
    count = judged.sum(axis=1)
    shorter = np.clip(told / np.maximum(12 - until, 0.1)[:, None], 0, 1)
    square = (level.misses[:, -1] ** 2 * shorter * judged).sum(axis=1) / np.maximum(count, 1)
    return square, np.where(count > 0, THIS_YEAR, 0.0)


def _shrunk(square: Array, years: Array, chance: Array, first: Array) -> Array:
    """Each series' variance: its own misses, those of its like, and what is thought beforehand.

    Logarithms are averaged, so that one wild series does not widen the others.
    """
    known = years > 0
    if not known.any():
        return first + chance
    weight = min(int(known.sum()), LIKE_SERIES) * float(np.median(years[known]))
    ratio = float(np.log(np.clip(np.median(square[known] / chance[known]), 0.01, 1)))
    by_chance = chance * np.exp(ratio * weight / (weight + CHANCE_YEARS))
    beyond = np.maximum(square - by_chance, 0.02 * square)[known]
    like = np.log(np.median(beyond) + 1e-7) * weight + np.log(first) * LIKE_YEARS
    expected = np.exp(like / (weight + LIKE_YEARS)) + by_chance
    own = np.log(square + 0.1 * expected) * years + np.log(expected) * OWN_YEARS
    return np.exp(own / (years + OWN_YEARS)) * (1 + FEW / (years + OWN_YEARS))
