"""Tiles: bars in a grid, since a bar can be clicked and a cell of plotly's heat map cannot."""

from typing import Any

from charts.theme import SIZE
from charts.traces import Trace, bar

WIDE, HIGH = 0.96, 0.94  # of a column, of a row


def tiles(
    places: list[tuple[int, int]],
    background: list[str],
    words: list[str],
    ink: list[str],
    hover: dict[str, Any],
    radius: int = 6,
) -> Trace:
    """A tile at each (row, column), with its words in the middle.

    background, ink: colours of tiles and of words; hover: ``customdata`` and ``hovertemplate``.
    """
    return bar(
        x=[column for _, column in places],
        y=[HIGH] * len(places),
        base=[round(row - HIGH / 2, 2) for row, _ in places],
        width=WIDE,
        marker={"color": background, "cornerradius": radius},
        text=words,
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"color": ink, "size": SIZE},
        **hover,
    )


def grid_axes(rows: int, columns: int) -> dict[str, Any]:
    """Axes for that many tiles, the first at the top left."""
    return {
        "xaxis": {"range": [-0.5, columns - 0.5], "visible": False},
        "yaxis": {"range": [rows - 0.5, -0.5], "visible": False},
    }
