"""How much figures change after they are first published, as official statistics report it.

A vintage is everything that was known at a time. A revision is the latest figure of a date less
the first that was published for it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.units import REGION
from metrics.amounts import added
from metrics.calendar import year_dates
from metrics.tables import dated, divided, whole
from metrics.year_series import YearSeries, existing, year_series

Array = Any  # of numpy, which is not type-checked

Vintages = Mapping[datetime, tuple[pd.DataFrame, pd.DataFrame]]  # history and controls, by time


def revision_triangle(
    vintages: Vintages, region: Region, year: int, until: date, unit: str = REGION
) -> pd.DataFrame:
    """People as of each due date of ``year`` until a date (rows) as known at each time (columns).

    vintages: frames of ``Store.history`` and ``Store.controls`` by the ``known_at`` they were
    asked with. Of a unit, only figures that it reported for that very date; of the region, the
    sum as it was shown, with the last figures of silent units. Missing before the date is known.
    """
    return revision_triangles(vintages, region, year, until, (unit,))[unit]


def revision_triangles(
    vintages: Vintages, region: Region, year: int, until: date, units: Sequence[str]
) -> dict[str, pd.DataFrame]:
    """``revision_triangle`` of several units, of which one may be the ``region``."""
    dates = year_dates(region, year, until)
    columns: dict[str, dict[pd.Timestamp, Any]] = {unit: {} for unit in units}
    for moment, frames in sorted(vintages.items()):
        series = year_series(*frames, region, year, dates[-1])
        for unit in units:
            people = _known(series, region, dates, moment, unit)
            columns[unit][pd.Timestamp(moment)] = whole(people)
    index = pd.Index(dated(dates), name="as_of")
    return {unit: pd.DataFrame(known, index=index) for unit, known in columns.items()}


def revisions(vintages: Vintages, region: Region, year: int, until: date) -> pd.DataFrame:
    """How far first figures were from the latest, unit by unit and for the ``region``."""
    units = (*(unit.code for unit in region.units), REGION)
    return revision_sizes(revision_triangles(vintages, region, year, until, units))


def revision_sizes(triangles: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """How far first figures were from the latest, of each of ``revision_triangles``.

    Indexed by unit: ``dates`` with two vintages or more; ``revised`` of them; ``mean_absolute``
    and ``mean`` revision in people (the mean keeps the sign: above 0, first figures were too low);
    ``relative``, the mean absolute revision as a share of the mean latest figure.
    """
    table = pd.DataFrame({unit: _measured(triangle) for unit, triangle in triangles.items()}).T
    table.index.name = "unit"
    return table.astype({"dates": "int64", "revised": "int64"})


def _known(
    series: YearSeries, region: Region, dates: list[date], moment: datetime, unit: str
) -> Array:
    people = _whole_region(series, region, dates) if unit == REGION else _own(series, dates, unit)
    return np.where(np.array([day <= moment.date() for day in dates]), people, np.nan)


def _whole_region(series: YearSeries, region: Region, dates: list[date]) -> Array:
    here = existing(region, series.year, dates)
    stood = series.headline.at(series.rows(dates)).where(here)
    spoke = (stood.seen == series.rows(dates)[:, None]).any(axis=1)
    return np.where(spoke, added(stood).people, np.nan)


def _own(series: YearSeries, dates: list[date], unit: str) -> Array:
    rows, at = series.rows(dates), series.units.index(unit)
    fresh = (series.newest[rows, at] == rows) & (series.dates[rows] == np.array(dates, "M8[D]"))
    return np.where(fresh, series.headline.people[rows, at], np.nan)


def _measured(triangle: pd.DataFrame) -> dict[str, float]:
    values = triangle.to_numpy(dtype=float, na_value=np.nan)
    known = ~np.isnan(values)
    twice = known.sum(axis=1) > 1
    values, known = values[twice], known[twice]
    each = np.arange(len(values))
    first = values[each, known.argmax(axis=1)]
    latest = values[each, known.shape[1] - 1 - known[:, ::-1].argmax(axis=1)]
    revision = latest - first
    if not len(revision):
        return {
            "dates": 0,
            "revised": 0,
            **dict.fromkeys(("mean_absolute", "mean", "relative"), np.nan),
        }
    mean_absolute = float(np.abs(revision).mean())
    return {
        "dates": len(revision),
        "revised": int((revision != 0).sum()),
        "mean_absolute": mean_absolute,
        "mean": float(revision.mean()),
        "relative": float(divided(mean_absolute, latest.mean())),
    }
