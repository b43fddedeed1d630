"""Residents of units and of the region on 1 January of a year."""

from datetime import date

import pandas as pd

from domain.regions import Region
from domain.units import REGION


def residents(region: Region, year: int) -> pd.Series:
    """People by unit, and the region's under ``region``, on 1 January of ``year``.

    NaN for a unit without a figure on that very day, as one that was split off since; the
    region's own figure, else the sum of its units where all that existed have one.
    """
    day = date(year, 1, 1)
    known = {figure.unit: figure.people for figure in region.populations if figure.day == day}
    units = [unit.code for unit in region.units_on(day)]
    whole = sum(known.get(unit, float("nan")) for unit in units) if units else float("nan")
    return pd.Series(
        {unit.code: known.get(unit.code) for unit in region.units}
        | {REGION: known.get(REGION, whole)},
        dtype=float,
    )
