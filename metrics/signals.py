"""Signals: patterns in reports that need a closer look, each a question with its rows."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from domain.regions import Region
from domain.sources import EVERYONE, PEOPLE
from metrics.calendar import year_of
from metrics.closer_look.exact_plans import copied_plans, exact_plans
from metrics.closer_look.month_ends import month_ends
from metrics.closer_look.relabelled import relabelled
from metrics.closer_look.reported import Reported, Signal
from metrics.closer_look.round_numbers import round_numbers
from metrics.closer_look.same_steps import same_steps
from metrics.year_series import year_series

SIGNALS: dict[str, Callable[[Reported], list[Signal]]] = {
    "copied_plans": copied_plans,
    "exact_plans": exact_plans,
    "month_ends": month_ends,
    "relabelled": relabelled,
    "round_numbers": round_numbers,
    "same_steps": same_steps,
}


def signals(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    until: date,
    year: int | None = None,
) -> tuple[Signal, ...]:
    """What in the reports of the year until a date deserves a question, the least usual first.

    history, controls, plans: frames of ``Store``. For the department only: a pattern is a reason
    to ask, and has an honest explanation more often than not.
    """
    of = year_of(until) if year is None else year
    known = history[
        (history["year"] == of)
        & (history["as_of"] <= pd.Timestamp(until))
        & (history["measure"] == PEOPLE)
        & (history["grouping"] == EVERYONE)
        & history["people"].notna()
    ]
    series = year_series(known, controls, region, of, until)
    reported = Reported(series, known, plans, region, until)
    found = [signal for look in SIGNALS.values() for signal in look(reported)]
    return tuple(sorted(found, key=lambda signal: (signal.chance, -signal.as_of.toordinal())))
