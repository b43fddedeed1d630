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
    values = floats(units[figure])
    if by == BY_STATUS:
        pairs = zip(units["status"], values, strict=True)
        return [colours.tint[UNKNOWN if v is None else status] for status, v in pairs]
    known = [value for value in values if value is not None]
    low, high = extent or (min(known, default=0.0), max(known, default=1.0))
    return [colours.tint[UNKNOWN] if v is None else shade(v, low, high, colours) for v in values]


def inks(backgrounds: list[str], colours: Palette) -> list[str]:
    """Text colours for those backgrounds."""
    return [ink_on(colour, colours) for colour in backgrounds]


def status_of(pace: float | None, thresholds: Thresholds) -> str:
    """The status of a pace; unknown without one."""
    if pace is None or pd.isna(pace):
        return UNKNOWN
    if pace >= thresholds.on_track:
        return ON_TRACK
    return WATCH if pace >= thresholds.watch else BEHIND
