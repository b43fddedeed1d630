"""What units reported themselves in a year, step by step, and the rows behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.said import Said
from domain.sources import PERMANENT, TEMPORARY
from metrics.year_series import YearSeries

Array = Any  # of numpy, which is not type-checked

# How seldom a pattern must be in ordinary reports, of one unit in one year, to be asked about.
RARE = 0.001


@dataclass(frozen=True)
class Signal:
    """A question about a unit's reports.

    code:     which pattern; unit, as_of: whose, and the newest date that it shows at;
    chance:   how often ordinary reports of a unit show as much in a year;
    question: the sentence ``signal.<code>.question`` and its values;
    rows:     the rows of the history that it rests on.
    """

    code: str
    unit: str
    as_of: date
    chance: float
    question: Said
    rows: pd.DataFrame


@dataclass(frozen=True)
class Reported:
    """A year's reports of a region until a date.

    history: facts of the year in people, of everyone, until then; plans: frame of ``Store.plans``.
    """

    series: YearSeries
    history: pd.DataFrame
    plans: pd.DataFrame
    region: Region
    until: date

    def own_dates(self, unit: int) -> Array:
        """Numbers of the dates that a unit reported for."""
        newest = self.series.newest[:, unit]
        return np.flatnonzero(newest == np.arange(len(newest)))

    def split(self, unit: int, dates: Array) -> Array:
        """(dates, sources, 2): permanent and temporary, where the unit itself reported them."""
        amounts = self.series.by_source
        of_children = self.series.from_children[dates, :, unit][..., None]
        both = np.stack([amounts.permanent[dates, :, unit], amounts.temporary[dates, :, unit]], -1)
        return np.where(of_children, np.nan, both)

    def day(self, date_number: int) -> date:
        """The date of that number."""
        day: date = self.series.dates[date_number].astype(object)
        return day

    def rows_behind(
        self, units: Iterable[str], days: Iterable[date], sources: Iterable[str] | None = None
    ) -> pd.DataFrame:
        """The facts of these units on these dates; of these sources, or of all."""
        history = self.history
        stamps = [pd.Timestamp(day) for day in days]
        chosen = history["unit"].isin(list(units)) & history["as_of"].isin(stamps)
        if sources is not None:
            chosen &= history["source"].isin(list(sources))
        return history[chosen].reset_index(drop=True)


JOB_TYPES = (PERMANENT, TEMPORARY)  # the last axis of ``Reported.split``
