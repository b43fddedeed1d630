"""The marks of charts that give each unit or source a row: bars end to end, ticks, targets."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.palette import CLEAR, Palette
from charts.values import floats


def split_bars(
    parts: pd.DataFrame,
    colours: Palette,
    *,
    end: float,
    drop: float,
    thick: float,
    faded: list[bool],
) -> list[go.Bar]:
    """Permanent, temporary and unsplit people end to end.

    parts: ``people``, ``permanent``, ``temporary`` in one unit of measure, Float64;
    end:   where the axis ends; a longer bar is cut there; faded: rows to draw lighter.
    """
    permanent, temporary = parts["permanent"], parts["temporary"]
    split = permanent.add(temporary, fill_value=0)
    unsplit = parts["people"].sub(split, fill_value=0)
    segments = [
        (permanent, permanent * 0, colours.permanent),
        (temporary, permanent, colours.temporary),
        (unsplit.where(unsplit > 0), split, colours.unsplit),
    ]
    opacity = [0.5 if late else 1.0 for late in faded]
    return [
        span(start, start.fillna(0) + length, {"color": colour, "opacity": opacity},
             end=end, drop=drop, thick=thick)
        for length, start, colour in segments
        if length.notna().any()
    ]  # fmt: skip


def span(
    start: pd.Series,
    stop: pd.Series,
    marker: dict[str, Any],
    *,
    end: float,
    drop: float,
    thick: float,
) -> go.Bar:
    """A bar on each row from ``start`` (0 where missing) to ``stop``, cut at ``end``."""
    begin = start.fillna(0).clip(upper=end)
    return go.Bar(
        x=floats(stop.clip(upper=end) - begin),
        y=[place + drop for place in range(len(begin))],
        base=floats(begin),
        orientation="h",
        width=thick,
        marker=marker,
        hoverinfo="skip",
    )


def ticks(
    at: pd.Series, colours: Palette, *, half: float, drop: float, width: float
) -> list[go.Scatter]:
    """An upright line on each row that has a value, ``half`` a row up and down.

    It stands on a halo of the ground's colour, so that it shows on dark bars too.
    """
    places = [place + drop for place in range(len(at))]
    path = {
        "x": [x for value in floats(at) for x in (value, value, None)],
        "y": [y for place in places for y in (place - half, place + half, None)],
    }
    return [
        go.Scatter(**path, mode="lines", line={"color": colour, "width": wide}, hoverinfo="skip")
        for colour, wide in ((colours.ground, width + 2), (colours.plan, width))
    ]


def targets(rows: int, end: float, customdata: list[list[str]], hover: str) -> go.Bar:
    """Unseen bars over the whole rows: what answers to the pointer and to a click."""
    return go.Bar(
        x=[end] * rows,
        y=list(range(rows)),
        orientation="h",
        width=0.98,
        marker={"color": CLEAR},
        customdata=customdata,
        hovertemplate=hover,
    )
