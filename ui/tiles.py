"""Where units stand on the map, and the scale that two maps share."""

from typing import Any

import pandas as pd

from domain.regions import Region
from domain.views import Borders
from ui.choose import choose_one
from ui.session import words

SHAPES = ("borders", "tiles")


def ground(region: Region, borders: Borders | None) -> dict[str, Any]:
    """What ``charts.unit_map`` draws on: tiles, or the borders of the region if those are chosen.

    The choice stands in the link and is offered only where there are borders.
    """
    tiles = {"tiles": tiles_of(region)}
    if borders is None or _chosen_shape() == "tiles":
        return tiles
    credit = words()("boundaries.line", credit=borders.credit) if borders.credit else ""
    return tiles | {"borders": borders.shapes, "credit": credit}


def _chosen_shape() -> str:
    return choose_one("shape", SHAPES, "boundaries.shape", "boundaries.{}")


def tiles_of(region: Region) -> dict[str, tuple[int, int]]:
    """(row, column) by unit, of the units that have a place."""
    return {unit.code: unit.tile for unit in region.units if unit.tile is not None}


def extent(story, figure: str) -> tuple[float, float] | None:
    """The least and the greatest value on both maps; None where there is none."""
    frames = [frame[figure] for frame in (story.units, story.before) if frame is not None]
    values = pd.concat(frames).dropna().astype(float)
    return (float(values.min()), float(values.max())) if len(values) else None
