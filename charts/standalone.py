"""Figures in a page that works with no server and no network."""

import json

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs


def plotly_script() -> str:
    """The library that draws figures: 4.8 MB, to be put into a page once."""
    script: str = get_plotlyjs()
    return script


def figure_data(figure: go.Figure) -> str:
    """The figure as JSON that may stand inside a ``script`` element: it cannot end it."""
    made = json.dumps(json.loads(figure.to_json()), ensure_ascii=False, separators=(",", ":"))
    return made.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
