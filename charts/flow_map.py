"""Flows of people between units, drawn over the map's tiles."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.defaults import SIZE
from charts.names import broken
from charts.palette import Palette, palette
from charts.theme import canvas
from charts.tiles import Tile, drawn_tiles
from charts.traces import Trace, scatter
from charts.unit_grid import UnitGrid, unit_grid
from charts.values import Record, records
from domain.figures import BEHIND, ON_TRACK, UNKNOWN
from i18n import number, signed, text

TILE = 96  # px high
THICKEST, THINNEST = 11.0, 3.0  # px
HATCHED = "dot"  # on a broad line its dots are strokes across it
ASIDE, PASSING = 0.08, 0.34  # of a column: opposite flows part, long ones pass beside names
SHORT = 0.32  # of the way, left free at both ends for the names


def flow_map(
    units: pd.DataFrame,
    flows: pd.DataFrame,
    tiles: Mapping[str, tuple[int, int]],
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """A tile a unit with its surplus, an arrow a flow, as wide as it has people.

    units: indexed by unit: ``surplus`` (below 0 is a shortage, missing is not known);
    flows: ``unit_from``, ``unit_to``, ``people``, ``accepted`` (else only proposed: hatched).
    """
    grid, colours = unit_grid(units, tiles, names, compact), palette(dark)
    drawn = [
        _tile(grid, place, str(code), surplus, colours, language)
        for place, (code, surplus) in zip(grid.places, grid.shown["surplus"].items(), strict=True)
    ]
    drawable = [
        row for row in records(flows) if row["unit_from"] in tiles and row["unit_to"] in tiles
    ]
    most = max((row["people"] for row in drawable), default=1)
    hover = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"
    return canvas(
        [
            *drawn_tiles([replace(tile, words="") for tile in drawn], hover),
            *(_arrow(row, most, tiles, grid.called, colours, language) for row in drawable),
        ],
        language=language,
        dark=dark,
        title=title,
        annotations=[_name(tile) for tile in drawn],
        **grid.layout(TILE),
    )


def _tile(
    grid: UnitGrid, place: tuple[int, int], code: str, surplus: object, colours: Palette,
    language: str,
) -> Tile:  # fmt: skip
    known = not pd.isna(surplus)
    written = signed(int(surplus), language) if known else "—"  # type: ignore[call-overload]
    status = UNKNOWN if not known else BEHIND if surplus < 0 else ON_TRACK  # type: ignore[operator]
    name = f'<span style="font-size:{SIZE}px">{broken(grid.short[code], grid.room)}</span>'
    told = [code, grid.called[code], f"{text('balance.surplus', language)}: {written}"]
    return Tile(place, f"{name}<br><b>{written}</b>", colours.tint[status], colours.ink, told)


def _name(tile: Tile) -> dict[str, Any]:
    """The words of a tile, on its ground: an arrow that passes goes behind them."""
    return {
        "x": tile.place[1], "y": tile.place[0], "text": tile.words, "align": "center",
        "showarrow": False, "bgcolor": tile.ground, "borderpad": 2,
        "font": {"color": tile.ink, "size": SIZE},
    }  # fmt: skip


def _arrow(
    row: Record, most: int, tiles: Mapping[str, tuple[int, int]], called: dict[str, str],
    colours: Palette, language: str,
) -> Trace:  # fmt: skip
    """A line from tile to tile, its head at the end; beside the straight line between them."""
    (down, right), (lower, farther) = tiles[row["unit_from"]], tiles[row["unit_to"]]
    wide, high = farther - right, lower - down
    length = (wide**2 + high**2) ** 0.5 or 1.0
    beside = ASIDE if length < 2 else PASSING
    aside = (-high / length * beside, wide / length * beside)
    start, stop = SHORT / length, 1 - SHORT / length
    width = max(THINNEST, THICKEST * row["people"] / most)
    words = f"{called[row['unit_from']]} → {called[row['unit_to']]}"
    return scatter(
        x=[right + wide * part + aside[0] for part in (start, stop)],
        y=[down + high * part + aside[1] for part in (start, stop)],
        mode="lines+markers",
        line={
            "color": colours.permanent, "width": width,
            "dash": "solid" if row["accepted"] else HATCHED,
        },
        marker={
            "symbol": "arrow", "angleref": "previous", "size": [0, 10 + 2.5 * width],
            "color": colours.permanent, "opacity": 1,
        },
        opacity=0.75,
        customdata=[[row["unit_from"], words, number(row["people"], language)]] * 2,
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    )  # fmt: skip
