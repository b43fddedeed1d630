"""What changed between two dates, for units that reported for both."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from metrics.amounts import Amounts
from metrics.calendar import last_due, year_of
from metrics.tables import whole
from metrics.year_series import existing, year_series

Array = Any  # of numpy, which is not type-checked


def changes(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    region: Region,
    before: date | None,
    after: date,
) -> pd.DataFrame:
    """One row per unit that exists at ``after``, in the region's order.

    before: an earlier date of the same year; None where there is nothing to compare with.

    Returns ``unit``; ``people_before``, ``people_after`` as they stood; ``change``,
    ``permanent_change``, ``temporary_change``, missing unless ``comparable``: the unit reported
    for both dates, not before the last due date of either.
    """
    stood, reported = _stood(history, controls, region, after, year_of(after))
    if before is None:
        earlier, reported_before = stood.where(np.zeros_like(reported)), np.zeros_like(reported)
    else:
        earlier, reported_before = _stood(history, controls, region, before, year_of(after))
    comparable = reported & reported_before
    then, now = earlier.where(comparable), stood.where(comparable)
    table = pd.DataFrame(
        {
            "unit": [unit.code for unit in region.units],
            "people_before": whole(earlier.people),
            "people_after": whole(stood.people),
            "change": whole(now.people - then.people),
            "permanent_change": whole(now.permanent - then.permanent),
            "temporary_change": whole(now.temporary - then.temporary),
            "comparable": comparable,
        }
    )
    return table[existing(region, year_of(after), [after])[0]].reset_index(drop=True)


def _stood(
    history: pd.DataFrame, controls: pd.DataFrame, region: Region, day: date, year: int
) -> tuple[Amounts, Array]:
    """What units stood at on that day, and whether they had reported for it."""
    series = year_series(history, controls, region, year, day)
    row = series.rows([day])[0]
    stood = series.headline.at(row)
    due = np.datetime64(last_due(region, day))
    return stood, ~np.isnan(stood.people) & (series.reported_as_of(row) >= due)
