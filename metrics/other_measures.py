"""What workbooks count beside people placed: confirmed by pension contributions, grants, jobs."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import ALL, MEASURES, PEOPLE
from metrics.amounts import added
from metrics.calendar import year_of
from metrics.tables import divided, floats, whole
from metrics.year_series import YearSeries, existing, year_series

Array = Any  # of numpy, which is not type-checked

BESIDE = tuple(measure for measure in MEASURES if measure != PEOPLE)
CONFIRMED, CONFIRMED_SHARE = "confirmed", "confirmed_share"


def with_measures_of_units(
    units: pd.DataFrame, history: pd.DataFrame, region: Region, as_of: date, year: int | None = None
) -> pd.DataFrame:
    """``unit_figures`` with a column for each of BESIDE that any report of the year states.

    A unit's is what its reports state over all sources, else the sum of its sources; missing
    where it states none. ``confirmed_share`` = confirmed / people, where confirmed is known.
    """
    of = year_of(as_of) if year is None else year
    found = {
        measure: pd.Series(_of_units(series, as_of), index=series.units)
        for measure, series in _every(history, region, of, as_of).items()
    }
    return _joined(units, {name: column.reindex(units.index) for name, column in found.items()})


def measures_of_region(units: pd.DataFrame) -> dict[str, float]:
    """The sums over units of what ``with_measures_of_units`` brought, by its column.

    The share is of the units that state what is confirmed.
    """
    sums = {name: float(units[name].sum(min_count=1)) for name in BESIDE if name in units}
    if CONFIRMED in sums:
        people = units.loc[units[CONFIRMED].notna(), "people"].sum()
        sums[CONFIRMED_SHARE] = float(divided(sums[CONFIRMED], float(people)))
    return sums


def with_measures_of_sources(
    sources: pd.DataFrame,
    history: pd.DataFrame,
    region: Region,
    as_of: date,
    unit: str | None = None,
    year: int | None = None,
) -> pd.DataFrame:
    """``source_figures`` of a unit, or of the sum of units, with the same columns."""
    of = year_of(as_of) if year is None else year
    here = existing(region, of, [as_of])[0]
    found = {}
    for measure, series in _every(history, region, of, as_of).items():
        chosen = here if unit is None else here & (np.array(series.units) == unit)
        by_unit = series.by_source.at(series.rows([as_of])[0]).where(chosen)
        people = pd.Series(added(by_unit).people, index=series.sources)
        found[measure] = people.reindex(sources["source"])
    return _joined(sources, found)


def _every(history: pd.DataFrame, region: Region, year: int, as_of: date) -> dict[str, YearSeries]:
    """The year of each measure that is reported, as if it were people."""
    stated = set(history["measure"].unique())
    return {
        measure: _series(history[history["measure"] == measure], region, year, as_of)
        for measure in BESIDE
        if measure in stated
    }


def _series(rows: pd.DataFrame, region: Region, year: int, as_of: date) -> YearSeries:
    counted = rows.assign(measure=PEOPLE)
    over_all = (counted["source"] == ALL).to_numpy(dtype=bool)
    return year_series(counted[~over_all], counted[over_all], region, year, as_of)


def _of_units(series: YearSeries, as_of: date) -> Array:
    return series.headline.people[series.rows([as_of])[0]]


def _joined(table: pd.DataFrame, found: dict[str, pd.Series]) -> pd.DataFrame:
    """The columns that say anything, and the share that is confirmed."""
    known = {name: floats(column) for name, column in found.items()}
    kept = {name: values for name, values in known.items() if not np.isnan(values).all()}
    joined = table.assign(**{name: whole(values) for name, values in kept.items()})
    if CONFIRMED not in kept:
        return joined
    return joined.assign(confirmed_share=divided(kept[CONFIRMED], floats(table["people"])))
