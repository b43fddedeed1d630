"""Reporting steps as weeks: a short step is joined with the next."""

from collections.abc import Sequence

from charts.values import Record

SHORTEST = 5  # days
PARTS = ("people", "permanent", "temporary")


def weeks(steps: Sequence[Record]) -> list[Record]:
    """The steps in order of ``as_of``, each at least most of a week long.

    A day between two reports would stand out as if it were a week's pace. ``days`` and people
    add up; where one of the joined steps is not known, the sum is not either.
    """
    joined: list[Record] = []
    for step in sorted(steps, key=lambda step: step["as_of"]):
        if joined and joined[-1]["days"] < SHORTEST:
            joined[-1] = _together(joined[-1], step)
        else:
            joined.append({name: step[name] for name in ("as_of", "days", *PARTS)})
    if len(joined) > 1 and joined[-1]["days"] < SHORTEST:
        last = joined.pop()
        joined[-1] = _together(joined[-1], last)
    return joined


def _together(first: Record, second: Record) -> Record:
    summed = {part: _sum(first[part], second[part]) for part in PARTS}
    return {"as_of": second["as_of"], "days": first["days"] + second["days"], **summed}


def _sum(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other


def weekly(steps: list[Record]) -> list[Record]:
    """The same steps, people a week."""
    return [step | {part: _a_week(step[part], step["days"]) for part in PARTS} for step in steps]


def _a_week(people: float | None, days: float) -> float | None:
    return None if people is None else people * 7 / days
