"""Three years of a made-up shire: cumulative people on the first of each month, with chance."""

from datetime import date

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import Source
from domain.units import Unit
from tests.metrics.frames import facts, named

UNITS = ("north", "lake", "hill", "moor", "ford")
SHIRE = Region(
    code="shire",
    names=named("shire"),
    units=tuple(Unit(code, "district", named(code)) for code in UNITS),
    sources=(Source("vacancies", named("vacancies")), Source("subsidised", named("subsidised"))),
)
# Permanent hires come late in the year; temporary places are used up before December.
MONTHS = {
    ("vacancies", "permanent"): (3, 5, 6, 6, 6, 7, 7, 7, 9, 13, 15, 16),
    ("subsidised", "temporary"): (5, 8, 11, 13, 13, 11, 10, 10, 9, 6, 3, 1),
}
SIZES = {"north": 900, "lake": 420, "hill": 160, "moor": 250, "ford": 600}


def courses(seed: int = 0, until: date = date(2025, 12, 1), first: int = 2023) -> pd.DataFrame:
    """History from the first of February of ``first`` until a date; the same for the same seed."""
    chance = np.random.default_rng(seed)
    rows = [
        (unit, source, job_type, f"{as_of}", people, as_of.year - (as_of.month == 1))
        for year in range(first, 2026)
        for (source, job_type), months in MONTHS.items()
        for unit, size in SIZES.items()
        for as_of, people in _year(chance, year, size, months)
        if as_of <= until
    ]
    columns = ["unit", "source", "job_type", "as_of", "people", "year"]
    return facts(pd.DataFrame(rows, columns=columns).to_string(index=False))


def _year(chance, year, size, months):
    effort = size * np.exp(chance.normal(0, 0.08)) / 100
    busy = np.exp(chance.normal(0, 0.15, 12))
    added = chance.poisson(effort * np.array(months) * busy)
    firsts = [date(year, month, 1) for month in range(2, 13)] + [date(year + 1, 1, 1)]
    return zip(firsts, np.cumsum(added), strict=True)


def row(table: pd.DataFrame, unit: str, source: str = "all", job_type: str = "total") -> pd.Series:
    """The one row of a forecast with that key."""
    chosen = table.query("unit == @unit and source == @source and job_type == @job_type")
    return chosen.iloc[0]
