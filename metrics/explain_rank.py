"""Why a unit's place among the units changed: its own causes one by one, then others' moves."""

from typing import Any

import numpy as np
import pandas as pd

from domain.units import REGION
from metrics.explain import OTHERS, PARTS

OWN = tuple(part for part in PARTS if part != OTHERS)
Array = Any  # of numpy, which is not type-checked


def explain_rank(causes: pd.DataFrame) -> pd.DataFrame:
    """The change of each unit's place by the figure that ``causes`` explains; 1 is the best.

    causes: what ``explain`` gives of a figure of which more is better, such as ``pace``.

    The same index and columns: ``before`` and ``after`` are places, equals share one; each cause
    is the places that the unit gained (below 0) or lost by it while all others stood still;
    ``others`` is what the other units' moves did, and all of them add up to ``change``. Missing
    for a unit without a figure in one of the views, and for the region, which has no place.
    """
    units = causes.drop(index=REGION)
    before = units["before"].to_numpy(dtype=float)
    after = units["after"].to_numpy(dtype=float)
    known = ~(np.isnan(before) | np.isnan(after))
    found: dict[str, Array] = {"before": _places(before, before), "after": _places(after, after)}
    found["change"] = found["after"] - found["before"]
    level, place = before.copy(), found["before"]
    for part in OWN:
        level = level + units[part].to_numpy(dtype=float)
        moved = _places(level, before)
        found[part] = moved - place
        place = moved
    found[OTHERS] = found["after"] - place
    table = pd.DataFrame(found, index=units.index)[list(causes.columns)]
    table.loc[~known, ["change", *PARTS]] = np.nan
    return table.reindex(causes.index)


def _places(own: Array, field: Array) -> Array:
    """The place of each unit's ``own`` value among the other units' values in ``field``."""
    better = field[None, :] > own[:, None] + 1e-12
    np.fill_diagonal(better, val=False)
    return np.where(np.isnan(own), np.nan, better.sum(axis=1) + 1.0)
