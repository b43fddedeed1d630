"""How unevenly people are placed by chance alone: the variance of weekly counts over their mean."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from metrics.year_series import year_series

Array = Any  # of numpy, which is not type-checked

MOST = 0.75


def dispersion(
    history: pd.DataFrame, controls: pd.DataFrame, region: Region, until: date, year: int
) -> float:
    """The dispersion of the counts of the year so far, at least 1, that of independent placements.

    People are placed in groups (a site opens, a programme starts), so counts vary more than
    Poisson's. What is left of the steps of each unit after its own level and the region's season
    is taken as chance: Pearson's statistic of the two-way table of steps by unit, over its degrees
    of freedom (McCullagh & Nelder, Generalized Linear Models, 1989, section 4.5). Counted are
    steps between dates that most units reported for, of units that had begun to report by then;
    1 where there are too few.
    """
    series = year_series(history, controls, region, year, until)
    fresh = series.newest == np.arange(len(series.dates))[:, None]
    spoke = np.flatnonzero(fresh.any(axis=0))
    if not len(spoke):
        return 1.0
    common = fresh[:, spoke].mean(axis=1) >= MOST
    people = series.headline.people[common][:, spoke]
    begun = ~np.isnan(people).any(axis=0)
    return pearson(np.clip(np.diff(people[:, begun], axis=0), 0, None))


def pearson(steps: Array) -> float:
    """Pearson's dispersion of a two-way table of counts, (steps, units); 1 at least."""
    counts = steps[steps.sum(axis=1) > 0][:, steps.sum(axis=0) > 0]
    freedom = (counts.shape[0] - 1) * (counts.shape[1] - 1)
    if min(counts.shape) < 2:
        return 1.0
    expected = counts.sum(axis=1)[:, None] * counts.sum(axis=0) / counts.sum()
    return max(1.0, float(((counts - expected) ** 2 / expected).sum() / freedom))
