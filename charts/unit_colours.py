"""How units are coloured on a map: by status, or from little to much."""

import pandas as pd

from charts.palette import Palette
from charts.ramp import ink_on, shade
from charts.values import floats
from domain.figures import BEHIND, ON_TRACK, UNKNOWN, WATCH
from domain.regions import Thresholds

BY_STATUS, BY_VALUE = "status", "value"


def fills(
    units: pd.DataFrame,
    figure: str,
    by: str,
    colours: Palette,
    extent: tuple[float, float] | None = None,
) -> list[str]:
    """A colour a unit; a unit without the figure has the colour of the unknown.

    by:     ``status``, or ``value`` on a scale between the ends of ``extent`` (those of the
            figure itself if None: give it where two maps are to be compared).
    """
    if by == BY_STATUS:
        absent = units[figure].isna()
        pairs = zip(units["status"], absent, strict=True)
        return [colours.tint[UNKNOWN if gone else status] for status, gone in pairs]
    values = floats(units[figure])
    known = [value for value in values if value is not None]
    low, high = extent or (min(known, default=0.0), max(known, default=1.0))
    return [colours.tint[UNKNOWN] if v is None else shade(v, low, high, colours) for v in values]


def inks(backgrounds: list[str], by: str, colours: Palette) -> list[str]:
    """Text colours for those backgrounds."""
    return [colours.ink if by == BY_STATUS else ink_on(colour) for colour in backgrounds]


def status_of(pace: float | None, thresholds: Thresholds) -> str:
    """The status of a pace; unknown without one."""
    if pace is None or pd.isna(pace):
        return UNKNOWN
    if pace >= thresholds.on_track:
        return ON_TRACK
    return WATCH if pace >= thresholds.watch else BEHIND
