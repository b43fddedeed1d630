"""Temporary jobs that became permanent on paper."""

import numpy as np

from domain import said
from domain.said import Said
from metrics.closer_look.reported import JOB_TYPES, Reported, Signal

LEAST_PEOPLE, TOLERANCE = 5, 0.25


def relabelled(reported: Reported) -> list[Signal]:
    """Sources of units in which temporary fell by as many as permanent rose between two reports.

    As many is within a quarter, from five people on. A cumulative figure never falls by itself,
    so chance does not do it: a correction does, and the question is which of the two was wrong.
    """
    found = []
    for at, unit in enumerate(reported.series.units):
        dates = reported.own_dates(at)
        grown = np.diff(reported.split(at, dates), axis=0)
        rose, fell = (
            grown[:, :, n] * sign for n, sign in zip(range(len(JOB_TYPES)), (1, -1), strict=True)
        )
        moved = (fell >= LEAST_PEOPLE) & (np.abs(rose - fell) <= TOLERANCE * fell)
        for n, source in np.argwhere(moved):
            code = reported.series.sources[source]
            days = [reported.day(dates[n]), reported.day(dates[n + 1])]
            values = {
                "unit": said.unit(unit),
                "source": said.source(code),
                "people": said.people(int(fell[n, source])),
                "day": said.day(days[1]),
            }
            question = Said("signal.relabelled.question", values)
            rows = reported.rows_behind([unit], days, [code])
            found.append(Signal("relabelled", unit, days[1], 0.0, question, rows))
    return found
