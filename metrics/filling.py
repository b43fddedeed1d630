"""In which month a point runs full, if its visits a day go on as they have gone."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

LEAST_MONTHS = 6  # fewer say nothing of a trend
FARTHEST = 60  # months ahead; what lies beyond cannot be said
CERTAIN = 2.0  # a trend counts from so many of its standard errors

NO_CAPACITY, TOO_SHORT, NOT_GROWING, TOO_FAR, FULL, FILLS = (
    "no_capacity", "too_short", "not_growing", "too_far", "full", "fills",
)  # fmt: skip


@dataclass(frozen=True)
class Filling:
    """When a point runs full.

    trend:     people a day more each month, None where too few months are known;
    full_from: the month in which the line reaches the lower capacity, None where it cannot be said;
    full_by:   the same of the upper one, None without it;
    why:       ``fills``, ``full`` (it is already), or why nothing can be said.
    """

    trend: float | None
    full_from: pd.Timestamp | None
    full_by: pd.Timestamp | None
    why: str


def filled(monthly: pd.DataFrame, low: object, high: object) -> Filling:
    """When one point runs full.

    monthly: its periods: ``month``, ``a_day``, ``working_days``; low, high: its capacity a day.
    A straight line through visits a day, each month weighted by its working days.
    """
    known = monthly.dropna(subset=["a_day", "working_days"])
    if len(known) < LEAST_MONTHS:
        return Filling(None, None, None, TOO_SHORT)
    last = known["month"].iloc[-1]
    ahead = _months(known["month"]) - _months(known["month"])[-1]
    slope, level, error = _line(
        ahead, known["a_day"].to_numpy(float), known["working_days"].to_numpy(float)
    )
    if pd.isna(low):
        return Filling(slope, None, None, NO_CAPACITY)
    floor = float(low)  # type: ignore[arg-type]
    if known["a_day"].iloc[-1] >= floor:
        return Filling(slope, last, None, FULL)
    if slope <= CERTAIN * error:
        return Filling(slope, None, None, NOT_GROWING)
    first = _reached(floor, slope, level, last)
    upper = None if pd.isna(high) else _reached(float(high), slope, level, last)  # type: ignore[arg-type]
    return Filling(slope, first, upper, FILLS if first is not None else TOO_FAR)


def _months(months: pd.Series) -> NDArray[np.float64]:
    return (months.dt.year * 12 + months.dt.month).to_numpy(float)


def _line(
    at: NDArray[np.float64], values: NDArray[np.float64], weights: NDArray[np.float64]
) -> tuple[float, float, float]:
    """Slope, level at 0 and the slope's standard error of the weighted straight line."""
    middle = np.average(at, weights=weights)
    mean = np.average(values, weights=weights)
    spread = float(np.sum(weights * (at - middle) ** 2))
    slope = float(np.sum(weights * (at - middle) * (values - mean)) / spread)
    level = float(mean - slope * middle)
    rest = float(np.sum(weights * (values - level - slope * at) ** 2)) / (len(at) - 2)
    return slope, level, float(np.sqrt(rest / spread))


def _reached(
    capacity: float, slope: float, level: float, last: pd.Timestamp
) -> pd.Timestamp | None:
    """The month in which the line reaches ``capacity``; None where that is too far ahead."""
    months = max(1, int(np.ceil((capacity - level) / slope)))
    return None if months > FARTHEST else last + pd.DateOffset(months=months)
