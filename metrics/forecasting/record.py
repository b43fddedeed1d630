"""Cumulative reports of several years as people added in each part of a year."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import PERMANENT, TEMPORARY, TOTAL
from metrics.amounts import Amounts
from metrics.calendar import year_share
from metrics.year_series import YearSeries, existing, year_series

Array = Any  # of numpy, which is not type-checked

MONTHS = 12
YEARS_BACK = 8  # older years say little of this one
WORDS = ("unit", "source", "job_type", "measure", "grouping", "kind")
NEEDED = (*WORDS, "year", "as_of", "people", "received_at", "confirmed")
TYPES = (PERMANENT, TEMPORARY, TOTAL)  # ``total`` holds what no report splits


@dataclass(frozen=True)
class Record:
    """What is known of every series: a unit's people of one source and one job type.

    unit, source, job_type: (series,) positions in the region's units, in its sources (the one
              after the last is what units do not itemise) and in TYPES;
    years:    the years, oldest first; the last is the one to forecast;
    months:   (parts,) how long each part of the year is; parts end at each month and at ``as_of``;
    at:       the number of parts that lie before ``as_of``;
    added:    (series, years, parts) people added while reports cover the part;
    observed: (series, years, parts) the share of the part that reports cover, 0 to 1;
    reached:  (series,) people this year; NaN where the unit has not reported this source;
    dates:    days of this year's reports, the first 1 January; course: (dates, series) people
              carried forward; newest: (series,) the number of the newest date.
    """

    unit: Array
    source: Array
    job_type: Array
    years: tuple[int, ...]
    months: Array
    at: int
    added: Array
    observed: Array
    reached: Array
    dates: Array
    course: Array
    newest: Array


def record(
    history: pd.DataFrame, controls: pd.DataFrame, region: Region, as_of: date, year: int
) -> Record:
    """The record of every series of the units that exist at ``as_of``.

    Reports may be late, missing or corrected: between two reports people are spread evenly, and a
    figure that a later report lowers is lowered from the start. Nothing after ``as_of`` is used.
    """
    history, controls = compact(history), compact(controls)
    years = _years(history, year)
    edges = _edges(year_share(year, as_of) * MONTHS)
    here = existing(region, year, [as_of])[0]
    courses = [_courses(history, controls, region, of, as_of, here) for of in years]
    of_series = _series([course for _, course in courses], here)
    parts = [_parts(series, course[:, of_series], edges) for series, course in courses]
    series, course = courses[-1]
    now = _as_known_last(course[:, of_series])
    unit, rest = np.divmod(of_series, (len(region.sources) + 1) * len(TYPES))
    return Record(
        unit=unit,
        source=rest // len(TYPES),
        job_type=rest % len(TYPES),
        years=years,
        months=np.diff(edges),
        at=int(np.searchsorted(edges, year_share(year, as_of) * MONTHS)),
        added=np.stack([added for added, _ in parts], axis=1),
        observed=np.stack([observed for _, observed in parts], axis=1),
        reached=_newest(now),
        dates=series.dates,
        course=_carried(now),
        newest=np.where(np.isnan(now), 0, np.arange(len(now))[:, None]).max(axis=0, initial=0),
    )


def compact(frame: pd.DataFrame) -> pd.DataFrame:
    """The columns that a record needs, words as categories: selecting rows is then fast."""
    if isinstance(frame["unit"].dtype, pd.CategoricalDtype):
        return frame
    return frame[list(NEEDED)].astype(dict.fromkeys(WORDS, "category"))


def _years(history: pd.DataFrame, year: int) -> tuple[int, ...]:
    """The years with reports before ``year``, and the year itself, without a gap."""
    reported = {int(of) for of in history["year"].unique() if year - YEARS_BACK <= of < year}
    return tuple(range(min(reported, default=year), year + 1))


def _edges(now: float) -> Array:
    """Where the parts of a year begin and end, in months from 1 January."""
    edges: Array = np.arange(MONTHS + 1, dtype=float)
    nearest = float(np.abs(edges - now).min())
    return edges if nearest < 1e-9 else np.sort(np.append(edges, now))


def _courses(
    history: pd.DataFrame, controls: pd.DataFrame, region: Region, of: int, as_of: date, here: Array
) -> tuple[YearSeries, Array]:
    """The year's arrays, and (dates, series) what reports state on their own dates, else NaN."""
    ours = history[history["year"].to_numpy() == of]
    totals = controls[controls["year"].to_numpy() == of]
    series = year_series(ours, totals, region, of, as_of)
    top = np.array([source.parent is None for source in region.sources])
    stated = np.stack(
        [_stated(series.by_source, own) for own in range(len(TYPES))], axis=-1
    )  # (dates, sources, units, types)
    stated = np.where(top[:, None, None], stated, np.nan)
    stated = np.concatenate([stated, _not_itemised(series)[:, None]], axis=1)
    by_unit = np.moveaxis(stated, 2, 1)
    by_unit = np.where(here[:, None, None], by_unit, np.nan)
    return series, by_unit.reshape(len(series.dates), -1)


def _stated(amounts: Amounts, job_type: int) -> Array:
    """People of one of TYPES on the dates when the series itself was reported."""
    permanent, temporary = amounts.permanent, amounts.temporary
    split = np.nan_to_num(permanent) + np.nan_to_num(temporary)
    people = (permanent, temporary, np.maximum(amounts.people - split, 0))[job_type]
    own_date = np.arange(len(amounts.seen)).reshape(-1, *[1] * (amounts.seen.ndim - 1))
    return np.where(amounts.seen == own_date, people, np.nan)


def _not_itemised(series: YearSeries) -> Array:
    """(dates, units, types): what a unit's headline has beyond its sources."""
    whole = [_stated(series.headline, own) for own in range(len(TYPES))]
    parts = [_stated(series.itemised, own) for own in range(len(TYPES))]
    beyond = np.stack(whole, axis=-1) - np.stack(parts, axis=-1)
    return np.where(series.stated[:, :, None], np.maximum(beyond, 0), np.nan)


def _series(courses: list[Array], here: Array) -> Array:
    """The positions of the series that were ever reported; of what is unsplit, above 0."""
    flat = np.concatenate(courses)
    per_unit = flat.shape[1] // len(here)
    position = np.arange(flat.shape[1]) % per_unit
    remainder = (position % len(TYPES) == TYPES.index(TOTAL)) | (
        position // len(TYPES) == per_unit // len(TYPES) - 1
    )
    lasting = np.nanmax(np.nan_to_num(np.concatenate([_as_known_last(c) for c in courses])), axis=0)
    reported = ~np.isnan(flat).all(axis=0)
    return np.flatnonzero(reported & (~remainder | (lasting > 0)))


def _as_known_last(course: Array) -> Array:
    """The same, no figure above any that was reported later; missing stays missing."""
    later = np.where(np.isnan(course), np.inf, course)
    lowest = np.minimum.accumulate(later[::-1], axis=0)[::-1]
    return np.where(np.isnan(course), np.nan, lowest)


def _newest(course: Array) -> Array:
    """The last figure of each series; NaN where there is none."""
    return _carried(course, missing=np.nan)[-1]


def _carried(course: Array, missing: float = 0.0) -> Array:
    """Carried forward along the dates, ``missing`` before the first report."""
    dates = np.arange(len(course))[:, None]
    seen = np.maximum.accumulate(np.where(np.isnan(course), -1, dates), axis=0)
    values = np.take_along_axis(course, np.maximum(seen, 0), axis=0)
    return np.where(seen < 0, missing, values)


def _parts(series: YearSeries, course: Array, edges: Array) -> tuple[Array, Array]:
    """(series, parts): people added, and the share of each part that reports cover."""
    known = _as_known_last(course)
    position = np.array([year_share(series.year, day) for day in series.dates.astype(object)])
    position = position * MONTHS
    starts, ends = edges[:-1], edges[1:]
    added = np.zeros((course.shape[1], len(starts)))
    observed = np.zeros_like(added)
    for n, people in enumerate(known.T):
        said = ~np.isnan(people) & (position > 0)
        if said.any():
            last = position[said][-1]
            reached = np.interp(edges, np.append(0, position[said]), np.append(0, people[said]))
            added[n] = np.diff(reached)
            observed[n] = np.clip((last - starts) / (ends - starts), 0, 1)
    return added, observed
