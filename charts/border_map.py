"""The map with borders that the user brought: drawn without any network."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.border_marks import LINE, Drawing, areas, figure_labels, markers, words
from charts.escape import plain, plain_names
from charts.names import BREAK, broken, short_names
from charts.palette import CLEAR, Palette, palette
from charts.rings import area_shares, clockwise, corners, label_points
from charts.theme import canvas
from charts.traces import Trace
from charts.unit_colours import BY_STATUS, fills, inks
from charts.unit_hover import customdata, template

HEIGHT, COMPACT_HEIGHT = 680, 420
SPECK = 0.005  # of the area of all: a smaller unit cannot be seen and gets a marker
NAME_ROOM, PHONE, WIDE = 120, 350, 700  # px
GEO = {
    "visible": False,
    "fitbounds": "locations",
    "projection": {"type": "mercator"},
    "bgcolor": CLEAR,
}


def border_map(
    units: pd.DataFrame,
    figure: str,
    borders: dict[str, Any],
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    label: str = "",
    by: str = BY_STATUS,
    extent: tuple[float, float] | None = None,
    labels: Mapping[str, tuple[float, float]] | None = None,
    credit: str = "",
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """Units in their borders, with name and ``figure`` on them; without names if ``compact``.

    units:   indexed by unit: ``figure``, ``status``; one without the figure says so;
    borders: GeoJSON, polygons in degrees; a feature's ``id`` is its unit's code;
    label:   what the figure is called; credit: whose borders these are;
    by:      colours by ``status`` or by ``value``, on the scale ``extent`` if given;
    labels:  longitude and latitude by unit, where its words stand.

    Show it with ``theme.CONFIG``: without it plotly asks a server elsewhere for the world's
    outline and draws nothing. ``customdata[0]`` of a clicked unit is its code.
    """
    colours, shares = palette(dark), area_shares(borders)
    shown = units[units.index.isin(shares.index)]
    called = plain_names({str(code): names.get(str(code), str(code)) for code in shown.index})
    background = fills(shown, figure, by, colours, extent)
    codes = [str(code) for code in shown.index]
    specks = [code for code in codes if shares[code] < SPECK]
    ink = dict(zip(codes, inks(background, by, colours), strict=True))
    drawing = Drawing(
        background=dict(zip(codes, background, strict=True)),
        ink=ink | dict.fromkeys(specks, colours.ink),  # these stand beside their areas
        box=corners(borders),
        places=dict(label_points(borders)) | dict(labels or {}),
        specks=specks,
        told=customdata(shown, figure, called, language),
        hover=template(label),
        colours=colours,
    )
    height = COMPACT_HEIGHT if compact else HEIGHT
    room = PHONE if compact else WIDE
    written_on = _labels(figure_labels(shown, figure, language, short=compact), called, compact)
    credited = broken(plain(credit), room) if credit else ""
    return canvas(
        [
            areas(drawing, clockwise(borders)),
            markers(drawing),
            *words(drawing, written_on, (room, height)),
        ],
        language=language,
        dark=dark,
        title=title,
        height=height,
        margin=(0, 0, 0, LINE * len(credited.split(BREAK)) + 5 if credit else 0),
        geo=GEO,
        annotations=_credit(credited, colours),
    )


def _labels(figures: dict[str, str], names: dict[str, str], compact: bool) -> dict[str, str]:
    """What stands on each unit: its figure, under its name where there is room for names."""
    if compact:
        return figures
    short = short_names(names)
    return {
        code: f"{broken(short[code], NAME_ROOM)}<br>{figure}" for code, figure in figures.items()
    }


def _credit(credit: str, colours: Palette) -> list[Trace]:
    if not credit:
        return []
    corner = {"xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "yanchor": "top"}
    words = {"text": credit, "align": "left", "font": {"color": colours.muted}}
    return [words | corner]
