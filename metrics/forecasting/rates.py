"""How fast a row of the forecast went, and how fast it would have to go."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from domain.regions import Region
from metrics.calendar import weeks_left
from metrics.forecast import Projection

Array = Any  # of numpy, which is not type-checked

FOUR_WEEKS = timedelta(days=28)


@dataclass(frozen=True)
class Rates:
    """People a week of each row: in the last four weeks, before them, and in the best four.

    required: to reach the plan in the weeks left; 0 when it is met, NaN without a plan or a week.
    """

    lately: Array
    earlier: Array
    best: Array
    required: Array


def rates(ahead: Projection, region: Region, as_of: date) -> Rates:
    """Of every row, from the reports of this year until ``as_of``."""
    year = ahead.record.years[-1]
    start = date(year, 1, 1)
    marks = [as_of - n * FOUR_WEEKS for n in range((as_of - start) // FOUR_WEEKS + 1)][::-1]
    people = _people(ahead, marks)
    reached = people[-1]
    steps = np.diff(people, axis=0) / 4 if len(people) > 1 else reached[None] * 0
    weeks_before = max(((marks[-1] - FOUR_WEEKS) - start).days / 7, 0.0)
    before = people[-2] if len(people) > 1 else reached * 0
    left = weeks_left(region, year, as_of)
    gap = np.maximum(ahead.plan - reached, 0)
    return Rates(
        lately=steps[-1],
        earlier=before / weeks_before if weeks_before > 0 else before * np.nan,
        best=steps.max(axis=0),
        required=gap / left if left > 0 else np.where(gap > 0, np.nan, 0.0),
    )


def _people(ahead: Projection, marks: list[date]) -> Array:
    """(marks, rows) people on days, between two reports in proportion to time."""
    record = ahead.record
    days = record.dates.astype("datetime64[D]").astype(float)
    asked = np.array(marks, dtype="datetime64[D]").astype(float)
    by_series = np.array([np.interp(asked, days, course) for course in record.course.T])
    return by_series.reshape(len(record.unit), len(marks)).T @ ahead.parts.T
