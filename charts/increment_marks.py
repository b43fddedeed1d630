"""The marks of the weekly bars: stacked parts, level lines, what answers to the pointer."""

import pandas as pd

from charts.increment_words import customdata, template
from charts.palette import CLEAR, Palette
from charts.traces import Trace, bar, scatter
from charts.values import days, floats

DAY = 86_400_000  # ms
FILL = 0.86  # of a step's days


def bars(rows: pd.DataFrame, weekly: pd.DataFrame, colours: Palette) -> list[Trace]:
    """Permanent, temporary and unsplit people a week, stacked; each as wide as its step."""
    permanent, temporary = weekly["permanent"], weekly["temporary"]
    unsplit = weekly["people"].sub(permanent.add(temporary, fill_value=0), fill_value=0)
    unsplit = unsplit.where(weekly["people"].notna() & (unsplit.abs() > 1e-9))
    parts = (
        (permanent, colours.permanent),
        (temporary, colours.temporary),
        (unsplit, colours.unsplit),
    )
    return [
        bar(
            x=days(_middles(rows)),
            y=floats(part),
            width=[round(length * DAY * FILL) for length in rows["days"]],
            marker={"color": colour},
            hoverinfo="skip",
        )
        for part, colour in parts
        if part.notna().any()
    ]


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


def points(rows: pd.DataFrame, weekly: pd.DataFrame, language: str) -> Trace:
    """Unseen points, one a step, that tell its exact figures."""
    return scatter(
        x=days(_middles(rows)),
        y=floats(weekly["people"]),
        mode="markers",
        marker={"color": CLEAR},
        customdata=customdata(rows, weekly, language),
        hovertemplate=template(language),
    )


def _middles(rows: pd.DataFrame) -> pd.Series:
    return rows["as_of"] - pd.to_timedelta(rows["days"], unit="D") / 2
