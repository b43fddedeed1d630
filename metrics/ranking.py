"""A fair ranking: place, movement, and whether a unit can be told from the region at all."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from scipy.special import gammaincinv

from metrics.tables import divided, floats

Array = Any  # of numpy, which is not type-checked

ABOVE, BELOW, NOT_DISTINGUISHABLE, NO_FIGURE = VERDICTS = (
    "above",
    "below",
    "not_distinguishable",
    "no_figure",
)
WARNING_LIMITS, CONTROL_LIMITS = 0.95, 0.998

# What a unit's people are divided by, so that units of any size can be compared.
BASES: dict[str, Callable[[pd.DataFrame], Array]] = {
    "pace": lambda units: floats(units["period_plan"]),
    "completion": lambda units: floats(units["annual_plan"]),
    "outlook": lambda units: floats(units["annual_plan"]),
    "per_10k": lambda units: divided(floats(units["people"]), floats(units["per_10k"])),
}
COUNTED = {"outlook": "forecast"}  # whose people; what is not named: those placed so far


def ranking(
    units: pd.DataFrame,
    by: str = "pace",
    before: pd.DataFrame | None = None,
    dispersion: float = 1.0,
) -> pd.DataFrame:
    """The units by ``by``, one of BASES, best first, those without a figure last.

    units, before: ``unit_figures`` now and at an earlier date, by outlook with their prospects;
    dispersion: see ``dispersion``.

    Indexed by unit: ``value``; ``rank``, 1 is the best, equals share one; ``rank_before`` and
    ``movement`` (places gained) among the units then; ``base`` what people are divided by (people
    planned, or ten thousands of residents); ``warning_low`` … ``control_high``, limits for a unit
    of that size that does as the region does; ``verdict``: above or below the control limits,
    not_distinguishable within them, no_figure.

    The limits are those of a funnel plot around the region's ratio, at 95 % and 99.8 %
    (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine
    2005, 24: 1185-1202), for counts with more than Poisson variance; the count of people is
    given a gamma distribution of the same mean and variance, which a small count needs.
    """
    people, base = floats(units[COUNTED.get(by, "people")]), BASES[by](units)
    value = divided(people, base)
    limits = funnel(base, _region_ratio(people, base), dispersion)
    table = pd.DataFrame(
        {
            "value": value,
            "rank": _places(value),
            "base": base,
            **limits,
            "verdict": _verdicts(value, limits["control_low"], limits["control_high"]),
        },
        index=units.index,
    )
    return _moved(table, by, before).sort_values("rank", kind="stable", na_position="last")


def funnel(base: Array, ratio: float, dispersion: float = 1.0) -> dict[str, Array]:
    """Limits of a unit's value for each ``base``, for units that do as the region's ``ratio``.

    NaN where the base is missing or nothing is expected.
    """
    expected = np.where(base * ratio > 0, base * ratio, np.nan)
    limits = {}
    for name, level in (("warning", WARNING_LIMITS), ("control", CONTROL_LIMITS)):
        for side, quantile in (("low", (1 - level) / 2), ("high", (1 + level) / 2)):
            count = dispersion * gammaincinv(expected / dispersion, quantile)
            limits[f"{name}_{side}"] = divided(count, base)
    return limits


def _region_ratio(people: Array, base: Array) -> float:
    both = ~np.isnan(people) & ~np.isnan(base)
    return float(divided(people[both].sum(), base[both].sum())) if both.any() else float("nan")


def _places(value: Array) -> Any:
    return pd.Series(value).rank(ascending=False, method="min").astype("Int64").array


def _verdicts(value: Array, low: Array, high: Array) -> Array:
    judged = [np.isnan(value) | np.isnan(low), value > high, value < low]
    return np.select(judged, [NO_FIGURE, ABOVE, BELOW], NOT_DISTINGUISHABLE).astype(object)


def _moved(table: pd.DataFrame, by: str, before: pd.DataFrame | None) -> pd.DataFrame:
    if before is None:
        place = pd.Series(pd.NA, index=table.index, dtype="Int64")
    else:
        value = divided(floats(before[COUNTED.get(by, "people")]), BASES[by](before))
        place = pd.Series(_places(value), index=before.index).reindex(table.index)
    return table.assign(rank_before=place, movement=place - table["rank"])
