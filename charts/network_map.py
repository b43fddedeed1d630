"""The map of a service network as tiles: where a point stands, and who is served from elsewhere."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.escape import plain, plain_names
from charts.names import broken, short_names
from charts.palette import Palette, palette
from charts.theme import SIZE, canvas
from charts.tiles import Tile, drawn_tiles, grid_axes
from domain.figures import BEHIND, ON_TRACK, WATCH

TILE, COMPACT_TILE = 88, 96  # px high
PHONE, NARROWEST = 350, 560  # px that the tiles of a row can count on
EDGE = 4
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
    shown = units[[str(code) in tiles for code in units.index]]
    places = [tiles[str(code)] for code in shown.index]
    rows = max((row for row, _ in places), default=0) + 1
    columns = max((column for _, column in places), default=0) + 1
    called = plain_names({str(code): names.get(str(code), str(code)) for code in shown.index})
    short, room = short_names(called), (PHONE if compact else NARROWEST) // columns - 16
    colours = palette(dark)
    drawn = [
        _tile(place, str(code), row, short, called, room, colours)
        for place, (code, row) in zip(places, shown.iterrows(), strict=True)
    ]
    hover = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"
    return canvas(
        drawn_tiles(drawn, hover),
        language=language,
        dark=dark,
        title=title,
        height=rows * (COMPACT_TILE if compact else TILE) + 2 * EDGE,
        margin=(EDGE, EDGE, EDGE, EDGE),
        **grid_axes(rows, columns),
    )


def _tile(
    place: tuple[int, int], code: str, row: pd.Series, short: dict[str, str],
    called: dict[str, str], room: int, colours: Palette,
) -> Tile:  # fmt: skip
    state = str(row["served"])
    under = broken(f"{ICONS[state]} {plain(row['told'])}", room)
    name = f'<span style="font-size:{SIZE}px"><b>{broken(short[code], room)}</b></span>'
    told = [code, called[code], plain(row["more"])]
    return Tile(place, f"{name}<br>{under}", colours.tint[TINTS[state]], colours.ink, told)
