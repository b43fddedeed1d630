"""The forecast made again for past dates, from what was known then, beside how the year ended."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.units import REGION
from metrics.calendar import year_share
from metrics.forecast import INTERVAL, Projection, projection
from metrics.forecasting.record import compact, record
from metrics.forecasting.rows import Key, rows
from metrics.year_series import existing

Array = Any  # of numpy, which is not type-checked
Ends = dict[Key, float]  # people of a whole year
Frames = tuple[pd.DataFrame, pd.DataFrame]  # history and controls
AsKnown = Callable[[datetime], Frames]

FACT = "fact"  # what a published figure is, if not a plan
MODEL, PACE, LAST_YEAR = METHODS = ("model", "pace", "last_year")
FIRST_MONTH, FIRST_DAY = 4, 1  # before 1 April a forecast says little
MOST_DATES = 150  # with more, only each first of a month is tried
LOADED_AT_ONCE = 45  # days: reports usually older than this when received came in one go
YEAR_END = 12 - 0.25  # months that reports must cover to close a year

TRIAL_COLUMNS = (
    "as_of", "unit", "source", "job_type", "final", "people", "plan", "low", "high",
    "probability_of_plan", *METHODS,
)  # fmt: skip


def trials(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_known: AsKnown | None = None,
) -> pd.DataFrame:
    """One row per past date × row of the forecast whose year end is known.

    as_known: gives history and controls as they were known at a moment; without it reports count
    from when they were received, and versions since replaced are not seen. A region's year that
    reports do not close is judged by what was published of it.
    Columns TRIAL_COLUMNS: people; ``model`` is the median.
    """
    history, controls = compact(history), compact(controls)
    tried: list[dict[str, object]] = []
    ends: dict[int, Ends] = {}
    for as_of in _dates(history):
        if as_of.year not in ends:
            ends[as_of.year] = year_ends(history, controls, region, as_of.year)
        known = _known(history, controls, as_of, as_known)
        tried += _tried(known, plans, region, as_of, ends[as_of.year])
    return pd.DataFrame(tried, columns=list(TRIAL_COLUMNS))


def year_ends(history: pd.DataFrame, controls: pd.DataFrame, region: Region, year: int) -> Ends:
    """People of the whole year, of each row of the forecast, where reports close it.

    The region's, where not all units close the year, is what was published of it, if anything.
    """
    closing = date(year + 1, 1, 1)
    ended = record(history, controls, region, closing, year)
    keys, parts = rows(ended, region)
    still_open = (ended.observed[:, -1] * ended.months).sum(axis=1) < YEAR_END
    people = parts @ np.nan_to_num(ended.reached)
    closed = parts @ still_open == 0
    everybody = len(np.unique(ended.unit)) == existing(region, year, [closing])[0].sum()
    ends = _published(region, closing)
    for (unit, source, job_type), reached, whole in zip(keys, people, closed, strict=True):
        if whole and (unit != REGION or everybody):
            ends[unit, source, job_type] = float(reached)
    return ends


def _published(region: Region, closing: date) -> Ends:
    return {
        (REGION, figure.source, figure.job_type): float(figure.people)
        for figure in region.published
        if figure.what == FACT and figure.as_of == closing
    }


def _dates(history: pd.DataFrame) -> list[date]:
    """The dates of reports from 1 April of each year; only firsts of months if they are many."""
    stood = sorted({day.date() for day in pd.DatetimeIndex(history["as_of"].unique())})
    late = [day for day in stood if (day.month, day.day) >= (FIRST_MONTH, FIRST_DAY)]
    if len(late) <= MOST_DATES:
        return late
    return [day for day in late if day.day == 1]


def _known(
    history: pd.DataFrame, controls: pd.DataFrame, as_of: date, as_known: AsKnown | None
) -> Frames:
    """Reports that stood at the date and had come in by its end."""
    moment = datetime.combine(as_of + timedelta(days=1), datetime.min.time())
    if as_known is not None:
        return as_known(moment)
    return _received(history, moment), _received(controls, moment)


def _received(frame: pd.DataFrame, moment: datetime) -> pd.DataFrame:
    """Rows received by then; of years that were loaded in one go long after, by their dates."""
    waited = (frame["received_at"] - frame["as_of"]).dt.days
    usual = waited.groupby(frame["year"]).transform("median")
    came = frame["received_at"].where(usual <= LOADED_AT_ONCE, frame["as_of"])
    return frame[(came <= moment).to_numpy(dtype=bool)]


def _tried(
    known: Frames,
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
    ends: Ends,
) -> list[dict[str, object]]:
    if not ends:
        return []
    ahead = projection(*known, plans, region, as_of, as_of.year)
    if ahead.outlook is None:
        return []
    share = year_share(as_of.year, as_of)
    reached, plans_of, draws = ahead.reached, ahead.plan, ahead.draws
    before, chances = _last_year(ahead), (draws >= plans_of).mean(axis=0)
    low, median, high = np.quantile(draws, INTERVAL, axis=0, method="nearest")
    found = []
    for row, (unit, source, job_type) in enumerate(ahead.keys):
        final = ends.get((unit, source, job_type))
        if final and reached[row] > 0:
            plan = plans_of[row]
            pace = reached[row] / share
            last = reached[row] / before[row] if before[row] > 0 else pace
            chance = chances[row] if plan == plan else np.nan
            key = (as_of, unit, source, job_type, final, reached[row], plan)
            values = (*key, low[row], high[row], chance, median[row], pace, last)
            found.append(dict(zip(TRIAL_COLUMNS, values, strict=True)))
    return found


def _last_year(ahead: Projection) -> Array:
    """(rows,) the share of last year's people that was reached at this time of the year.

    NaN where there is no last year, or nothing was reached by then.
    """
    if len(ahead.record.years) < 2:
        return np.full(len(ahead.keys), np.nan)
    added = ahead.parts @ ahead.record.added[:, -2]
    with np.errstate(invalid="ignore", divide="ignore"):
        share = added[:, : ahead.record.at].sum(axis=1) / added.sum(axis=1)
    return np.where(share > 0, share, np.nan)
