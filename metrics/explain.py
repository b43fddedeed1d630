"""Why a figure changed: the difference of two views split into causes that add up exactly.

From the earlier view to the later one the people of a unit pass these steps, each of them a cause:

    as shown then ─ corrections ─▶ ─ late reports ─▶ ─ hires ─▶ ─ others ─▶ as shown now

and then the plan and the calendar change. A figure is computed after every step, so that the
parts of any figure, a ratio too, add up to its change to the last digit.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.units import REGION
from metrics.phasing import plan_shares
from metrics.plans import annual_table
from metrics.tables import divided, floats
from metrics.views import View, stood
from metrics.year_plans import year_plans
from metrics.year_series import YearSeries, existing

Array = Any  # of numpy, which is not type-checked
Figure = Callable[[Array, Array, Array], Array]

CORRECTIONS, LATE_REPORTS, HIRES, OTHERS, PLAN_REVISION, CALENDAR = PARTS = (
    "corrections",  # reports that the earlier view rested on now say otherwise
    "late_reports",  # reports that the earlier view lacked, and the step of a unit that was silent
    "hires",  # people placed since the earlier date, by units that had reported for it
    "others",  # another year began, or the unit came to be or ceased
    "plan_revision",
    "calendar",  # the plan to date grew with the year
)

FIGURES: dict[str, Figure] = {
    "people": lambda people, _plan, _share: people,
    "deviation": lambda people, plan, _share: people - plan,
    "gap": lambda people, plan, _share: plan - people,
    "completion": lambda people, plan, _share: divided(people, plan),
    "pace": lambda people, plan, share: divided(people, plan * share),
}


def explain(before: View, after: View, region: Region, figure: str = "people") -> pd.DataFrame:
    """The change of ``figure`` from one view to another, for each unit and for the region.

    before, after: of any two dates and times of knowledge, the dates in order;
    figure:        one of FIGURES: people, deviation, gap (people), completion, pace (shares).

    Indexed by unit, the last row ``region``: ``before`` and ``after`` the figure, missing where
    not known; ``change`` and the PARTS that it is the sum of. Where a unit has no figure in one
    of the views, its row says what it brought to the region's sum. Parts are missing where the
    figure is, as without a plan.
    """
    steps = _steps(before, after, region)
    then, now = _asked(before, region), _asked(after, region)
    states = [(people, *then) for people in (_with_sum(step) for step in steps)]
    states += [(states[-1][0], now[0], then[1]), (states[-1][0], *now)]
    values = np.array([FIGURES[figure](*state) for state in states])
    known = [_known(view, region) for view in (before, after)]
    return pd.DataFrame(
        {
            "before": np.where(known[0], values[0], np.nan),
            "after": np.where(known[1], values[-1], np.nan),
            "change": values[-1] - values[0],
            **dict(zip(PARTS, np.diff(values, axis=0), strict=True)),
        },
        index=pd.Index([*(unit.code for unit in region.units), REGION], name="unit"),
    )


def _steps(before: View, after: View, region: Region) -> list[Array]:
    """People of each unit in the sum: as shown, corrected, completed, grown, and as shown now."""
    then, now = before.series(region), after.series(region)
    shown, current = stood(then, region, before.as_of), stood(now, region, after.as_of)
    here = existing(region, before.of, [before.as_of])[0]
    here_now = existing(region, after.of, [after.as_of])[0]
    start, end = _in_sum(shown.people, here), _in_sum(current.people, here_now)
    if before.of != after.of:
        return [start, start, start, start, end]
    known_since = View(after.history, after.controls, after.plans, before.as_of, before.year)
    again = known_since.series(region)
    completed = stood(again, region, before.as_of)
    corrected = _in_sum(_at_its_report(again, shown.reported), here & ~np.isnan(shown.people))
    complete = _in_sum(completed.people, here)
    had_reported = completed.fresh & here & here_now & ~np.isnan(current.people)
    caught_up = np.where(had_reported | (here != here_now), complete, end)
    grown = np.where(had_reported, end, caught_up)
    return [start, corrected, caught_up, grown, end]


def _at_its_report(series: YearSeries, reported: Array) -> Array:
    """What each unit stood at on the date of the report that it was shown with."""
    dates = np.where(np.isnat(reported), series.dates[0], reported)
    rows = np.maximum(np.searchsorted(series.dates, dates, side="right") - 1, 0)
    return series.headline.people[rows, np.arange(len(rows))]


def _in_sum(people: Array, here: Array) -> Array:
    """What the region's sum takes of each unit: nothing of one that it skips."""
    return np.where(here & ~np.isnan(people), people, 0.0)


def _with_sum(people: Array) -> Array:
    return np.append(people, people.sum())


def _asked(view: View, region: Region) -> tuple[Array, Array]:
    """(units, then the region): the annual plan, and the share of it that is due."""
    known = year_plans(view.plans, region, view.of)
    annual = floats(annual_table(known, view.as_of)["annual_plan"])
    return annual, plan_shares(known, view.as_of, view.of)


def _known(view: View, region: Region) -> Array:
    here = existing(region, view.of, [view.as_of])[0]
    known = here & ~np.isnan(stood(view.series(region), region, view.as_of).people)
    return np.append(known, known.any())
