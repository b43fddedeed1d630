"""Flows of people between units, drawn over the map's tiles."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.escape import plain_names
from charts.names import broken, short_names
from charts.palette import Palette, palette
from charts.theme import SIZE, canvas
from charts.tiles import Tile, drawn_tiles, grid_axes
from charts.traces import Trace, scatter
from charts.values import Record, records
from domain.figures import BEHIND, ON_TRACK, UNKNOWN
from i18n import number, signed, text

TILE, COMPACT_TILE, EDGE = 96, 96, 4  # px
PHONE, NARROWEST = 350, 560  # px that the tiles of a row can count on
THICKEST, THINNEST = 11.0, 2.0  # px
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
    flows: ``unit_from``, ``unit_to``, ``people``, ``accepted`` (else only proposed: dotted).
    """
    shown = units[[str(code) in tiles for code in units.index]]
    places = [tiles[str(code)] for code in shown.index]
    rows = max((row for row, _ in places), default=0) + 1
    columns = max((column for _, column in places), default=0) + 1
    called = plain_names({str(code): names.get(str(code), str(code)) for code in units.index})
    room = (PHONE if compact else NARROWEST) // columns - 16
    short, colours = short_names(called), palette(dark)
    drawn = [
        _tile(place, str(code), surplus, called, short, room, colours, language)
        for place, (code, surplus) in zip(places, shown["surplus"].items(), strict=True)
    ]
    drawable = [
        row for row in records(flows) if row["unit_from"] in tiles and row["unit_to"] in tiles
    ]
    most = max((row["people"] for row in drawable), default=1)
    hover = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"
    return canvas(
        [
            *drawn_tiles(drawn, hover),
            *(_arrow(row, most, tiles, called, colours, language) for row in drawable),
        ],
        language=language,
        dark=dark,
        title=title,
        height=rows * (COMPACT_TILE if compact else TILE) + 2 * EDGE,
        margin=(EDGE, EDGE, EDGE, EDGE),
        **grid_axes(rows, columns),
    )


def _tile(
    place: tuple[int, int], code: str, surplus: object, called: dict[str, str],
    short: dict[str, str], room: int, colours: Palette, language: str,
) -> Tile:  # fmt: skip
    known = not pd.isna(surplus)
    written = signed(int(surplus), language) if known else "—"  # type: ignore[call-overload]
    status = UNKNOWN if not known else BEHIND if surplus < 0 else ON_TRACK  # type: ignore[operator]
    name = f'<span style="font-size:{SIZE}px">{broken(short[code], room)}</span>'
    told = [code, called[code], f"{text('balance.surplus', language)}: {written}"]
    return Tile(place, f"{name}<br><b>{written}</b>", colours.tint[status], colours.ink, told)


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
            "dash": "solid" if row["accepted"] else "dot",
        },
        marker={
            "symbol": "arrow", "angleref": "previous", "size": [0, 10 + 2.5 * width],
            "color": colours.permanent, "opacity": 1,
        },
        opacity=0.75,
        customdata=[[row["unit_from"], words, number(row["people"], language)]] * 2,
        hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    )  # fmt: skip
