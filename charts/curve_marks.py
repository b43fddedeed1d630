"""The marks of the year's curve: areas, lines, band, points. What is missing stays a gap."""

from itertools import groupby
from typing import Any

import pandas as pd

from charts.notation import hatch
from charts.palette import Palette
from charts.traces import Trace, scatter
from charts.values import Record, days


def areas(rows: list[Record], colours: Palette) -> list[Trace]:
    """The ground under all people; over it that under the permanent, from 0 as well."""
    split = any(row["permanent"] is not None for row in rows)
    return [
        _area(rows, "people", colours.temporary if split else colours.unsplit),
        _area(rows, "permanent", colours.permanent),
    ]


def people_lines(rows: list[Record], colours: Palette) -> list[Trace]:
    """The permanent, and all people."""
    dates = days(row["as_of"] for row in rows)
    return [
        _line(dates, [row["permanent"] for row in rows], colours.permanent, 2),
        _line(dates, [row["people"] for row in rows], colours.ink, 2.5),
    ]


def _area(rows: list[Record], part: str, colour: str) -> Trace:
    """The ground under each unbroken run of figures."""
    x: list[str | None] = []
    y: list[float | None] = []
    for run in unbroken([row[part] for row in rows]):
        dates = days(row["as_of"] for row in rows[run])
        x += [dates[0], *dates, dates[-1], None]
        y += [0, *(row[part] for row in rows[run]), 0, None]
    return scatter(
        x=x,
        y=y,
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=colour,
        opacity=0.3,
        hoverinfo="skip",
    )


def unbroken(people: list[float | None]) -> list[slice]:
    """Where figures follow one another without a gap."""
    runs: list[slice] = []
    for is_known, run in groupby(range(len(people)), key=lambda at: people[at] is not None):
        places = list(run)
        if is_known:
            runs.append(slice(places[0], places[-1] + 1))
    return runs


def _line(x: list[str], y: list[float | None], colour: str, width: float, **more: Any) -> Trace:
    return scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": colour, "width": width, **more},
        hoverinfo="skip",
    )


def plan_line(rows: list[Record], plan: float | None, year: int, colours: Palette) -> list[Trace]:
    """The plan from 1 January over the plan to date to the year's end; none without a plan."""
    if plan is None:
        return []
    dated = [row for row in rows if row["period_plan"] is not None]
    x = [f"{year}-01-01", *days(row["as_of"] for row in dated), f"{year + 1}-01-01"]
    y = [0.0, *(row["period_plan"] for row in dated), float(plan)]
    return [
        _line(x, y, colour, width) for colour, width in ((colours.ground, 4), (colours.plan, 1.5))
    ]


def forecast_fan(
    rows: list[Record], ahead: list[Record], year: int, colours: Palette
) -> list[Trace]:
    """From the last figure on: the band hatched, its middle dotted."""
    known = [row for row in rows if row["people"] is not None]
    if not ahead or not known:
        return []
    start, people = days([known[-1]["as_of"]]), [known[-1]["people"]]
    dated = "as_of" in ahead[0]
    to_come = start + (days(row["as_of"] for row in ahead) if dated else [f"{year + 1}-01-01"])
    low, median, high = (people + [row[end] for row in ahead] for end in ("low", "median", "high"))
    band: dict[str, Any] = {
        "fill": "toself",
        "fillcolor": colours.muted,
        "fillpattern": hatch(colours.muted),
        "line": {"width": 0},
    }
    return [
        scatter(
            x=to_come + to_come[::-1], y=high + low[::-1], mode="lines", hoverinfo="skip", **band
        ),
        _line(to_come, median, colours.median, 2, dash="dot"),
    ]


def last_year_line(earlier: list[Record], year: int, colours: Palette) -> list[Trace]:
    """Another year's people on this year's dates; 1 January after its end stays after it."""
    if not earlier:
        return []
    first = min(row["as_of"].year for row in earlier)
    moved = pd.Timestamp(year, 1, 1) - pd.Timestamp(first, 1, 1)
    dates = days(row["as_of"] + moved for row in earlier)
    return [_line(dates, [row["people"] for row in earlier], colours.earlier, 2)]


def points(rows: list[Record], colours: Palette, customdata: list[list[str]], hover: str) -> Trace:
    """A dot at each date that people were reported for; it answers to the pointer."""
    return scatter(
        x=days(row["as_of"] for row in rows),
        y=[row["people"] for row in rows],
        mode="markers",
        marker={"color": colours.ink, "size": 4},
        customdata=customdata,
        hovertemplate=hover,
    )
