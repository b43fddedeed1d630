"""The map of a region: its units on tiles, or in borders that the user brought."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.border_map import border_map
from charts.tile_map import tile_map


def unit_map(
    units: pd.DataFrame,
    figure: str,
    names: Mapping[str, str],
    *,
    tiles: Mapping[str, tuple[int, int]],
    borders: dict[str, Any] | None = None,
    credit: str = "",
    **drawn: Any,
) -> go.Figure:
    """The figure of every unit in ``borders`` (GeoJSON by unit), without them on ``tiles``.

    credit: the line under borders; drawn: what ``tile_map`` and ``border_map`` both take.
    """
    if borders is None:
        return tile_map(units, figure, tiles, names, **drawn)
    return border_map(units, figure, borders, names, credit=credit, **drawn)
