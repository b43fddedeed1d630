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


def steady(ink: str) -> Trace:
    """Properties that keep words in their colour when something is clicked.

    A click selects, and plotly would fade the words of all that was not clicked. It needs both
    properties: with one of them alone its script fails.
    """
    words = {"textfont": {"color": ink}}
    return {"selected": words, "unselected": words}
