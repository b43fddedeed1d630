"""Demand and supply of labour by year, each a band from low to high."""

import pandas as pd
import plotly.graph_objects as go

from charts.axes import line_notes, value_axis
from charts.hover import MISSING
from charts.notation import hatch
from charts.palette import Palette, palette
from charts.theme import canvas
from charts.traces import Trace, scatter
from charts.values import Record, records
from charts.widths import width
from i18n import number, text

HEIGHT, COMPACT_HEIGHT = 380, 300
LEFT, RIGHT, TOP, FOOT = 6, 16, 20, 30
SIDES = ("demand", "supply")
SEEN = 0.28  # of a band's colour


def range_bands(
    years: pd.DataFrame,
    *,
    language: str,
    dark: bool = False,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """Two bands with their edges, named at their ends.

    years: ``year``, then low and high of demand and of supply, in people; a year without both edges
           has no band.
    """
    colours, rows = palette(dark), records(years)
    edges = [row[f"{side}_{edge}"] for row in rows for side in SIDES for edge in ("low", "high")]
    upright = value_axis(0, max((one for one in edges if one is not None), default=1))
    first = min((row["year"] for row in rows), default=0)
    right = RIGHT + max(width(text(f"scenarios.{side}", language)) for side in SIDES)
    return canvas(
        [trace for side in SIDES for trace in _band(rows, side, colours, language)],
        language=language,
        dark=dark,
        height=COMPACT_HEIGHT if compact else HEIGHT,
        margin=(LEFT, int(right), TOP, FOOT),
        title=title,
        xaxis={
            "tickmode": "array",
            "tickvals": [row["year"] for row in rows],
            "ticktext": [str(row["year"]) for row in rows],
            "range": [first - 0.6, max((row["year"] for row in rows), default=1) + 0.15],
            "showline": True,
        },
        yaxis=upright,
        annotations=[
            *line_notes(upright, language, colours.muted),
            *_names(rows, colours, language),
        ],
    )


def _colour(side: str, colours: Palette) -> str:
    return {"demand": colours.ink, "supply": colours.permanent}[side]


def _band(rows: list[Record], side: str, colours: Palette, language: str) -> list[Trace]:
    """The upper edge, and the lower with the ground between them."""
    known = [
        row for row in rows if row[f"{side}_low"] is not None and row[f"{side}_high"] is not None
    ]
    colour = _colour(side, colours)
    return [
        scatter(
            x=[row["year"] for row in known],
            y=[row[f"{side}_{edge}"] for row in known],
            mode="lines+markers",
            line={"color": colour, "width": 2, "dash": "dash" if side == "demand" else "solid"},
            marker={"size": 6},
            fill="tonexty" if edge == "high" else "none",
            fillcolor=_faint(colour),
            fillpattern=hatch(colour),
            customdata=[_told(row, side, language) for row in known],
            hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}: "
            "%{customdata[2]}–%{customdata[3]}<extra></extra>",
        )
        for edge in ("low", "high")
    ]


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{SEEN})"


def _told(row: Record, side: str, language: str) -> list[str]:
    pair = (row[f"{side}_low"], row[f"{side}_high"])
    return [
        str(row["year"]),
        text(f"scenarios.{side}", language),
        *(MISSING if one is None else number(round(one), language) for one in pair),
    ]


def _names(rows: list[Record], colours: Palette, language: str) -> list[dict[str, object]]:
    """What each band is, beside its end."""
    found = []
    for side in SIDES:
        known = [
            row
            for row in rows
            if row[f"{side}_low"] is not None and row[f"{side}_high"] is not None
        ]
        if known:
            last = known[-1]
            found.append(
                {
                    "text": f"<b>{text(f'scenarios.{side}', language)}</b>",
                    "font": {"color": _colour(side, colours)},
                    "x": last["year"], "xanchor": "left", "xshift": 8, "showarrow": False,
                    "y": (last[f"{side}_low"] + last[f"{side}_high"]) / 2, "yanchor": "middle",
                }
            )  # fmt: skip
    return found
