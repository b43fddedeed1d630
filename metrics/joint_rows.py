"""Rows of several units as rows of one: what stood of all of them whenever any of them reported.

members: code of each unit to that of the joint unit which it is a part of.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from domain.reports import SUMMARY
from domain.sources import ALL, EVERYONE, PEOPLE, PERMANENT, TEMPORARY, TOTAL
from metrics.amounts import Amounts, added
from metrics.tables import dated, whole
from metrics.year_series import YearSeries

Array = Any  # of numpy, which is not type-checked


def joined(frame: pd.DataFrame, members: Mapping[str, str], joint: pd.DataFrame) -> pd.DataFrame:
    """The frame with the rows of joint units in the place of their members'."""
    apart = frame[~frame["unit"].isin(list(members))].astype({"report": "Int64"})
    return pd.concat([apart, joint], ignore_index=True)[list(frame.columns)]


def joint_facts(series: YearSeries, members: Mapping[str, str]) -> pd.DataFrame:
    """Facts of each source that a member has reported itself, as a frame of ``Store.history``.

    A parent that was once stated is stated from then on, with what its children add up to.
    """
    own = ~np.isnan(series.by_source.people) & ~series.from_children
    own = np.logical_or.accumulate(own, axis=0)
    parts = []
    for code, at in places(series.units, members).items():
        summed = added(series.by_source.at(np.s_[:, :, at]), axis=2)
        stated = own[:, :, at].any(axis=2) & _spoke(series, at)[:, None]
        parts += _rows(series, summed, stated, code, series.sources)
    return pd.concat(parts, ignore_index=True)


def joint_totals(series: YearSeries, members: Mapping[str, str]) -> pd.DataFrame:
    """Totals over all sources where a member states one, as a frame of ``Store.controls``."""
    parts = []
    for code, at in places(series.units, members).items():
        stated = series.stated[:, at].any(axis=1) & _spoke(series, at)
        summed = added(series.headline.at(np.s_[:, at])).at(np.s_[:, None])
        parts += _rows(series, summed, stated[:, None], code, (ALL,))
    return pd.concat(parts, ignore_index=True)


def places(units: Sequence[str], members: Mapping[str, str]) -> dict[str, list[int]]:
    """Of each joint unit, where its members stand among ``units``."""
    found: dict[str, list[int]] = {}
    for unit, code in members.items():
        found.setdefault(code, []).append(units.index(unit))
    return found


def _spoke(series: YearSeries, at: list[int]) -> Array:
    """The dates that any of these units reported for."""
    return (series.newest[:, at] == np.arange(len(series.dates))[:, None]).any(axis=1)


def _rows(
    series: YearSeries, summed: Amounts, stated: Array, unit: str, sources: Sequence[str]
) -> list[pd.DataFrame]:
    """A row per date, source and job type that is stated; a total where it is more than its parts.

    summed, stated: (dates, sources).
    """
    parts = np.nan_to_num(summed.permanent) + np.nan_to_num(summed.temporary)
    split = ~np.isnan(summed.permanent) | ~np.isnan(summed.temporary)
    total = np.where(split & (parts == summed.people), np.nan, summed.people)
    amounts = {PERMANENT: summed.permanent, TEMPORARY: summed.temporary, TOTAL: total}
    return [
        _of_job_type(series, people, summed.unconfirmed, stated, unit, sources, job_type)
        for job_type, people in amounts.items()
    ]


def _of_job_type(
    series: YearSeries,
    people: Array,
    unconfirmed: Array,
    stated: Array,
    unit: str,
    sources: Sequence[str],
    job_type: str,
) -> pd.DataFrame:
    at = np.nonzero(stated & ~np.isnan(people))
    days = dated(series.dates[at[0]])
    return pd.DataFrame(
        {
            "unit": unit,
            "source": np.array(sources, dtype=object)[at[1]],
            "job_type": job_type,
            "measure": PEOPLE,
            "grouping": EVERYONE,
            "year": series.year,
            "as_of": days,
            "people": whole(people[at]),
            "report": pd.array([pd.NA] * len(days), dtype="Int64"),
            "received_at": days,
            "kind": SUMMARY,
            "confirmed": ~unconfirmed[at],
            "sheet": None,
            "cell": None,
        }
    )
