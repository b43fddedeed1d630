"""The map of a service network as tiles: where a point stands, and who is served from elsewhere."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.defaults import SIZE
from charts.escape import plain
from charts.names import broken
from charts.palette import Palette, palette
from charts.theme import canvas
from charts.tiles import Tile, drawn_tiles
from charts.unit_grid import UnitGrid, unit_grid
from domain.figures import BEHIND, ON_TRACK, WATCH

TILE, COMPACT_TILE = 88, 96  # px high
HERE, FROM_ELSEWHERE, BY_NONE = "here", "from_elsewhere", "by_none"
ICONS = {HERE: "●", FROM_ELSEWHERE: "○", BY_NONE: "▼"}
TINTS = {HERE: ON_TRACK, FROM_ELSEWHERE: WATCH, BY_NONE: BEHIND}


def network_map(
    units: pd.DataFrame,
    tiles: Mapping[str, tuple[int, int]],
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """A tile a unit: whether a point stands in it, another serves it, or none does.

    units: indexed by unit: ``served`` (HERE, FROM_ELSEWHERE or BY_NONE), ``told`` (a few words on
           the tile), ``more`` (a sentence for the pointer); tiles: (row, column) by unit.
    """
    grid, colours = unit_grid(units, tiles, names, compact), palette(dark)
    drawn = [
        _tile(grid, place, str(code), row, colours)
        for place, (code, row) in zip(grid.places, grid.shown.iterrows(), strict=True)
    ]
    hover = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"
    return canvas(
        drawn_tiles(drawn, hover),
        language=language,
        dark=dark,
        title=title,
        **grid.layout(COMPACT_TILE if compact else TILE),
    )


def _tile(
    grid: UnitGrid, place: tuple[int, int], code: str, row: pd.Series, colours: Palette,
) -> Tile:  # fmt: skip
    state = str(row["served"])
    under = broken(f"{ICONS[state]} {plain(row['told'])}", grid.room)
    name = f'<span style="font-size:{SIZE}px"><b>{broken(grid.short[code], grid.room)}</b></span>'
    told = [code, grid.called[code], plain(row["more"])]
    return Tile(place, f"{name}<br>{under}", colours.tint[TINTS[state]], colours.ink, told)
