"""Who reported when: a mark for each unit and due date."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.calendar_words import STATES, column_notes, keys, rate_notes
from charts.escape import plain_names
from charts.names import short_names
from charts.notes import beside
from charts.palette import Palette, palette
from charts.theme import canvas
from charts.tiles import grid_axes
from charts.traces import Trace, scatter
from charts.widths import widest
from i18n import short_day, text

ROW, EDGE, GAP = 30, 4, 12  # px
KEY, DATES = 54, 26  # px above and below the marks
MOST, MOST_COMPACT = 27, 9  # due dates shown, the newest
SIZE = 11


def report_calendar(
    matrix: pd.DataFrame,
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    shown: int | None = None,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """A row a unit, a column a due date, the newest at the right.

    matrix: ``unit``, ``as_of`` (the due date), ``state``: ``on_time``, ``late``, ``stale`` (an
            earlier report stands), ``missing`` or ``awaited``; a date that a unit was not
            expected to report for has no row and stays empty;
    shown:  how many of the newest dates are drawn; half a year if None, two months if
            ``compact``. The counts at the right are of all dates.

    ``customdata`` of a clicked mark begins with the unit's code and the date.
    """
    colours = palette(dark)
    most = shown or (MOST_COMPACT if compact else MOST)
    dates = sorted(matrix["as_of"].unique())[-most:]
    recent = matrix[matrix["as_of"].isin(dates)]
    units = list(pd.unique(recent["unit"]))
    called = plain_names({code: names.get(code, code) for code in units})
    labels = list((short_names(called) if compact else called).values())
    left = widest(labels) + GAP + EDGE
    rates, right = rate_notes(matrix, units, language, colours)
    return canvas(
        [_marks(recent, state, units, dates, colours, language) for state in STATES],
        language=language,
        dark=dark,
        title=title,
        height=KEY + DATES + ROW * max(len(units), 1),
        margin=(left, right + GAP, KEY, DATES),
        annotations=[
            *keys(recent, language, colours, left - EDGE),
            *[beside(label, row, shift=EDGE - left) for row, label in enumerate(labels)],
            *rates,
            *column_notes(dates, colours, compact),
        ],
        **grid_axes(max(len(units), 1), max(len(dates), 1)),
    )


def _marks(
    matrix: pd.DataFrame,
    state: str,
    units: list[str],
    dates: list[pd.Timestamp],
    colours: Palette,
    language: str,
) -> Trace:
    """The marks of one state."""
    look = STATES[state]
    there = matrix[matrix["state"] == state]
    rows, columns = {u: row for row, u in enumerate(units)}, {d: at for at, d in enumerate(dates)}
    return scatter(
        x=[columns[day] for day in there["as_of"]],
        y=[rows[unit] for unit in there["unit"]],
        mode="markers",
        marker={
            "symbol": look.symbol,
            "size": SIZE,
            "color": colours.status[look.status],
            "line": {"color": colours.status[look.status], "width": 1.5},
        },
        customdata=[
            [unit, f"{day:%Y-%m-%d}", short_day(day)]
            for unit, day in zip(there["unit"], there["as_of"], strict=True)
        ],
        hovertemplate="%{customdata[2]}: "
        f"{text(f'chart.report_{state}', language)}<extra></extra>",
    )
