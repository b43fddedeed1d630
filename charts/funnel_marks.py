"""The marks of the funnel: the band of chance, the region's own result, the units."""

import pandas as pd

from charts.funnel_words import hover
from charts.palette import Palette
from charts.traces import Trace, scatter
from charts.values import floats
from domain.figures import BEHIND, ON_TRACK, UNKNOWN

# By verdict: whose colour, plotly's symbol, where the name stands.
LOOKS = {
    "above": (ON_TRACK, "triangle-up", "top center"),
    "below": (BEHIND, "triangle-down", "bottom center"),
    "not_distinguishable": (UNKNOWN, "circle", ""),
}


def band(rows: pd.DataFrame, colours: Palette) -> Trace:
    """Where a unit of that size lies that does as the region does."""
    base, low, high = (floats(rows[name]) for name in ("base", "control_low", "control_high"))
    return scatter(
        x=base + base[::-1],
        y=high + low[::-1],
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=colours.tint[UNKNOWN],
        hoverinfo="skip",
    )


def limits(rows: pd.DataFrame, colours: Palette) -> list[Trace]:
    """The band's two edges."""
    return [
        scatter(
            x=floats(rows["base"]),
            y=floats(rows[edge]),
            mode="lines",
            line={"width": 1.5, "color": colours.earlier},
            hoverinfo="skip",
        )
        for edge in ("control_low", "control_high")
    ]


def centre(rows: pd.DataFrame, colours: Palette) -> Trace:
    """The region's own result."""
    base = rows["base"].astype(float)
    ratio = float((rows["value"].astype(float) * base).sum() / base.sum()) if len(rows) else None
    return scatter(
        x=floats([base.min(), base.max()]),
        y=[ratio, ratio],
        mode="lines",
        line={"width": 1.5, "color": colours.ink, "dash": "dot"},
        hoverinfo="skip",
    )


def marks(
    rows: pd.DataFrame,
    names: dict[str, str],
    short: dict[str, str],
    by: str,
    language: str,
    colours: Palette,
) -> list[Trace]:
    """The units, by verdict; those outside the limits with their names."""
    traces = []
    for verdict, (status, symbol, side) in LOOKS.items():
        group = rows[rows["verdict"] == verdict]
        traces.append(
            scatter(
                x=floats(group["base"]),
                y=floats(group["value"]),
                mode="markers+text" if side else "markers",
                text=[short[str(code)] for code in group.index] if side else None,
                textposition=side or None,
                cliponaxis=False,
                marker={"size": 11, "symbol": symbol, "color": colours.status[status]},
                **hover(group, names, by, language),
            )
        )
    return traces
