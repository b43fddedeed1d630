"""The year's curve as points in a unit square, with its grid, for charts on paper."""

from dataclasses import dataclass
from datetime import date
from math import floor, log10

import i18n
from exports.rows import value
from stories.district import District
from stories.region_today import RegionToday
from stories.year_end import totals

STEPS = (1, 2, 2.5, 5, 10)
MOST_LINES = 5
HEADROOM = 1.08


@dataclass(frozen=True)
class Mark:
    """A label at a place of an axis, 0 to 1."""

    at: float
    text: str


@dataclass(frozen=True)
class Curve:
    """Lines of people and plan; x and y run from 0 to 1.

    points:  (x, permanent, people) by date; without a date's figure there is no point;
    plan:    the height of the annual plan, which is reached at x = 1; None without a plan;
    end:     the newest figure: its place and how it is written;
    fan:     the forecast of the year's end, its lowest and highest; None without one;
    lines:   horizontal grid; months: where each month begins.
    """

    points: tuple[tuple[float, float, float], ...]
    plan: Mark | None
    end: tuple[float, float, str] | None
    fan: tuple[float, float] | None
    lines: tuple[Mark, ...]
    months: tuple[Mark, ...]


def curve_points(story: RegionToday | District, code: str, year: int, language: str) -> Curve:
    """The curve of a story. code: of the unit that it is of, or ``region``."""
    known = story.curve[story.curve["people"].notna()]
    plan = value(story.figures["annual_plan"])
    ends = _ends(story, code, year)
    highest = max([1.0, *known["people"].astype(float), plan or 0.0, *ends]) * HEADROOM
    points = tuple(
        (_x(row["as_of"].date(), year), (value(row["permanent"]) or 0.0) / highest,
         float(row["people"]) / highest)
        for _, row in known.iterrows()
    )  # fmt: skip
    end = None
    if points:
        end = (points[-1][0], points[-1][2], i18n.number(known["people"].iloc[-1], language))
    return Curve(
        points=points,
        plan=None if plan is None else Mark(plan / highest, i18n.number(plan, language)),
        end=end,
        fan=(ends[0] / highest, ends[1] / highest) if ends and points else None,
        lines=tuple(
            Mark(line / highest, i18n.number(line, language)) for line in round_lines(highest)
        ),
        months=tuple(
            Mark(_x(date(year, which, 1), year), i18n.month(which, language, short=True))
            for which in range(1, 13)
        ),
    )


def _ends(story: RegionToday | District, code: str, year: int) -> tuple[float, ...]:
    """The lowest and the highest people of the forecast, while the year lasts."""
    rows = totals(story.forecast)
    if code not in rows.index or story.as_of.year != year:
        return ()
    return float(rows.loc[code, "low"]), float(rows.loc[code, "high"])


def round_lines(highest: float) -> list[float]:
    """Round numbers from 0 up to ``highest``, a handful of them."""
    size = 10.0 ** floor(log10(highest / MOST_LINES))
    step = next(size * many for many in STEPS if size * many * MOST_LINES >= highest)
    step = max(step, 1.0)
    return [step * place for place in range(int(highest // step) + 1)]


def _x(day: date, year: int) -> float:
    length = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    return min(max((day - date(year, 1, 1)).days / length, 0.0), 1.0)
