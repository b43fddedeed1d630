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
    colours, rows = palette(dark), curve.sort_values("as_of")
    year = year_of(rows["as_of"].iloc[-1].date()) if len(rows) else 2000
    plan = figures["annual_plan"]
    labels = ends(rows, plan, forecast, last_year, language, colours)
    highest = _highest(rows, plan, forecast, last_year)
    axis = value_axis(0, highest)
    height = COMPACT_HEIGHT if compact else HEIGHT
    room = height - TOP - FOOT
    return canvas(
        [
            *areas(rows, colours),
            *last_year_line(last_year, year, colours),
            *forecast_fan(rows, forecast, year, colours),
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
    rows: pd.DataFrame,
    plan: float | None,
    forecast: pd.DataFrame | None,
    last_year: pd.DataFrame | None,
) -> float:
    found = [rows["people"], pd.Series([plan])]
    found += [] if forecast is None else [forecast["high"]]
    found += [] if last_year is None else [last_year["people"]]
    return max([1.0, *(float(value) for part in found for value in part.dropna())])
