"""The year so far: people against the plan, with last year and the forecast."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.axes import line_notes, value_axis, year_axis, year_of
from charts.curve_marks import areas, forecast_fan, last_year_line, people_lines, plan_line, points
from charts.curve_words import customdata, ends, keys, last_label, template
from charts.key import LINE_HEIGHT
from charts.line_ends import end_notes
from charts.palette import palette
from charts.theme import canvas
from charts.values import Record, known, records
from charts.widths import widest

HEIGHT, COMPACT_HEIGHT = 360, 300
TOP, FOOT, LEFT = LINE_HEIGHT + 16, 30, 6


def year_curve(
    curve: pd.DataFrame,
    figures: Mapping[str, Any] | pd.Series,
    *,
    language: str,
    dark: bool = False,
    forecast: pd.DataFrame | None = None,
    last_year: pd.DataFrame | None = None,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """People placed since January by date, permanent under temporary, and the plan's line.

    curve:     ``as_of``, ``people``, ``permanent``, ``temporary``, ``period_plan``, from one
               year; a date without people stays a gap;
    figures:   ``annual_plan``: where the plan's line ends; missing draws none;
    forecast:  ``low``, ``median``, ``high``: people at dates to come, ``as_of``; without that
               column one row, for the year's end;
    last_year: ``as_of``, ``people`` of an earlier year, drawn lighter on this year's dates.
    """
    colours, rows = palette(dark), records(curve.sort_values("as_of"))
    ahead, earlier = ([] if f is None else records(f) for f in (forecast, last_year))
    year = year_of(rows[-1]["as_of"].date()) if rows else 2000
    plan = known(pd.Series([figures["annual_plan"]]))[0]
    labels = ends(plan, ahead, earlier, language, colours)
    axis = value_axis(0, _highest(rows, plan, ahead, earlier))
    height = COMPACT_HEIGHT if compact else HEIGHT
    room = height - TOP - FOOT
    return canvas(
        [
            *areas(rows, colours),
            *last_year_line(earlier, year, colours),
            *forecast_fan(rows, ahead, year, colours),
            *plan_line(rows, plan, year, colours),
            *people_lines(rows, colours),
            points(rows, colours, customdata(rows, language), template(language)),
        ],
        language=language,
        dark=dark,
        title=title,
        height=height,
        margin=(LEFT, widest([label.words for label in labels]) + 14, TOP, FOOT),
        hovermode="x",
        annotations=[
            *line_notes(axis, language, colours.muted),
            *end_notes(labels, axis["range"], room),
            *last_label(rows, language),
            *keys(rows, language, colours),
        ],
        xaxis=year_axis(year, language) | {"linecolor": colours.grid},
        yaxis=axis,
    )


def _highest(
    rows: list[Record], plan: float | None, ahead: list[Record], earlier: list[Record]
) -> float:
    """The highest that has to be in view."""
    found = [plan, *(row["people"] for row in (*rows, *earlier)), *(row["high"] for row in ahead)]
    return max([1.0, *(float(value) for value in found if value is not None)])
