"""What workbooks count beside people placed: confirmed by pension contributions, grants, jobs."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import ALL, MEASURES, PEOPLE
from metrics.amounts import added
from metrics.calendar import year_of
from metrics.rows import positions
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
    order = positions(units.index, [unit.code for unit in region.units])
    found = {
        measure: series.headline.people[series.rows([as_of])[0]][order]
        for measure, series in _every(history, region, of, as_of).items()
    }
    return _joined(units, found)


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
    """``source_figures`` of a unit, or of the sum of units, with the same columns.

    The share is of the people of those units that state what is confirmed of that source.
    """
    of = year_of(as_of) if year is None else year
    here = existing(region, of, [as_of])[0]
    codes = np.array([one.code for one in region.units])
    chosen = here if unit is None else here & (codes == unit)
    by_unit = {
        measure: series.by_source.at(series.rows([as_of])[0]).where(chosen)
        for measure, series in _every(history, region, of, as_of).items()
    }
    order = positions(sources["source"], [source.code for source in region.sources])
    found = {measure: added(amounts).people[order] for measure, amounts in by_unit.items()}
    joined = _joined(sources, found)
    if CONFIRMED_SHARE not in joined:
        return joined
    series = year_series(history, history.iloc[:0], region, of, as_of)
    people = series.by_source.at(series.rows([as_of])[0])
    theirs = added(people.where(~np.isnan(by_unit[CONFIRMED].people))).people[order]
    return joined.assign(confirmed_share=divided(found[CONFIRMED], theirs))


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


def _joined(table: pd.DataFrame, found: dict[str, Array]) -> pd.DataFrame:
    """The columns that say anything, and the share that is confirmed."""
    kept = {name: values for name, values in found.items() if not np.isnan(values).all()}
    joined = table.assign(**{name: whole(values) for name, values in kept.items()})
    if CONFIRMED not in kept:
        return joined
    return joined.assign(confirmed_share=divided(kept[CONFIRMED], floats(table["people"])))
