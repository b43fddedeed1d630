"""Months of which the last days bring far more people than their share."""

from typing import Any

import numpy as np
from scipy.special import gammaincc, stdtr

from domain import said
from domain.said import Said
from metrics.closer_look.reported import RARE, Reported, Signal
from metrics.tables import divided

Array = Any  # of numpy, which is not type-checked

MONTHS, TIMES, LONGEST_STEP = 3, 1.5, 9


def month_ends(reported: Reported) -> list[Signal]:
    """Units whose last step of the months brings far more than its share of days.

    Looked at are months with a report for the first of the next, a step of at most nine days
    before it, and other steps. The excess is set against the scatter of the other steps.
    """
    found = []
    for at, unit in enumerate(reported.series.units):
        dates = reported.own_dates(at)
        days = reported.series.dates[dates]
        people = reported.series.headline.people[dates, at]
        spike = _spike(days, np.diff(people), np.diff(days).astype(int))
        if spike is not None and spike[0] < RARE:
            chance, ratio, ends = spike
            stood = [reported.day(dates[n + side]) for n in ends for side in (0, 1)]
            values = {"unit": said.unit(unit), "ratio": said.rate(ratio)}
            question = Said("signal.month_ends.question", values)
            rows = reported.rows_behind([unit], stood)
            found.append(Signal("month_ends", unit, max(stood), chance, question, rows))
    return found


def _spike(days: Array, steps: Array, lengths: Array) -> tuple[float, float, Array] | None:
    """How often chance does as much, how many times the expected came, and the steps concerned.

    days: of a unit's reports; steps, lengths: people and days from each to the next.
    """
    closes = np.array([day.astype(object).day == 1 for day in days[1:]], dtype=bool)
    month = np.cumsum(closes) - closes
    size = int(month.max(initial=0)) + 1
    others = np.bincount(month[~closes], minlength=size)
    ends = np.flatnonzero(closes & (lengths <= LONGEST_STEP) & (others[month] > 1))
    usual = ~closes & np.isin(month, month[ends])
    freedom = int(usual.sum()) - len(ends)
    if len(ends) < MONTHS or freedom < MONTHS:
        return None
    per_day = divided(
        np.bincount(month[usual], weights=steps[usual], minlength=size),
        np.bincount(month[usual], weights=lengths[usual], minlength=size),
    )
    expected = np.clip(per_day[month] * lengths, 0, None)
    due, came = expected[ends].sum(), np.clip(steps[ends], 0, None).sum()
    if due <= 0 or came < TIMES * due:
        return None
    share = lengths[ends].sum() / lengths[usual].sum()
    scatter = _scatter(steps[usual], expected[usual], freedom) * (1 + share)
    return _chance(came, due, scatter, freedom), float(came / due), ends


def _chance(came: float, due: float, scatter: float, freedom: int) -> float:
    """How often so many come where ``due`` are expected: a skewed count, its scatter estimated."""
    skewed = gammaincc(due / scatter, came / scatter)
    return float(max(skewed, stdtr(freedom, -(came - due) / np.sqrt(scatter * due))))


def _scatter(steps: Array, expected: Array, freedom: int) -> float:
    """Pearson's dispersion of the other steps around their months' rate; 1 at least."""
    seen = expected > 0
    squares = (steps[seen] - expected[seen]) ** 2 / expected[seen]
    return max(1.0, float(squares.sum() / freedom))
