"""The plan of each year beside those who have returned: a line from its first day to its last."""

from itertools import pairwise
from typing import Any

from charts.axes import year_of
from charts.key import key, marked
from charts.palette import Palette
from charts.traces import Trace, scatter
from charts.values import Record
from i18n import number, text

DOT, DASH = "●", "—"
UNDERLAY, WIDTH = 4, 1.5  # px


def plans(rows: list[Record]) -> dict[int, float]:
    """By year the plan that its newest report states; a year whose newest states none has none.

    rows: ``as_of``, ``planned_people``, oldest first.
    """
    newest = {year_of(row["as_of"].date()): row["planned_people"] for row in rows}
    return {year: float(plan) for year, plan in newest.items() if plan is not None}


def plan_lines(planned: dict[int, float], colours: Palette) -> list[Trace]:
    """A line a year over its own months; upright where the next year's follows."""
    if not planned:
        return []
    x: list[str | None] = []
    y: list[float | None] = []
    for year, following in pairwise([*planned, None]):
        x += [f"{year}-01-01", f"{year + 1}-01-01"]
        y += [planned[year]] * 2
        if following != year + 1:
            x, y = [*x, None], [*y, None]
    return [
        scatter(
            x=x, y=y, mode="lines", line={"color": colour, "width": width},
            connectgaps=False, hoverinfo="skip",
        )
        for colour, width in ((colours.ground, UNDERLAY), (colours.plan, WIDTH))
    ]  # fmt: skip


def plan_notes(
    planned: dict[int, float], language: str, colours: Palette, *, compact: bool
) -> list[dict[str, Any]]:
    """The plan of each year, over the middle of its line; a phone has room for the last one."""
    last = list(planned)[-1:]
    return [
        {
            "text": number(plan, language), "font": {"color": colours.plan},
            "x": f"{year}-07-01", "y": plan, "yanchor": "bottom", "yshift": 2,
        }
        for year, plan in planned.items()
        if not compact or year in last
    ]  # fmt: skip


def plan_key(planned: dict[int, float], language: str, colours: Palette) -> list[dict[str, Any]]:
    """What the two lines stand for; one line alone needs no key."""
    if not planned:
        return []
    told = (("people", DOT, colours.permanent), ("planned_people", DASH, colours.plan))
    lines = [
        [marked(colour, mark, text(f"returns.{name}", language))] for name, mark, colour in told
    ]
    return key(lines, colours.ink)
