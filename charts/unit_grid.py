"""The units of a region on their tiles: which are shown, where, and what room their names have."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.escape import plain_names
from charts.names import short_names
from charts.tiles import grid_axes

PHONE, NARROWEST = 350, 560  # px that the tiles of a row can count on
MARGIN = 16  # px of a tile that words leave free
EDGE = 4  # px around all tiles


@dataclass(frozen=True)
class UnitGrid:
    """Units and their tiles.

    shown:  the units that have a tile, in their order;
    places: (row, column) of each;
    called, short: their names, whole and short, by unit;
    room:   px for a word on a tile.
    """

    shown: pd.DataFrame
    places: list[tuple[int, int]]
    called: dict[str, str]
    short: dict[str, str]
    room: int

    @property
    def rows(self) -> int:
        """How many tiles stand below each other."""
        return max((row for row, _ in self.places), default=0) + 1

    @property
    def columns(self) -> int:
        """How many tiles stand beside each other."""
        return _columns(self.places)

    def layout(self, tile: int) -> dict[str, Any]:
        """Height, margins and axes of a figure whose tiles are ``tile`` px high."""
        height, margin = self.rows * tile + 2 * EDGE, (EDGE, EDGE, EDGE, EDGE)
        return {"height": height, "margin": margin, **grid_axes(self.rows, self.columns)}


def unit_grid(
    units: pd.DataFrame, tiles: Mapping[str, tuple[int, int]], names: Mapping[str, str],
    compact: bool,
) -> UnitGrid:  # fmt: skip
    """units: indexed by unit; tiles: (row, column) by unit, one without a place is left out."""
    shown = units[[str(code) in tiles for code in units.index]]
    places = [tiles[str(code)] for code in shown.index]
    called = plain_names({str(code): names.get(str(code), str(code)) for code in units.index})
    room = (PHONE if compact else NARROWEST) // _columns(places) - MARGIN
    return UnitGrid(shown, places, called, short_names(called), room)


def _columns(places: list[tuple[int, int]]) -> int:
    return max((column for _, column in places), default=0) + 1
