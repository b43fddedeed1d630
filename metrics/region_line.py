"""What the region's curve adds to the sum of its units: its own plan, best weeks, plan met."""

from typing import Any

import numpy as np
import pandas as pd

from metrics.amounts import NEVER
from metrics.pace import best_four_weeks, met_on
from metrics.tables import floats

Array = Any  # of numpy, which is not type-checked


def region_plan(units: pd.DataFrame, line: pd.DataFrame | None) -> tuple[Array, Array, Array]:
    """People to compare, and the plan and the plan to date to compare them with."""
    planned = summed(units["annual_plan"])
    if line is not None and len(line):
        own = floats(line["annual_plan"].iloc[-1:])
        if own != planned:
            return summed(units["people"]), own, floats(line["period_plan"].iloc[-1:])
    people = summed(units.loc[units["annual_plan"].notna(), "people"])
    return people, planned, summed(units["period_plan"])


def summed(column: pd.Series) -> Array:
    """The sum of what there is, as an array of one; NaN where there is nothing."""
    return floats(column.sum(min_count=1))


def best_and_met(line: pd.DataFrame | None, annual: Array) -> tuple[Array, pd.DatetimeIndex]:
    """The best four weeks, and the date at which the plan was met, of the region's curve."""
    if line is None or line.empty:
        return np.array([np.nan]), pd.DatetimeIndex([pd.NaT])
    dates = line["as_of"].to_numpy().astype("datetime64[D]")
    people = floats(line["people"])[:, None]
    return _best_of(dates, people), met_on(dates, people, annual)


def _best_of(dates: Array, people: Array) -> Array:
    begun = (dates[:1] - np.timedelta64(1, "D")).astype("datetime64[Y]").astype("datetime64[D]")
    carried = np.vstack([[[np.nan]], people])
    seen = np.where(np.isnan(carried), NEVER, np.arange(len(carried))[:, None])
    return best_four_weeks(np.concatenate([begun, dates]), carried, seen)
