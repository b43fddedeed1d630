"""Every figure by unit and source at a date, and people by unit and source at every date."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from metrics.amounts import Amounts, total
from metrics.by_source import source_figures
from metrics.calendar import year_of
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.tables import dated, whole
from metrics.year_series import existing, year_series

Array = Any  # of numpy, which is not type-checked

FIGURES = (
    "people", "permanent", "temporary", "annual_plan", "period_plan", "completion", "pace",
    "gap", "deviation",
)  # fmt: skip
OVER_TIME = ("people", "permanent", "temporary")


def cube(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
) -> pd.DataFrame:
    """One row per unit and source: ``unit``, ``source``, FIGURES, missing where not known.

    unit: the units that exist at ``as_of``, in the region's order, and ``region`` first;
    source: ``all`` first, which is the headline, then every source.
    """
    frames = (history, controls, plans, region)
    units = unit_figures(*frames, as_of)
    whole_region = region_figures(units, region, as_of, curve(*frames, as_of))
    headlines = {REGION: whole_region} | {str(code): row for code, row in units.iterrows()}
    parts = []
    for code, headline in headlines.items():
        sources = source_figures(history, plans, region, as_of, None if code == REGION else code)
        first = pd.DataFrame([{"source": ALL, **{name: headline[name] for name in FIGURES}}])
        rows = pd.concat([_plain(first), _plain(sources)], ignore_index=True)
        parts.append(rows.assign(unit=code))
    return pd.concat(parts, ignore_index=True)[["unit", "source", *FIGURES]]


def over_time(
    history: pd.DataFrame, controls: pd.DataFrame, region: Region, until: date
) -> pd.DataFrame:
    """One row per date of a report, unit and source: ``as_of``, ``unit``, ``source``, OVER_TIME.

    What stood at that date, carried forward, missing before the first report. Of the year that
    ``until`` closes.
    """
    year = year_of(until)
    series = year_series(history, controls, region, year, until)
    dates = series.dates[1:]  # the first is 1 January, when nothing has been reported
    here = existing(region, year, [day.astype("O") for day in dates]) if len(dates) else None
    sources = (ALL, *series.sources)
    columns = {
        name: _with_region(_with_headline(series.headline, series.by_source, name)[1:], here)
        for name in OVER_TIME
    }
    units = (REGION, *series.units)
    index = pd.MultiIndex.from_product([dated(dates), sources, units])
    table = index.to_frame(index=False, name=["as_of", "source", "unit"])
    return table.assign(**{name: whole(values.ravel()) for name, values in columns.items()})[
        ["as_of", "unit", "source", *OVER_TIME]
    ]


def _plain(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[["source", *FIGURES]].astype(dict.fromkeys(FIGURES, "Float64"))


def _with_headline(headline: Amounts, by_source: Amounts, name: str) -> Array:
    """(dates, all and every source, units)."""
    return np.concatenate([getattr(headline, name)[:, None, :], getattr(by_source, name)], axis=1)


def _with_region(values: Array, here: Array) -> Array:
    """The same with the region, the sum of the units that exist, before the units."""
    if here is None:
        return np.empty((0, values.shape[1], values.shape[2] + 1))
    summed = total(np.where(here[:, None, :], values, np.nan), axis=2)
    return np.concatenate([summed[:, :, None], values], axis=2)
