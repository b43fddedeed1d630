"""Who really differs: each unit by its size and its result, within the limits of chance."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.escape import plain_names
from charts.funnel_marks import band, centre, limits, marks
from charts.funnel_words import keys, size_axis, value_notes
from charts.key import LINE_HEIGHT
from charts.names import short_names
from charts.palette import palette
from charts.theme import canvas
from charts.widths import widest

HEIGHT, COMPACT_HEIGHT = 440, 400
GAP, TOP, FOOT, RIGHT = 14, 3 * LINE_HEIGHT + 14, 50, 14  # px


def funnel_plot(
    ranking: pd.DataFrame,
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    by: str = "pace",
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """Units by size and result; only those outside the limits can be told from the region.

    ranking: indexed by unit: ``value`` of the figure ``by``, ``base`` (what people are divided
             by), ``control_low`` and ``control_high``, limits for a unit of that size;
             ``verdict``: ``above``, ``below``, ``not_distinguishable``, ``no_figure``. Units
             without a figure are left out.

    ``customdata[0]`` of a clicked point is the unit's code.
    """
    colours = palette(dark)
    rows = ranking[ranking["value"].notna() & ranking["base"].notna()].sort_values("base")
    called = plain_names({str(code): names.get(str(code), str(code)) for code in rows.index})
    low, high = _range(rows["value"])
    grid = value_notes(low, high, by, language, colours)
    left = widest([note["text"] for note in grid]) + GAP
    return canvas(
        [
            band(rows, colours),
            *limits(rows, colours),
            centre(rows, colours),
            *marks(rows, called, short_names(called), by, language, colours),
        ],
        language=language,
        dark=dark,
        title=title,
        height=COMPACT_HEIGHT if compact else HEIGHT,
        margin=(left, RIGHT, TOP, FOOT),
        annotations=[*grid, *keys(by, language, colours, left)],
        xaxis=size_axis(rows["base"], by, language, colours),
        yaxis={
            "range": [low, high],
            "tickvals": [note["y"] for note in grid],
            "showticklabels": False,
            "showgrid": True,
        },
    )


def _range(values: pd.Series) -> tuple[float, float]:
    if values.empty:
        return 0.0, 1.0
    room = max(float(values.max() - values.min()) * 0.25, 0.05 * float(values.max()), 0.01)
    return max(float(values.min()) - room, 0.0), float(values.max()) + room
