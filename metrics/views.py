"""A view of a year: what was reported until a date, as it was known at a time."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from metrics.calendar import last_due, year_dates, year_of
from metrics.year_series import YearSeries, year_series

Array = Any  # of numpy, which is not type-checked


@dataclass(frozen=True)
class View:
    """Frames of ``Store`` asked for with one ``known_at``, and the date to look at."""

    history: pd.DataFrame
    controls: pd.DataFrame
    plans: pd.DataFrame
    as_of: date
    year: int | None = None

    @property
    def of(self) -> int:
        """Whose figures it shows: the year that ``as_of`` closes if none is named."""
        return year_of(self.as_of) if self.year is None else self.year

    def series(self, region: Region) -> YearSeries:
        """Its year as arrays."""
        return year_series(self.history, self.controls, region, self.of, self.as_of)


@dataclass(frozen=True)
class Stood:
    """What units stood at on a date of a series, in the region's order.

    people:   NaN where nothing was reported;
    reported: the date of the newest report; fresh: not before the last due date.
    """

    people: Array
    reported: Array
    fresh: Array


def stood(series: YearSeries, region: Region, day: date) -> Stood:
    """What stood on that day."""
    row = series.rows([day])[0]
    people, reported = series.headline.people[row], series.reported_as_of(row)
    due = np.datetime64(last_due(region, year_dates(region, series.year, day)[-1]))
    return Stood(people, reported, ~np.isnan(people) & (reported >= due))
