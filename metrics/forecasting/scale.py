"""How large a year is meant to be: what its plan asks, beside the plan of the year before.

A plan may halve from one year to the next, and a unit may be split. Nobody knows how far placements
follow: what a series brought last year is carried over the new year half of the way.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import ALL, TOTAL
from domain.units import REGION
from metrics.forecasting.record import TYPES, Record
from metrics.forecasting.rows import Key
from metrics.forecasting.targets import targets

Array = Any  # of numpy, which is not type-checked

FOLLOWS = 0.5  # of the logarithm of a plan's growth
RESULT = 1.1  # of a plan is a usual result: 105 to 121 % were published, see docs/forecast.md
MOST = 4.0  # times that a plan may grow or shrink; more is a mistake, or another thing


@dataclass(frozen=True)
class Scale:
    """What the plans say of the size of years.

    growth: (series, years) a year's likely people beside those of the year before, 1 if unknown;
    start: (series,) likely people of the first year, NaN if unknown.
    """

    growth: Array
    start: Array


def scale(record: Record, plans: pd.DataFrame, region: Region, asked: dict[Key, float]) -> Scale:
    """From all plan versions, and ``asked``, the targets of the year to forecast."""
    closings = [(year, date(year + 1, 1, 1)) for year in record.years[:-1]]
    by_year = [targets(plans, region, closing, year) for year, closing in closings] + [asked]
    keys = [_keys(record, region, series) for series in range(len(record.unit))]
    growth = np.ones((len(keys), len(by_year)))
    for year in range(1, len(by_year)):
        growth[:, year] = [_growth(by_year[year - 1], by_year[year], tried) for tried in keys]
    first = np.array([by_year[0].get(tried[0], np.nan) for tried in keys], dtype=float)
    return Scale(growth**FOLLOWS, first * RESULT)


def _keys(record: Record, region: Region, series: int) -> tuple[Key, ...]:
    """The plan of the series, and if there is none of what it is a part."""
    unit = region.units[record.unit[series]].code
    codes = [*(source.code for source in region.sources), ALL]
    source = codes[record.source[series]]
    own = (unit, source, TYPES[record.job_type[series]])
    return own, (unit, source, TOTAL), (unit, ALL, TOTAL), (REGION, ALL, TOTAL)


def _growth(before: dict[Key, float], now: dict[Key, float], tried: tuple[Key, ...]) -> float:
    for key in tried:
        if before.get(key) and now.get(key):
            return float(np.clip(now[key] / before[key], 1 / MOST, MOST))
    return 1.0
