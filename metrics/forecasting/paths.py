"""Joint draws of the year's end: what is in common stays in common, so sums agree with parts."""

from datetime import date
from hashlib import sha256
from typing import Any

import numpy as np

from metrics.forecasting.level import Level
from metrics.forecasting.record import TYPES, Record
from metrics.forecasting.spread import Spread

Array = Any  # of numpy, which is not type-checked

DRAWS = 2000
TAILS = 6  # degrees of freedom of Student's t: misses are now and then large
FARTHEST = 4.0  # standard deviations
MOST = 1e15


def year_ends(record: Record, level: Level, spread: Spread, seed: int) -> Array:
    """(draws, series) people at the year's end, whole, never below what is reported."""
    chance = np.random.default_rng(seed)
    shocks = np.sqrt(spread.beyond) * _shocks(record, spread, chance)
    expected = np.minimum(level.ahead * np.exp(shocks), MOST)
    to_come = np.where(spread.chance > 0, chance.poisson(expected), np.round(expected))
    return np.nan_to_num(record.reached) + to_come


def seed_of(region: str, year: int, as_of: date, reached: Array) -> int:
    """The same for the same inputs, on any machine."""
    content = f"{region} {year} {as_of.isoformat()} {np.nan_to_num(reached).tolist()}"
    return int.from_bytes(sha256(content.encode()).digest()[:8], "big")


def _shocks(record: Record, spread: Spread, chance: np.random.Generator) -> Array:
    """(draws, series) of unit variance: the region's, the unit's and the series' own part."""
    units = int(record.unit.max(initial=0)) + 1
    region = _student(chance, len(TYPES))[:, record.job_type]
    unit = _student(chance, units * len(TYPES))[:, record.unit * len(TYPES) + record.job_type]
    own = _student(chance, len(record.unit))
    alone = np.maximum(1 - spread.shared - spread.in_unit, 0)
    return np.sqrt(spread.shared) * region + np.sqrt(spread.in_unit) * unit + np.sqrt(alone) * own


def _student(chance: np.random.Generator, count: int) -> Array:
    drawn = chance.standard_t(TAILS, size=(DRAWS, count)) * np.sqrt((TAILS - 2) / TAILS)
    return np.clip(drawn, -FARTHEST, FARTHEST)
