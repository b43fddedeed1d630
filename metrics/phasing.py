"""How a year's plan is spread over the year: by twelfths, as typed, or as last year went."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.phasing import LAST_YEAR, MONTHS, TYPED, Phasing
from domain.regions import Region
from metrics.amounts import added
from metrics.calendar import year_share
from metrics.tables import divided
from metrics.year_plans import YearPlans
from metrics.year_series import existing, year_series

Array = Any  # of numpy, which is not type-checked

# Of a source, the share of its plan that is due by the first of each month and by 1 January after:
# 13 numbers from 0 to 1. A source that is not named goes by twelfths.
Shapes = Mapping[str, Sequence[float]]


def with_shares_due(
    phasings: Sequence[Phasing], history: pd.DataFrame, region: Region
) -> tuple[Phasing, ...]:
    """The same, with the shares that are due of those typed and of those as last year went.

    history: the facts of the year before. A shape that nothing is known of goes by twelfths.
    """
    wanted = {phasing.year for phasing in phasings if phasing.shape == LAST_YEAR}
    last = {year: last_years_shape(history, region, year - 1) for year in wanted}
    return tuple(replace(phasing, due=_due(phasing, last)) for phasing in phasings)


def in_force(region: Region, year: int, day: date) -> dict[str, Phasing]:
    """Of each source of ``region`` the phasing of ``year`` on a day, if it has one: the newest."""
    begun = [
        phasing for phasing in region.phasings if phasing.year == year and phasing.starts <= day
    ]
    return {phasing.source: phasing for phasing in sorted(begun, key=_recency)}


def shapes(region: Region, year: int, day: date) -> Shapes:
    """The sources that do not go by twelfths on a day; parts go as their whole does."""
    chosen = in_force(region, year, day)
    parents = {source.code: source.parent for source in region.sources if chosen}
    found = {}
    for source in parents:
        above: str | None = source
        while above is not None and above not in chosen:
            above = parents.get(above)
        if above is not None and chosen[above].due:
            found[source] = chosen[above].due
    return found


def share_of(of: Shapes, source: str, year: int, day: date) -> float:
    """The share of the source's plan that is due by that day, months spread evenly by days."""
    elapsed = year_share(year, day)
    if source not in of:
        return elapsed
    return float(np.interp(elapsed * MONTHS, range(MONTHS + 1), of[source]))


def plan_shares(plans: YearPlans, day: date, year: int) -> Array:
    """(units, then the region): the share of the annual plan that is due by that day.

    The shares of the top-level sources, weighted by their plans in force; by twelfths for a unit
    whose plan is not given by source. The region's is that of its units, weighted by their plans,
    else of its own sources.
    """
    region, elapsed = plans.region, year_share(year, day)
    of = shapes(region, year, day)
    if not of:
        return np.full(len(region.units) + 1, elapsed)
    top = [n for n, source in enumerate(region.sources) if source.parent is None]
    due = [share_of(of, region.sources[n].code, year, day) for n in top]
    weights = np.nan_to_num(plans.by_source(day)[top])
    shares = divided((weights * np.array(due)[:, None]).sum(axis=0), weights.sum(axis=0))
    shares = np.where(np.isnan(shares), elapsed, shares)
    asked = np.nan_to_num(plans.asked(day).people[:-1])
    whole_region = divided((asked * shares[:-1]).sum(), asked.sum())
    return np.append(shares[:-1], shares[-1] if np.isnan(whole_region) else whole_region)


def last_years_shape(history: pd.DataFrame, region: Region, year: int) -> Shapes:
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


def _due(phasing: Phasing, last: Mapping[int, Shapes]) -> tuple[float, ...]:
    if phasing.shape == TYPED:
        due = np.cumsum([0.0, *phasing.months]) / sum(phasing.months)
        return tuple(float(share) for share in due)
    if phasing.shape == LAST_YEAR:
        return tuple(last[phasing.year].get(phasing.source, ()))
    return ()


def _recency(phasing: Phasing) -> tuple[date, date]:
    """The later in force the newer; of the same day the later issued, else the later recorded."""
    return phasing.starts, phasing.basis_date or phasing.in_force_from


def _filled(shares: Array) -> tuple[float, ...]:
    """Shares that begin at 0, never fall and never pass 1; gaps are bridged."""
    known = ~np.isnan(shares)
    known[0] = True
    bridged = np.interp(np.arange(len(shares)), np.flatnonzero(known), np.nan_to_num(shares)[known])
    return tuple(float(share) for share in np.clip(np.maximum.accumulate(bridged), 0, 1))
