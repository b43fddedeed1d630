"""The map as tiles: every unit as large as another, its name and figure written on it."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.defaults import SIZE
from charts.names import broken
from charts.palette import ICONS, palette
from charts.theme import canvas
from charts.tiles import Tile, drawn_tiles
from charts.unit_colours import BY_STATUS, fills, inks
from charts.unit_grid import unit_grid
from charts.unit_hover import customdata, template
from charts.written import written
from domain.figures import UNKNOWN
from i18n import text

TILE, COMPACT_TILE = 96, 92  # px high
LARGE, COMPACT_LARGE = 20, 15


def tile_map(
    units: pd.DataFrame,
    figure: str,
    tiles: Mapping[str, tuple[int, int]],
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    label: str = "",
    by: str = BY_STATUS,
    extent: tuple[float, float] | None = None,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """A tile a unit with ``figure`` on it.

    units:  indexed by unit: ``figure``, ``status``; a unit without the figure says so;
    tiles:  (row, column) by unit; a unit without a place is left out;
    label:  what the figure is called, for hovering;
    by:     colours by ``status`` or by ``value``, on the scale ``extent`` if given.

    ``customdata[0]`` of a clicked tile is the unit's code.
    """
    grid, colours = unit_grid(units, tiles, names, compact), palette(dark)
    background = fills(grid.shown, figure, by, colours, extent)
    size = COMPACT_LARGE if compact else LARGE
    words = _words(grid.shown, figure, grid.short, language, grid.room, size)
    ink = inks(background, by, colours)
    told = customdata(grid.shown, figure, grid.called, language)
    drawn = [Tile(*parts) for parts in zip(grid.places, words, background, ink, told, strict=True)]
    return canvas(
        drawn_tiles(drawn, template(label), size=(SIZE + size) // 2),
        language=language,
        dark=dark,
        title=title,
        **grid.layout(COMPACT_TILE if compact else TILE),
    )


def _words(
    units: pd.DataFrame, figure: str, names: dict[str, str], language: str, room: int, large: int
) -> list[str]:
    """Name, and under it the figure, large, behind the icon of the status."""
    unknown = broken(text("chart.unknown", language), room)
    words = []
    for code, status, value in zip(units.index, units["status"], units[figure], strict=True):
        name = _sized(broken(names[str(code)], room), SIZE)
        if pd.isna(value):
            words.append(f"{name}<br>{_sized(f'{ICONS[UNKNOWN]} {unknown}', SIZE)}")
        else:
            shown = f"<b>{ICONS[status]} {written(value, figure, language)}</b>"
            words.append(f"{name}<br>{_sized(shown, large)}")
    return words


def _sized(words: str, size: int) -> str:
    return f'<span style="font-size:{size}px">{words}</span>'
