"""Every unit's year side by side: people as a share of its own plan, small and alike."""

from collections.abc import Mapping
from math import ceil

import pandas as pd
import plotly.graph_objects as go

from charts.escape import plain_names
from charts.names import short_names
from charts.palette import palette
from charts.panel_marks import PANEL, Panel, lines, plan_lines, targets, words
from charts.theme import canvas
from charts.tiles import grid_axes
from charts.values import Record, records
from domain.figures import UNKNOWN

COLUMNS, COMPACT_COLUMNS = 3, 2
EDGE, NAME, COMPACT_NAME = 4, 104, 88  # px


def small_multiples(
    curves: pd.DataFrame,
    plans: Mapping[str, float] | pd.Series,
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    status: Mapping[str, str] | pd.Series | None = None,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """A panel a unit: its people over the year, and the straight line to its plan.

    curves: ``unit``, ``as_of``, ``people``, units in the order in which panels are to stand; a
            date without people stays a gap;
    plans:  annual plan by unit; a unit without one has a panel that says so;
    status: by unit, for its icon.

    All panels share one pair of axes, a square each: a dozen pairs would take as long as a dozen
    charts. ``customdata[0]`` of a clicked panel is the unit's code.
    """
    columns = COMPACT_COLUMNS if compact else COLUMNS
    colours = palette(dark)
    years: dict[str, list[Record]] = {}
    for row in records(curves):
        years.setdefault(row["unit"], []).append(row)
    called = plain_names({code: names.get(code, code) for code in years})
    marks = status if status is not None else {}
    panels = [
        Panel(
            unit=code,
            row=place // columns,
            column=place % columns,
            curve=sorted(curve, key=lambda row: row["as_of"]),
            plan=plans.get(code),
            status=str(marks.get(code, UNKNOWN)),
        )
        for place, (code, curve) in enumerate(years.items())
    ]
    rows = max(ceil(len(panels) / columns), 1)
    return canvas(
        [
            plan_lines(panels, colours),
            lines(panels, colours),
            targets(panels, called, language),
        ],
        language=language,
        dark=dark,
        title=title,
        height=PANEL * rows + 2 * EDGE,
        margin=(EDGE, EDGE, EDGE, EDGE),
        annotations=words(
            panels, short_names(called), COMPACT_NAME if compact else NAME, language, colours
        ),
        **grid_axes(rows, columns),
    )
