"""From report to report: how many people each step added."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from metrics.amounts import added
from metrics.calendar import year_of
from metrics.tables import dated, whole
from metrics.year_series import YearSeries, year_series

Array = Any  # of numpy, which is not type-checked


def increments(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    region: Region,
    until: date,
    unit: str | None = None,
    year: int | None = None,
) -> pd.DataFrame:
    """One row per date that anyone (or the ``unit``) reported for, in order.

    Returns ``as_of``; ``days`` since the step before, or since 1 January, when the count begins
    at nothing; ``people``, ``permanent``, ``temporary`` added in them (negative after a
    correction), missing where one end is not known; ``per_week``, people in a week of the step;
    ``units_reported``, how many units reported for that date. Of the region, a unit that was
    silent adds its people to the step in which it speaks again.
    """
    of = year_of(until) if year is None else year
    series = year_series(history, controls, region, of, until)
    chosen = np.full(len(series.units), True) if unit is None else np.array(series.units) == unit
    fresh = (series.newest == np.arange(len(series.dates))[:, None]) & chosen
    rows = np.flatnonzero(fresh.any(axis=1))
    dates = series.dates[rows]
    steps = np.diff(dates, prepend=series.dates[:1]).astype("int64")
    table = pd.DataFrame({"as_of": dated(dates), "days": steps, **_steps(series, chosen, rows)})
    per_week = table["people"].astype("Float64") * 7 / table["days"]
    return table.assign(per_week=per_week, units_reported=fresh[rows].sum(axis=1))


def _steps(series: YearSeries, chosen: Array, rows: Array) -> dict[str, Any]:
    summed = added(series.headline.where(chosen).at(rows))
    return {
        "people": whole(np.diff(summed.people, prepend=0.0)),
        "permanent": whole(np.diff(summed.permanent, prepend=0.0)),
        "temporary": whole(np.diff(summed.temporary, prepend=0.0)),
    }
