"""How a year's plan is spread over the year: by twelfths, as typed, or as last year went."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from metrics.amounts import added
from metrics.calendar import year_share
from metrics.tables import divided
from metrics.year_plans import YearPlans
from metrics.year_series import existing, year_series

Array = Any  # of numpy, which is not type-checked

# Of a source, the share of its plan that is due by the first of each month and by 1 January after:
# 13 numbers from 0 to 1. A source that is not named goes by twelfths.
Phasing = Mapping[str, Sequence[float]]

MONTHS = 12
BY_TWELFTHS: Phasing = {}


def typed(months: Mapping[str, Sequence[float]]) -> Phasing:
    """The phasing of sources whose plan was typed month by month, in people or in shares."""
    return {
        source: tuple(np.cumsum([0.0, *amounts]) / sum(amounts))
        for source, amounts in months.items()
        if sum(amounts) > 0
    }


def last_years_shape(history: pd.DataFrame, region: Region, year: int) -> Phasing:
    """The phasing that ``year`` had: of each source, what share of its end it stood at.

    history: the facts of that year. Summed over units; months without a report go straight from
    one to the next. A source without people at the end of the year is left to twelfths.
    """
    firsts = [date(year, month, 1) for month in range(1, MONTHS + 1)] + [date(year + 1, 1, 1)]
    series = year_series(history, history.iloc[:0], region, year, firsts[-1])
    here = existing(region, year, firsts)[:, None, :]
    people = added(series.by_source.at(series.rows(firsts)).where(here), axis=2).people
    shares = divided(people, people[-1])
    return {
        source: _filled(shares[:, at])
        for at, source in enumerate(series.sources)
        if people[-1, at] > 0
    }


def share_of(phasing: Phasing, source: str, year: int, day: date) -> float:
    """The share of the source's plan that is due by that day, months spread evenly by days."""
    elapsed = year_share(year, day)
    if source not in phasing:
        return elapsed
    return float(np.interp(elapsed * MONTHS, range(MONTHS + 1), phasing[source]))


def plan_shares(plans: YearPlans, day: date, year: int, phasing: Phasing) -> Array:
    """(units, then the region): the share of the annual plan that is due by that day.

    The shares of the top-level sources, weighted by their plans in force; by twelfths for a unit
    whose plan is not given by source. The region's is that of its units, weighted by their plans,
    else of its own sources.
    """
    region, elapsed = plans.region, year_share(year, day)
    if not phasing:
        return np.full(len(region.units) + 1, elapsed)
    top = [n for n, source in enumerate(region.sources) if source.parent is None]
    due = [share_of(phasing, region.sources[n].code, year, day) for n in top]
    weights = np.nan_to_num(plans.by_source(day)[top])
    shares = divided((weights * np.array(due)[:, None]).sum(axis=0), weights.sum(axis=0))
    shares = np.where(np.isnan(shares), elapsed, shares)
    asked = np.nan_to_num(plans.asked(day).people[:-1])
    whole_region = divided((asked * shares[:-1]).sum(), asked.sum())
    return np.append(shares[:-1], shares[-1] if np.isnan(whole_region) else whole_region)


def _filled(shares: Array) -> tuple[float, ...]:
    """Shares that begin at 0, never fall and never pass 1; gaps are bridged."""
    known = ~np.isnan(shares)
    known[0] = True
    bridged = np.interp(np.arange(len(shares)), np.flatnonzero(known), np.nan_to_num(shares)[known])
    return tuple(float(share) for share in np.clip(np.maximum.accumulate(bridged), 0, 1))
