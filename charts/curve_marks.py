"""The marks of the year's curve: areas, lines, band, points. What is missing stays a gap."""

from datetime import date
from typing import Any

import pandas as pd

from charts.palette import Palette
from charts.traces import Trace, scatter
from charts.values import days, floats


def areas(rows: pd.DataFrame, colours: Palette) -> list[Trace]:
    """The ground under all people; over it that under the permanent, from 0 as well."""
    people, permanent = rows["people"], rows["permanent"]
    whole = colours.unsplit if permanent.isna().all() else colours.temporary
    return [
        _area(rows["as_of"], people, whole),
        _area(rows["as_of"], permanent, colours.permanent),
    ]


def people_lines(rows: pd.DataFrame, colours: Palette) -> list[Trace]:
    """The permanent, and all people."""
    dates = days(rows["as_of"])
    return [
        _line(dates, floats(rows["permanent"]), colours.permanent, 2),
        _line(dates, floats(rows["people"]), colours.ink, 2.5),
    ]


def _area(as_of: pd.Series, people: pd.Series, colour: str) -> Trace:
    """The ground under each unbroken run of figures."""
    x: list[str | None] = []
    y: list[float | None] = []
    for run in unbroken(people):
        dates, heights = days(as_of.iloc[run]), floats(people.iloc[run])
        x += [dates[0], *dates, dates[-1], None]
        y += [0, *heights, 0, None]
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


def unbroken(people: pd.Series) -> list[slice]:
    """Where figures follow one another without a gap."""
    known = people.notna().to_numpy()
    starts = [at for at in range(len(known)) if known[at] and (at == 0 or not known[at - 1])]
    stops = [at + 1 for at in range(len(known)) if known[at] and not known[at + 1 : at + 2].any()]
    return [slice(start, stop) for start, stop in zip(starts, stops, strict=True)]


def _line(x: list[str], y: list[float | None], colour: str, width: float, **more: Any) -> Trace:
    return scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": colour, "width": width, **more},
        hoverinfo="skip",
    )


def plan_line(rows: pd.DataFrame, plan: float | None, year: int, colours: Palette) -> list[Trace]:
    """The plan from 1 January over the plan to date to the year's end."""
    if plan is None or pd.isna(plan):
        return []
    dated = rows[rows["period_plan"].notna()]
    x = [f"{year}-01-01", *days(dated["as_of"]), f"{year + 1}-01-01"]
    y = [0.0, *floats(dated["period_plan"]), float(plan)]
    return [
        _line(x, y, colour, width) for colour, width in ((colours.ground, 4), (colours.plan, 1.5))
    ]


def forecast_fan(
    rows: pd.DataFrame, forecast: pd.DataFrame | None, year: int, colours: Palette
) -> list[Trace]:
    """From the last figure on: the band hatched, its middle dotted."""
    known = rows[rows["people"].notna()]
    if forecast is None or forecast.empty or known.empty:
        return []
    start, last = days(known["as_of"])[-1:], floats(known["people"])[-1:]
    ahead = days(forecast["as_of"]) if "as_of" in forecast else [f"{year + 1}-01-01"]
    to_come = start + ahead
    low, median, high = (last + floats(forecast[end]) for end in ("low", "median", "high"))
    band: dict[str, Any] = {
        "fill": "toself",
        "fillcolor": colours.muted,
        "fillpattern": {"shape": "/", "size": 6, "solidity": 0.25, "fgcolor": colours.muted},
        "line": {"width": 0},
    }
    return [
        scatter(
            x=to_come + to_come[::-1], y=high + low[::-1], mode="lines", hoverinfo="skip", **band
        ),
        _line(to_come, median, colours.median, 2, dash="dot"),
    ]


def last_year_line(earlier: pd.DataFrame | None, year: int, colours: Palette) -> list[Trace]:
    """Another year's people on this year's dates."""
    if earlier is None or earlier.empty:
        return []
    return [_line(_shifted(earlier["as_of"], year), floats(earlier["people"]), colours.earlier, 2)]


def _shifted(as_of: pd.Series, year: int) -> list[str]:
    """The same days of ``year``; 1 January after a year's end stays after it."""
    first = date(min(when.year for when in as_of), 1, 1)
    moved = pd.Timestamp(year, 1, 1) - pd.Timestamp(first)
    return days(when + moved for when in as_of)


def points(rows: pd.DataFrame, colours: Palette, customdata: list[list[str]], hover: str) -> Trace:
    """A dot at each date that people were reported for; it answers to the pointer."""
    return scatter(
        x=days(rows["as_of"]),
        y=floats(rows["people"]),
        mode="markers",
        marker={"color": colours.ink, "size": 4},
        customdata=customdata,
        hovertemplate=hover,
    )
