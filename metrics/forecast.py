"""Where the year will end: median, 80 % interval and the chance of reaching the plan.

The method and its measured accuracy are in docs/forecast.md.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.units import REGION
from metrics.calendar import year_of, year_share
from metrics.forecasting.model import Outlook, outlook
from metrics.forecasting.record import Record, record
from metrics.forecasting.rows import Key, rows
from metrics.forecasting.scale import scale
from metrics.forecasting.targets import targets
from metrics.year_series import existing

Array = Any  # of numpy, which is not type-checked

COLUMNS = (
    "unit", "source", "job_type", "people", "median", "low", "high", "probability_of_plan",
    "plan", "plan_met", "known", "reason",
)  # fmt: skip
ROW_COLUMNS = COLUMNS[:3] + COLUMNS[4:9]
INTERVAL = (0.1, 0.5, 0.9)  # low, median and high: the central 80 %
EARLIEST = 1 / 12  # of a year must have passed where there is no past year

# Why a row does not know.
NO_REPORT, TOO_EARLY, PARTLY = REASONS = ("no_report", "too_early", "units_missing")


@dataclass(frozen=True)
class Projection:
    """The forecast with what it rests on.

    outlook: of every series, None where nothing can be said yet;
    keys:    of the rows; parts: (rows, series) 1 where a series is a part of the row;
    asked:   people that plans ask, by key.
    """

    record: Record
    outlook: Outlook | None
    keys: list[Key]
    parts: Array
    asked: dict[Key, float]

    @cached_property
    def draws(self) -> Array:
        """(draws, rows) people at the year's end."""
        return self.outlook.draws @ self.parts.T if self.outlook else np.empty((0, len(self.keys)))

    @property
    def reached(self) -> Array:
        """(rows,) people so far; a series that nobody reported adds nothing."""
        return self.parts @ np.nan_to_num(self.record.reached)

    @property
    def plan(self) -> Array:
        """(rows,) people asked; NaN without an approved plan."""
        return np.array([self.asked.get(key, np.nan) for key in self.keys], dtype=float)


def forecast(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
    year: int | None = None,
) -> pd.DataFrame:
    """One row per unit × source × job type, and their sums; the region is the unit ``region``.

    history, controls: frames of ``Store.history`` and ``Store.controls`` of this and of earlier
    years, one under the other; plans: every version. Only what stands at ``as_of`` or before is
    used; for what was known then, give frames as known then. year: the one that ``as_of`` closes
    if None.

    Sources are those at the top of the tree and ``all``; job types ``permanent``, ``temporary``
    and ``total``. Returns ``people`` so far; ``median``, ``low``, ``high`` at the year's end
    (people; the central 80 %); ``plan`` approved, or missing; ``probability_of_plan``, missing
    where there is no plan or it is met, since when ``plan_met`` says; ``known``, and where it is
    not, or only in part, ``reason``, one of REASONS. A row that is not known has no figures.
    Sums are of joint draws: the region's interval is not that of its units added.
    """
    ahead = projection(history, controls, plans, region, as_of, year)
    table = pd.DataFrame(ahead.keys, columns=["unit", "source", "job_type"])
    known, reason = _known(ahead, region, as_of)
    people, plan = ahead.reached, ahead.plan
    low, median, high = _interval(ahead)
    met = people >= plan
    chance = (ahead.draws >= plan).mean(axis=0) if ahead.outlook else np.full(len(plan), np.nan)
    return table.assign(
        people=people,
        median=np.where(known, median, np.nan),
        low=np.where(known, low, np.nan),
        high=np.where(known, high, np.nan),
        probability_of_plan=np.where(known & ~met & ~np.isnan(plan), chance, np.nan),
        plan=plan,
        plan_met=_met_on(ahead, plan, met),
        known=known,
        reason=reason,
    )


def projection(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_of: date,
    year: int | None = None,
) -> Projection:
    """The draws behind ``forecast``, for whatever else is to be asked of them."""
    of = year_of(as_of) if year is None else year
    known = record(history, controls, region, as_of, of)
    keys, parts = rows(known, region)
    can = len(known.unit) > 0 and not _too_early(known, as_of)
    asked = targets(plans, region, as_of, of)
    if not can:
        return Projection(known, None, keys, parts, asked)
    ahead = outlook(known, scale(known, plans, region, asked), region.code, as_of)
    return Projection(known, ahead, keys, parts, asked)


def as_rows(table: pd.DataFrame) -> list[dict[str, object]]:
    """The rows that ``forecast --json`` prints; None where unknown."""
    plain = table[list(ROW_COLUMNS)].astype(object)
    return list(plain.where(plain.notna(), None).to_dict("records"))


def _too_early(known: Record, as_of: date) -> bool:
    return len(known.years) == 1 and year_share(known.years[-1], as_of) < EARLIEST


def _known(ahead: Projection, region: Region, as_of: date) -> tuple[Array, Array]:
    """Which rows know, and why others do not; a sum knows while any of its series does."""
    silent = np.isnan(ahead.record.reached)
    reported = ahead.parts @ ~silent > 0
    known = reported & (ahead.outlook is not None)
    partly = _silent_units(ahead, region, silent, as_of)
    reason = np.where(partly & known, PARTLY, None)
    reason[~reported] = NO_REPORT
    if ahead.outlook is None:
        reason[reported] = TOO_EARLY
    return known, reason


def _silent_units(ahead: Projection, region: Region, silent: Array, as_of: date) -> Array:
    """The region's rows, if a unit has reported nothing at all this year."""
    units = ahead.record.unit
    speaking = {int(unit) for unit in np.unique(units[~silent])}
    expected = existing(region, ahead.record.years[-1], [as_of])[0]
    some = any(number not in speaking for number in np.flatnonzero(expected))
    return np.array([some and unit == REGION for unit, _, _ in ahead.keys], dtype=bool)


def _interval(ahead: Projection) -> Array:
    """Low, median and high, (3, rows)."""
    if ahead.outlook is None:
        return np.full((len(INTERVAL), len(ahead.keys)), np.nan)
    return np.quantile(ahead.draws, INTERVAL, axis=0, method="nearest")


def _met_on(ahead: Projection, plan: Array, met: Array) -> pd.DatetimeIndex:
    """The first date of a report on which the plan was reached."""
    reached = ahead.record.course @ ahead.parts.T >= plan
    first = ahead.record.dates[reached.argmax(axis=0)] if len(reached) else np.empty(0)
    return pd.DatetimeIndex(np.where(met, first, np.datetime64("NaT")).astype("datetime64[ns]"))
