"""Rows of several units as rows of one: what stood of all of them whenever any of them reported.

members: code of each unit to that of the joint unit which it is a part of.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from domain.plans import APPROVED, DECREE, DRAFT
from domain.regions import Region
from domain.reports import SUMMARY
from domain.sources import ALL, EVERYONE, PEOPLE, PERMANENT, TEMPORARY, TOTAL
from metrics.amounts import Amounts, added
from metrics.plans import annual_plans, source_plans, starts
from metrics.tables import dated, floats, whole
from metrics.year_series import YearSeries

Array = Any  # of numpy, which is not type-checked


def joined(frame: pd.DataFrame, members: Mapping[str, str], joint: pd.DataFrame) -> pd.DataFrame:
    """The frame with the rows of joint units in the place of their members'."""
    apart = frame[~frame["unit"].isin(list(members))].astype({"report": "Int64"})
    return pd.concat([apart, joint], ignore_index=True)[list(frame.columns)]


def joint_facts(series: YearSeries, members: Mapping[str, str]) -> pd.DataFrame:
    """Facts of each source that a member has reported itself, as a frame of ``Store.history``."""
    own = ~np.isnan(series.by_source.people) & ~series.from_children
    parts = []
    for code, at in _places(series, members).items():
        dates = _spoke(series, at)
        summed = added(series.by_source.at(np.s_[:, :, at]), axis=2)
        stated = own[:, :, at].any(axis=2)
        parts += [
            _rows(series, summed.at(np.s_[:, n]), dates & stated[:, n], code, source)
            for n, source in enumerate(series.sources)
        ]
    return pd.concat([_rows_of_nothing(series), *parts], ignore_index=True)


def joint_totals(series: YearSeries, members: Mapping[str, str]) -> pd.DataFrame:
    """Totals over all sources where a member states one, as a frame of ``Store.controls``."""
    parts = []
    for code, at in _places(series, members).items():
        stated = series.stated[:, at].any(axis=1)
        summed = added(series.headline.at(np.s_[:, at]))
        parts.append(_rows(series, summed, _spoke(series, at) & stated, code, ALL))
    return pd.concat([_rows_of_nothing(series), *parts], ignore_index=True)


def joint_plans(
    plans: pd.DataFrame, region: Region, year: int, members: Mapping[str, str]
) -> pd.DataFrame:
    """The plans of others, and of joint units a version for every day on which one changed."""
    apart = plans[~plans["unit"].isin(list(members))]
    days = starts(plans) if len(apart) < len(plans) else []
    versions = []
    for version, day in enumerate(days, start=1):
        asked = annual_plans(plans, region, day, year)
        by_source = source_plans(plans, region, day, year).T
        for column, source, status in [
            (asked["annual_plan"], ALL, APPROVED),
            (asked["draft_plan"], ALL, DRAFT),
            *((by_source[code], code, APPROVED) for code in by_source),
        ]:
            people = pd.Series(floats(column), index=column.index).reindex(list(members))
            summed = people.groupby(members).sum(min_count=1).dropna()
            versions.append(
                pd.DataFrame(
                    {
                        "unit": summed.index,
                        "source": source,
                        "people": whole(summed.to_numpy()),
                        "status": status,
                        "version": version,
                        "in_force_from": pd.Timestamp(day).as_unit("ns"),
                        "recorded_at": pd.Timestamp(day).as_unit("ns"),
                    }
                )
            )
    joint = pd.concat(versions, ignore_index=True) if versions else plans.iloc[:0]
    known = {"job_type": TOTAL, "year": year, "kind": DECREE, "basis": "", "confirmed": True}
    joint = joint.assign(basis_date=pd.NaT, upload=pd.NA, sheet=None, cell=None, **known)
    return pd.concat([apart, joint.astype({"basis_date": "datetime64[ns]"})], ignore_index=True)[
        list(plans.columns)
    ]


def _places(series: YearSeries, members: Mapping[str, str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for unit, code in members.items():
        places.setdefault(code, []).append(series.units.index(unit))
    return places


def _spoke(series: YearSeries, at: list[int]) -> Array:
    """The dates that any of these units reported for."""
    return (series.newest[:, at] == np.arange(len(series.dates))[:, None]).any(axis=1)


def _rows(
    series: YearSeries, summed: Amounts, dates: Array, unit: str, source: str
) -> pd.DataFrame:
    """A row per date and job type that is stated; a total where it is more than its parts."""
    chosen = summed.at(dates & ~np.isnan(summed.people))
    days = series.dates[dates & ~np.isnan(summed.people)]
    parts = np.nan_to_num(chosen.permanent) + np.nan_to_num(chosen.temporary)
    split = ~np.isnan(chosen.permanent) | ~np.isnan(chosen.temporary)
    total = np.where(split & (parts == chosen.people), np.nan, chosen.people)
    amounts = {PERMANENT: chosen.permanent, TEMPORARY: chosen.temporary, TOTAL: total}
    stated = [
        _of_job_type(series, days, people, chosen.unconfirmed, job_type)
        for job_type, people in amounts.items()
    ]
    return pd.concat(stated, ignore_index=True).assign(unit=unit, source=source)


def _of_job_type(
    series: YearSeries, days: Array, people: Array, unconfirmed: Array, job_type: str
) -> pd.DataFrame:
    known = ~np.isnan(people)
    return pd.DataFrame(
        {
            "job_type": job_type,
            "measure": PEOPLE,
            "grouping": EVERYONE,
            "year": series.year,
            "as_of": dated(days[known]),
            "people": whole(people[known]),
            "report": pd.array([pd.NA] * int(known.sum()), dtype="Int64"),
            "received_at": dated(days[known]),
            "kind": SUMMARY,
            "confirmed": ~unconfirmed[known],
            "sheet": None,
            "cell": None,
        }
    )


def _rows_of_nothing(series: YearSeries) -> pd.DataFrame:
    nothing = np.zeros(0)
    empty = _of_job_type(series, nothing.astype("M8[D]"), nothing, nothing.astype(bool), TOTAL)
    return empty.assign(unit="", source="")
