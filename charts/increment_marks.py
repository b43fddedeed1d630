"""The marks of the weekly bars: stacked parts, level lines, what answers to the pointer."""

import pandas as pd

from charts.increment_words import customdata, template
from charts.palette import CLEAR, Palette
from charts.traces import Trace, bar, scatter
from charts.values import Record, days

DAY = 86_400_000  # ms
FILL = 0.86  # of a step's days


def bars(rates: list[Record], colours: Palette) -> list[Trace]:
    """Permanent, temporary and unsplit people a week, stacked; each as wide as its step.

    rates: ``as_of``, ``days`` of each step; ``people``, ``permanent``, ``temporary`` a week.
    """
    parts = (
        ([rate["permanent"] for rate in rates], colours.permanent),
        ([rate["temporary"] for rate in rates], colours.temporary),
        ([_unsplit(rate) for rate in rates], colours.unsplit),
    )
    return [
        bar(
            x=_middles(rates),
            y=heights,
            width=[round(rate["days"] * DAY * FILL) for rate in rates],
            marker={"color": colour},
            hoverinfo="skip",
        )
        for heights, colour in parts
        if any(height is not None for height in heights)
    ]


def _unsplit(rate: Record) -> float | None:
    split = (rate["permanent"] or 0) + (rate["temporary"] or 0)
    rest = None if rate["people"] is None else rate["people"] - split
    return None if rest is None or abs(rest) < 1e-9 else rest


def level(
    people: float | None,
    span: tuple[pd.Timestamp, pd.Timestamp] | None,
    year: int,
    colours: Palette,
    colour: str,
    dash: str,
) -> list[Trace]:
    """A level line over the days of ``span``, or over the year; none without a value."""
    if people is None or pd.isna(people):
        return []
    path = {
        "x": days(span) if span else [f"{year}-01-01", f"{year + 1}-01-01"],
        "y": [float(people)] * 2,
    }
    halo, line = {"color": colours.ground, "width": 4}, {"color": colour, "width": 1.75}
    return [
        scatter(**path, mode="lines", line=halo, hoverinfo="skip"),
        scatter(**path, mode="lines", line=line | {"dash": dash}, hoverinfo="skip"),
    ]


def points(rows: list[Record], rates: list[Record], language: str) -> Trace:
    """Unseen points, one a step, that tell its exact figures."""
    return scatter(
        x=_middles(rows),
        y=[rate["people"] for rate in rates],
        mode="markers",
        marker={"color": CLEAR},
        customdata=customdata(rows, rates, language),
        hovertemplate=template(language),
    )


def _middles(rows: list[Record]) -> list[str]:
    return days(row["as_of"] - pd.Timedelta(days=row["days"] / 2) for row in rows)
