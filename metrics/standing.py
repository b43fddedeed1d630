"""The facts that stand at a date: of each series, those of its newest report."""

from datetime import date

import pandas as pd

from domain.sources import EVERYONE, PEOPLE
from metrics.calendar import year_of


def standing(
    history: pd.DataFrame,
    as_of: date,
    year: int | None = None,
    measure: str = PEOPLE,
    grouping: str = EVERYONE,
) -> pd.DataFrame:
    """The figure of each (unit, source) at ``as_of``, all job types from one report.

    history: frame of ``Store.history``; rows after ``as_of`` and of other years are left out.
    year:    whose figures; the year that ``as_of`` closes if None.

    Returns one row per (unit, source, job_type), sorted by them: ``people``; ``reported_as_of``,
    the date of the report that it is carried forward from; ``report``, ``sheet``, ``cell``.
    A series without a report that year has no row.
    """
    of = year_of(as_of) if year is None else year
    rows = history[
        (history["year"] == of)
        & (history["as_of"] <= pd.Timestamp(as_of))
        & (history["measure"] == measure)
        & (history["grouping"] == grouping)
        & history["people"].notna()
    ]
    newest = rows.groupby(["unit", "source"], observed=True)["as_of"].transform("max")
    return (
        rows[rows["as_of"] == newest]
        .rename(columns={"as_of": "reported_as_of"})
        .loc[
            :, ["unit", "source", "job_type", "people", "reported_as_of", "report", "sheet", "cell"]
        ]
        .sort_values(["unit", "source", "job_type"], ignore_index=True)
    )
