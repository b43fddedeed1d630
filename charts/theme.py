"""What all figures share: their sizes, their margins, and how Streamlit is to show them."""

from typing import Any

import plotly.graph_objects as go

from charts.defaults import layout_with_defaults, traces_with_defaults
from charts.escape import plain
from charts.traces import Trace
from i18n import number

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
    whole = {
        "separators": separators(language),
        "height": height + head,
        "margin": {"l": left, "r": right, "t": top + head, "b": bottom, "pad": 0},
        **({"title": _title(title)} if title else {}),
        **layout,
    }
    return go.Figure(
        data=traces_with_defaults(traces, dark),
        layout=layout_with_defaults(whole, dark, axes="geo" not in layout),
        _validate=False,
    )


def separators(language: str) -> str:
    """Decimal sign and grouping sign, as plotly wants them: ``", "`` with a no-break space."""
    return number(1.5, language, 1)[1] + number(1000, language)[1]


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
