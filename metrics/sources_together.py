"""The year's end of several sources together: of joint draws, not of their bounds added."""

from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import TOTAL
from metrics.forecast import INTERVAL, Projection

Array = Any  # of numpy, which is not type-checked

COLUMNS = ("low", "median", "high", "probability_of_plan")


def sources_together(ahead: Projection, region: Region, sources: tuple[str, ...]) -> pd.DataFrame:
    """COLUMNS by unit and of the region, people of all job types at the year's end.

    The chance is that of the sources that have a plan; it is missing without any and where they
    have met it. Empty while nothing can be foretold, or if one of ``sources`` is a part of another:
    parts are not forecast.
    """
    parts = any(region.source(code).parent is not None for code in sources)
    rows = [
        (unit, *_figures(ahead, places))
        for unit, places in _places(ahead, sources).items()
        if ahead.outlook is not None and not parts
    ]
    return pd.DataFrame(rows, columns=["unit", *COLUMNS]).set_index("unit")


def _places(ahead: Projection, sources: tuple[str, ...]) -> dict[str, list[int]]:
    """Where the rows of these sources stand, by unit."""
    found: dict[str, list[int]] = {}
    for place, (unit, source, job_type) in enumerate(ahead.keys):
        if source in sources and job_type == TOTAL:
            found.setdefault(unit, []).append(place)
    return found


def _figures(ahead: Projection, places: list[int]) -> tuple[float, ...]:
    draws, plans = ahead.draws[:, places], ahead.plan[places]
    ends = np.quantile(draws.sum(axis=1), INTERVAL, method="nearest")
    planned: Array = ~np.isnan(plans)
    plan = float(np.nansum(plans))
    still_open = ahead.reached[places][planned].sum() < plan  # no: there is no plan, or it is met
    chance = float((draws[:, planned].sum(axis=1) >= plan).mean()) if still_open else np.nan
    return (*ends, chance)
