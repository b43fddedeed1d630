"""Traces as plotly's JSON wants them.

They are plain dictionaries: plotly's own classes check each value again for every reader, which
takes longer than drawing the figure. Our tests check them instead.
"""

from typing import Any

Trace = dict[str, Any]


def bar(**properties: Any) -> Trace:
    """Bars."""
    return {"type": "bar", **properties}


def scatter(**properties: Any) -> Trace:
    """Points, lines, areas or texts."""
    return {"type": "scatter", **properties}
