"""Where units stand on the tile grid, and the scale that two maps share."""

import pandas as pd

from domain.regions import Region


def tiles_of(region: Region) -> dict[str, tuple[int, int]]:
    """(row, column) by unit, of the units that have a place."""
    return {unit.code: unit.tile for unit in region.units if unit.tile is not None}


def extent(story, figure: str) -> tuple[float, float] | None:
    """The least and the greatest value on both maps; None where there is none."""
    frames = [frame[figure] for frame in (story.units, story.before) if frame is not None]
    values = pd.concat(frames).dropna().astype(float)
    return (float(values.min()), float(values.max())) if len(values) else None
