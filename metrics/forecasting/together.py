"""How much of a miss units and sources have in common: what sums missed, beside their parts."""

from typing import Any

import numpy as np

from metrics.forecasting.level import Level, window
from metrics.forecasting.record import Record

Array = Any  # of numpy, which is not type-checked

# Shares of the variance beyond chance: the same all over the region, and for all of a unit.
SHARED, SHARED_IN_UNIT, SHARED_YEARS = 0.15, 0.35, 2.0


def shares_in_common(record: Record, level: Level, scale: Array) -> tuple[Array, Array]:
    """(series,) shares of the variance in common with the region, and beside it with the unit."""
    shared, in_unit = np.zeros(len(scale)), np.zeros(len(scale))
    for kind in np.unique(record.job_type):
        ours = np.flatnonzero(record.job_type == kind)
        years, region, unit = _together(record, level, scale, ours)
        both = (years * unit + SHARED_YEARS * SHARED_IN_UNIT) / (years + SHARED_YEARS)
        common = (years * region + SHARED_YEARS * SHARED) / (years + SHARED_YEARS)
        shared[ours] = min(common, 1.0)
        in_unit[ours] = max(both - common, 0.0) if common < 1 else 0.0
    return shared, in_unit


def _together(
    record: Record, level: Level, scale: Array, ours: Array
) -> tuple[float, float, float]:
    """Years judged, and the shares in common that the misses of sums ask for."""
    of_unit = record.unit[ours][:, None] == np.unique(record.unit[ours])
    years, region, units = _missed_sums(record, level, ours, of_unit)
    if not years:
        return 0.0, 0.0, 0.0
    ahead = np.maximum(level.ahead[ours], 1e-6)
    step = ahead * scale[ours]
    apart, per_unit = (step**2) @ of_unit, (step @ of_unit) ** 2
    expected = ahead @ of_unit
    unit_excess = (units - 1 / (expected + 1)) * expected**2 - apart
    room = (per_unit - apart).sum()
    both = float(np.clip(unit_excess.sum() / room, 0, 1)) if room > 1e-9 else SHARED_IN_UNIT
    alone = both * per_unit.sum() + (1 - both) * apart.sum()
    excess = (region - 1 / (ahead.sum() + 1)) * ahead.sum() ** 2 - alone
    rest = step.sum() ** 2 - per_unit.sum()
    return years, float(np.clip(excess / rest, 0, 1)) if rest > 1e-9 else 0.0, both


def _missed_sums(
    record: Record, level: Level, ours: Array, of_unit: Array
) -> tuple[float, float, Array]:
    """Years judged; the mean square miss of the sum over all, and (units,) of each unit's sum."""
    part = window(record)
    judged = level.judged[ours][:, :, part]
    came = np.cumsum(record.added[ours][:, :, ::-1], axis=2)[:, :, ::-1][:, :, part] * judged
    expected = level.expected[ours][:, :, part] * judged
    dates = judged.any(axis=0)
    if not dates.any():
        return 0.0, 0.0, np.zeros(of_unit.shape[1])

    def square(real: Array, foretold: Array) -> Array:
        return np.log((real + 1) / (foretold + 1)) ** 2

    region = float(square(came.sum(axis=0), expected.sum(axis=0))[dates].mean())
    per_unit = square(*(np.einsum("syp,su->uyp", values, of_unit) for values in (came, expected)))
    return float(dates.any(axis=1).sum()), region, per_unit[:, dates].mean(axis=1)
