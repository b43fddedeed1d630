"""Tiles: bars in a grid, since a bar can be clicked and a cell of plotly's heat map cannot."""

from dataclasses import dataclass
from typing import Any

from charts.defaults import SIZE
from charts.traces import Trace, bar, steady

WIDE, HIGH = 0.96, 0.94  # of a column, of a row


@dataclass(frozen=True)
class Tile:
    """A tile at (row, column): its words, the colour of its ground and of the words.

    told: its ``customdata``, codes first.
    """

    place: tuple[int, int]
    words: str
    ground: str
    ink: str
    told: list[str]


def drawn_tiles(shown: list[Tile], hover: str, *, radius: int = 6, size: int = SIZE) -> list[Trace]:
    """The tiles, a trace for each ink: words that are not clicked keep one colour a trace.

    hover: plotly's ``hovertemplate``; size: of the words in px, which also parts their lines.
    """
    by_ink: dict[str, list[Tile]] = {}
    for tile in shown:
        by_ink.setdefault(tile.ink, []).append(tile)
    return [_of_one_ink(alike, ink, hover, radius, size) for ink, alike in by_ink.items()]


def _of_one_ink(shown: list[Tile], ink: str, hover: str, radius: int, size: int) -> Trace:
    return bar(
        x=[tile.place[1] for tile in shown],
        y=[HIGH] * len(shown),
        base=[round(tile.place[0] - HIGH / 2, 2) for tile in shown],
        width=WIDE,
        marker={"color": [tile.ground for tile in shown], "cornerradius": radius},
        text=[tile.words for tile in shown],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"color": ink, "size": size},
        **steady(ink),
        customdata=[tile.told for tile in shown],
        hovertemplate=hover,
    )


def grid_axes(rows: int, columns: int) -> dict[str, Any]:
    """Axes for that many tiles, the first at the top left."""
    return {
        "xaxis": {"range": [-0.5, columns - 0.5], "visible": False},
        "yaxis": {"range": [rows - 0.5, -0.5], "visible": False},
    }
