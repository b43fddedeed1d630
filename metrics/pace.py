"""People against a plan: completion, pace, gap, what is needed each week, status."""

from typing import Any

import numpy as np
import pandas as pd

from domain.figures import BEHIND, ON_TRACK, UNKNOWN, WATCH
from domain.regions import Thresholds
from metrics.tables import divided, whole

Array = Any  # of numpy, which is not type-checked


def against_plan(people: Array, annual: Array, period: Array) -> dict[str, Any]:
    """Columns annual_plan … deviation; every one missing where people or plan are.

    people, annual, period: people, the annual plan and the plan to date; NaN where missing.
    """
    return {
        "annual_plan": whole(annual),
        "period_plan": period,
        "completion": divided(people, annual),
        "pace": divided(people, period),
        "gap": whole(annual - people),
        "deviation": whole(people - annual),
    }


def effort(gap: Array, best_weekly: Array, weeks: float) -> dict[str, Array]:
    """Columns required_weekly, best_weekly (people a week) and feasibility (their ratio).

    Nothing is required once the plan is met; what is required is unknown when no week is left.
    """
    ahead = np.full(np.shape(gap), np.nan) if weeks <= 0 else gap / weeks
    required = np.where(gap <= 0, 0.0, ahead)
    best = np.where(best_weekly > 0, best_weekly, np.nan)
    feasibility = np.where(required == 0, 0.0, divided(required, best))
    return {"required_weekly": required, "best_weekly": best_weekly, "feasibility": feasibility}


def status(pace: Array, thresholds: Thresholds) -> Array:
    """``on_track``, ``watch``, ``behind``, or ``unknown`` without a pace."""
    reached = [np.isnan(pace), pace >= thresholds.on_track, pace >= thresholds.watch]
    return np.select(reached, [UNKNOWN, ON_TRACK, WATCH], default=BEHIND).astype(object)


def judged(
    people: Array,
    annual: Array,
    period: Array,
    best_weekly: Array,
    weeks: float,
    thresholds: Thresholds,
) -> dict[str, Any]:
    """Everything that people, the plan and the best weekly average say with so many weeks left."""
    plan = against_plan(people, annual, period)
    return {
        **plan,
        **effort(annual - people, best_weekly, weeks),
        "status": status(plan["pace"], thresholds),
    }


def best_four_weeks(dates: Array, people: Array, seen: Array) -> Array:
    """The best average of a week over four weeks or more between two reports, in people.

    dates:  days, the first is 1 January, when the count begins at nothing;
    people: (dates, columns), carried forward; NaN before the first report;
    seen:   (dates, columns): number of the date that the figure was reported for, < 0 if none.
    NaN where no two reports lie four weeks apart.
    """
    four_weeks_before = np.searchsorted(dates, dates - np.timedelta64(28, "D"), side="right") - 1
    whole_window: Array = four_weeks_before >= 0
    before = np.maximum(four_weeks_before, 0)
    begun = np.maximum(seen, 0)[before]
    at_start = np.where(np.isnan(people[before]), 0.0, people[before])
    weeks = (dates[:, None] - dates[begun]).astype("int64") / 7
    fresh = (seen == np.arange(len(dates))[:, None]) & whole_window[:, None]
    rates: Array = np.where(fresh, divided(people - at_start, weeks), -np.inf)
    best = rates.max(axis=0)
    return np.where(np.isinf(best), np.nan, best)


def met_on(dates: Array, people: Array, annual: Array) -> pd.DatetimeIndex:
    """For each column the first of ``dates`` at which people reached the annual plan.

    Missing where the plan is not met at the last of them.
    """
    reached = people >= annual
    first = dates[reached.argmax(axis=0)]
    return pd.DatetimeIndex(
        np.where(reached[-1], first, np.datetime64("NaT")).astype("datetime64[ns]")
    )
