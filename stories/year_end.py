"""The year's end: the forecast of every unit and source, and how well such forecasts did."""

from datetime import date, datetime

import pandas as pd

from domain.sources import ALL, TOTAL
from domain.units import REGION
from metrics.backtest import accuracy as tested
from metrics.forecast import forecast, projection
from metrics.forecasting.record import YEARS_BACK
from metrics.forecasting.trials import TRIAL_COLUMNS, trials
from metrics.sources_together import sources_together
from store import Store
from store.remembered import Remembered
from stories.evidence import year_of

REMEMBERED = 64  # forecasts; each is a frame of some 200 rows
DAYS_IN_TIME = 45  # reports that came later than this were loaded in one go, long after

_made: Remembered[pd.DataFrame] = Remembered(REMEMBERED)


def year_end(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> pd.DataFrame:
    """The forecast at ``as_of``, of ``metrics.forecast.forecast``. Raises UnknownRegion.

    Made once for each state of the figures: several stories of a date rest on it.
    """
    key = (store.url, store.figures_version(), region, as_of, known_at)
    return _made.get(key, lambda: _year_end(store, region, as_of, known_at))


def _year_end(store: Store, region: str, as_of: date, known_at: datetime | None) -> pd.DataFrame:
    history, controls, plans = until_now(store, region, as_of, known_at)
    return forecast(history, controls, plans, store.region(region), as_of, year_of(as_of))


def year_end_together(
    store: Store,
    region: str,
    sources: tuple[str, ...],
    as_of: date,
    known_at: datetime | None = None,
) -> pd.DataFrame:
    """The forecast of several sources together: ``sources_together``. Raises UnknownRegion."""
    frames, known = until_now(store, region, as_of, known_at), store.region(region)
    ahead = projection(*frames, known, as_of, year_of(as_of))
    return sources_together(ahead, known, sources)


def until_now(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """History, controls and plans of the year that ``as_of`` closes, and of those that count."""
    current = year_of(as_of)
    earlier = [past for past in store.years(region) if current - YEARS_BACK <= past < current]
    return _frames(store, region, [*earlier, current], as_of, known_at, shown=current)


def totals(table: pd.DataFrame) -> pd.DataFrame:
    """Of a forecast, the row of each unit over all sources and job types, indexed by unit."""
    rows = table[(table["source"] == ALL) & (table["job_type"] == TOTAL) & table["known"]]
    return rows.set_index("unit")


def region_total(table: pd.DataFrame) -> pd.DataFrame | None:
    """Of a forecast, the one row of the whole region; None where it is not known."""
    rows = totals(table)
    return rows.loc[[REGION]] if REGION in rows.index else None


def accuracy(store: Store, region: str) -> pd.DataFrame:
    """How well forecasts did at every past date: ``metrics.backtest.backtest``."""
    return tested(past_forecasts(store, region))


def past_forecasts(
    store: Store, region: str, until: date = date.max, known_at: datetime | None = None
) -> pd.DataFrame:
    """The forecast made again for every past date: ``metrics.forecasting.trials.trials``.

    until, known_at: from nothing but the reports up to a date, as they were known by then.
    """
    newest = date.max.year if until == date.max else year_of(until)
    years = [year for year in store.years(region) if year <= newest]
    if not years:
        return pd.DataFrame(columns=list(TRIAL_COLUMNS))
    frames = _frames(store, region, years, until, known_at)
    complete = frames[0].groupby("year")["received_at"].max()

    def as_known(moment: datetime) -> tuple[pd.DataFrame, pd.DataFrame]:
        """A year that was complete by then is read as it is now: it is at hand already."""
        parts = [
            _frames(store, region, [year], until, moment if complete[year] > moment else known_at)
            for year in years
            if year <= moment.year
        ]
        history, controls, _ = (pd.concat(frames) for frames in zip(*parts, strict=True))
        return history, controls

    in_time = _came_in_time(frames[0])
    return trials(*frames, store.region(region), as_known if in_time else None)


def _came_in_time(history: pd.DataFrame) -> bool:
    """Whether reports came when they were due, so that the past can be asked as it was known."""
    waited = (history["received_at"] - history["as_of"]).median()
    return bool(waited <= pd.Timedelta(days=DAYS_IN_TIME)) if len(history) else False


def _frames(
    store: Store,
    region: str,
    years: list[int],
    until: date,
    known_at: datetime | None,
    shown: int | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """History, controls and plans of several years, one under the other.

    shown: a year that other stories show with its cells; it is read once for all.
    """
    last = None if until == date.max else until
    history = [
        store.history(region, year, until=last, known_at=known_at, cells=year == shown)
        for year in years
    ]
    controls = [store.controls(region, year, until=last, known_at=known_at) for year in years]
    plans = [store.plans(region, year, known_at=known_at) for year in years]
    return pd.concat(history), pd.concat(controls), pd.concat(plans)
