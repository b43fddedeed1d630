"""Week by week: how many people each reporting step brought, against the pace required."""

import pandas as pd
import plotly.graph_objects as go

from charts.axes import line_notes, line_number, value_axis, year_axis, year_of
from charts.increment_marks import bars, level, points
from charts.increment_words import ends, keys
from charts.key import LINE_HEIGHT
from charts.line_ends import end_notes
from charts.palette import palette
from charts.theme import canvas
from charts.values import Record, records
from charts.weeks import PARTS, weekly, weeks
from charts.widths import widest

HEIGHT, COMPACT_HEIGHT = 320, 280
GAP, TOP, FOOT = 14, LINE_HEIGHT + 16, 30


def increment_bars(
    steps: pd.DataFrame,
    required_weekly: float | None = None,
    *,
    language: str,
    dark: bool = False,
    best_weekly: float | None = None,
    best_weeks: tuple[pd.Timestamp, pd.Timestamp] | None = None,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """People a week in each reporting step; as wide as the step is long, so areas are people.

    steps:           ``as_of`` (a step's end), ``days`` (its length), ``people``,
                     ``permanent``, ``temporary``: what the step added, negative where a
                     report was corrected downwards; a missing step stays a gap;
    required_weekly: people a week until the year's end, a line;
    best_weekly:     the average of the best four weeks, a line over ``best_weeks``, their
                     first and last day, or over the whole year where these are not known.
    """
    colours, rows = palette(dark), weeks(records(steps))
    rates = weekly(rows)
    year = year_of(rows[-1]["as_of"].date()) if rows else 2000
    labels = ends(required_weekly, best_weekly, language, colours)
    axis = value_axis(*_extent(rates, [label.value for label in labels]))
    left = widest([line_number(line, language) for line in axis["tickvals"]]) + GAP
    height = COMPACT_HEIGHT if compact else HEIGHT
    return canvas(
        [
            *bars(rates, colours),
            *level(best_weekly, best_weeks, year, colours, colours.muted, "dot"),
            *level(required_weekly, None, year, colours, colours.plan, "solid"),
            points(rows, rates, language),
        ],
        language=language,
        dark=dark,
        title=title,
        height=height,
        margin=(left, widest([label.words for label in labels]) + GAP, TOP, FOOT),
        barmode="relative",
        hovermode="x",
        annotations=[
            *line_notes(axis, language, colours.muted, outside=True),
            *end_notes(labels, axis["range"], height - TOP - FOOT),
            *keys(rows, language, colours, -left),
        ],
        xaxis=year_axis(year, language, few=compact),
        yaxis=axis | {"zeroline": True, "zerolinecolor": colours.muted},
    )


def _extent(rates: list[Record], levels: list[float]) -> tuple[float, float]:
    """The lowest and the highest that has to be in view."""
    found = [rate[part] for rate in rates for part in PARTS if rate[part] is not None]
    return min([0.0, *found]), max([1.0, *found, *levels])
