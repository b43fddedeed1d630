"""Visits a day of each service point against its capacity."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.escape import plain
from charts.notes import Note, beside
from charts.palette import palette
from charts.rows import span, ticks
from charts.theme import canvas
from charts.values import Record, records
from i18n import number, percent, text

ROW, COMPACT_ROW, EDGE, RIGHT = 58, 84, 6, 8  # px
LIFT, DROP, THICK = 15, 0.2, 0.34  # px; of a row
NAME_LIFT, TOLD_LIFT = 32, 12  # px, where the name has a line of its own


def load_bars(
    loads: pd.DataFrame,
    names: Mapping[str, str],
    *,
    language: str,
    dark: bool = False,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """A bar a point; the mark on it is its capacity, a paler bar leads to the upper capacity.

    loads: ``point``, ``a_day``, ``capacity_a_day``, ``capacity_a_day_high``, ``load``; what is
           missing says so and draws nothing; compact: the name has a line of its own.
    """
    rows, colours = records(loads), palette(dark)
    ends = [
        row[name] for row in rows for name in ("a_day", "capacity_a_day", "capacity_a_day_high")
    ]
    end = max((float(value) for value in ends if value is not None), default=1.0) * 1.05
    upper = [
        None if row["capacity_a_day_high"] is None or row["capacity_a_day"] is None
        else (float(row["capacity_a_day"]), float(row["capacity_a_day_high"]))
        for row in rows
    ]  # fmt: skip
    filled = [None if row["a_day"] is None else (0.0, float(row["a_day"])) for row in rows]
    wanted = [
        None if row["capacity_a_day"] is None else float(row["capacity_a_day"]) for row in rows
    ]
    return canvas(
        [
            span(upper, {"color": colours.forecast}, end=end, drop=DROP, thick=THICK),
            span(filled, {"color": colours.permanent}, end=end, drop=DROP, thick=THICK),
            *ticks(wanted, colours, half=THICK * 0.7, drop=DROP, width=4),
        ],
        language=language,
        dark=dark,
        title=title,
        height=(COMPACT_ROW if compact else ROW) * max(len(rows), 1) + 2 * EDGE,
        margin=(EDGE, EDGE + RIGHT, EDGE, EDGE),
        annotations=[
            note for place, row in enumerate(rows)
            for note in _words(row, place, names, compact, language)
        ],
        xaxis={"range": [0, end], "visible": False},
        yaxis={"range": [max(len(rows), 1) - 0.5, -0.5], "visible": False},
    )  # fmt: skip


def _words(
    row: Record, place: int, names: Mapping[str, str], compact: bool, language: str
) -> list[Note]:
    """The point's name at the left; visits of how many, and the share, at the right."""
    name = f"<b>{plain(names.get(str(row['point']), row['point']))}</b>"
    if compact:
        return [
            beside(name, place, lift=NAME_LIFT),
            beside(_told(row, language), place, lift=TOLD_LIFT),
        ]
    return [
        beside(name, place, lift=LIFT),
        beside(_told(row, language), place, right=True, lift=LIFT),
    ]


def _told(row: Record, language: str) -> str:
    if row["a_day"] is None:
        return text("network.no_visits", language)
    visits = number(round(row["a_day"]), language)
    if row["capacity_a_day"] is None:
        return text("network.of_unknown", language, visits=visits)
    low, high = row["capacity_a_day"], row["capacity_a_day_high"]
    room = (
        number(low, language)
        if high is None
        else f"{number(low, language)}–{number(high, language)}"
    )
    share = percent(row["load"], language)
    return text("network.of_capacity", language, visits=visits, capacity=room, share=share)
