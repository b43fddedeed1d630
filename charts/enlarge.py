"""A figure for the far end of a room: everything that is measured in px, larger."""

import re
from typing import Any

import plotly.graph_objects as go

MEETING = 1.4  # 14 px become 20

IN_PX = frozenset(
    (
        "b",
        "cornerradius",
        "height",
        "l",
        "r",
        "size",
        "standoff",
        "t",
        "ticklen",
        "xshift",
        "yshift",
    )
)
IN_TEXT = re.compile(r"font-size:(\d+)px")
UNTOUCHED = frozenset(("geojson", "customdata"))


def enlarged(figure: go.Figure, by: float = MEETING) -> go.Figure:
    """The same figure; words, lines, marks, margins and height are ``by`` times as large."""
    return go.Figure(_larger(figure.to_dict(), by, ""), _validate=False)


def _larger(part: Any, by: float, parent: str) -> Any:
    if isinstance(part, dict):
        return {key: _property(key, value, by, parent) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_larger(item, by, parent) for item in part]
    if isinstance(part, str) and "font-size" in part:
        return IN_TEXT.sub(lambda found: f"font-size:{round(int(found[1]) * by)}px", part)
    return part


def _property(key: str, value: Any, by: float, parent: str) -> Any:
    in_px = key in IN_PX or (key == "width" and parent == "line")
    if in_px and isinstance(value, int | float):
        return round(value * by, 1)
    return value if key in UNTOUCHED else _larger(value, by, key)
