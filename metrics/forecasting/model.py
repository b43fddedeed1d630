"""The forecast of every series at once: season, level and spread, then joint draws."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from metrics.forecasting.level import Level, level
from metrics.forecasting.paths import seed_of, year_ends
from metrics.forecasting.record import TYPES, Record
from metrics.forecasting.scale import Scale
from metrics.forecasting.season import Season, kinds, season
from metrics.forecasting.spread import Spread, spread

Array = Any  # of numpy, which is not type-checked


@dataclass(frozen=True)
class Outlook:
    """draws: (draws, series) people at the year's end; the rest is how they came about."""

    draws: Array
    season: Season
    level: Level
    spread: Spread


def outlook(record: Record, scale: Scale, region: str, as_of: date) -> Outlook:
    """The year's end of every series of ``record``; the same for the same record."""
    groups = kinds(record.source, record.job_type, TYPES)
    curve = season(record, groups)
    pace = level(record, curve, scale, groups)
    width = spread(record, curve, pace)
    seed = seed_of(region, record.years[-1], as_of, record.reached)
    return Outlook(year_ends(record, pace, width, seed), curve, pace, width)
