"""What all figures share: typeface, sizes, grounds, and how Streamlit is to show them."""

from functools import lru_cache
from typing import Any

import plotly.graph_objects as go

from charts.escape import plain
from charts.palette import CLEAR, Palette, palette
from charts.traces import Trace, steady
from i18n import number

FONT = "Noto Sans, Segoe UI, sans-serif"
SIZE = 14  # nothing on screen is smaller
LARGE = 16

# Handed to st.plotly_chart. The topology file there is empty: plotly asks for one before it
# draws any map, and must not ask a server elsewhere.
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "responsive": True,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "typesetMath": False,
    "topojsonURL": "app/static/",
}
EMPTY_TOPOLOGY = '{"type":"Topology","objects":{},"arcs":[]}'


def canvas(
    traces: list[Trace],
    *,
    language: str,
    dark: bool,
    height: int,
    margin: tuple[int, int, int, int],
    title: str = "",
    **layout: Any,
) -> go.Figure:
    """A figure of ``traces`` in our manner.

    height: in px, a title included; margin: left, right, top, bottom in px, without the title;
    layout: whatever else plotly's layout takes.
    """
    left, right, top, bottom = margin
    head = LARGE + 24 if title else 0
    return go.Figure(
        data=traces,
        layout={
            "template": template(dark),
            "separators": separators(language),
            "height": height + head,
            "margin": {"l": left, "r": right, "t": top + head, "b": bottom, "pad": 0},
            **({"title": _title(title)} if title else {}),
            **layout,
        },
        _validate=False,
    )


def separators(language: str) -> str:
    """Decimal sign and grouping sign, as plotly wants them: ``", "`` with a no-break space."""
    return number(1.5, language, 1)[1] + number(1000, language)[1]


@lru_cache
def template(dark: bool) -> dict[str, Any]:
    """The defaults of every figure; plotly's own are a hundred times longer."""
    colours = palette(dark)
    kept = steady(colours.ink)
    kept["unselected"] = kept["unselected"] | {"marker": {"opacity": 1}}
    return {
        "data": {"bar": [kept], "scatter": [kept], "scattergeo": [kept]},
        "layout": {
            "font": {"family": FONT, "size": SIZE, "color": colours.ink},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "showlegend": False,
            "hovermode": "closest",
            "dragmode": False,
            "barmode": "overlay",
            "bargap": 0.4,
            "hoverlabel": _hover_label(colours),
            "xaxis": _axis(colours),
            "yaxis": _axis(colours),
            "annotationdefaults": {"showarrow": False, "align": "left"},
        },
    }


def _axis(colours: Palette) -> dict[str, Any]:
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
        "gridcolor": colours.grid,
        "tickfont": {"color": colours.muted},
    }


def _hover_label(colours: Palette) -> dict[str, Any]:
    return {
        "align": "left",
        "bgcolor": colours.raised,
        "bordercolor": colours.grid,
        "font": {"family": FONT, "size": SIZE, "color": colours.ink},
    }


def _title(title: str) -> dict[str, Any]:
    return {
        "text": plain(title),
        "font": {"size": LARGE, "weight": 600},
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"t": 8, "l": 4},
    }
