"""What made the change: from what was shown then, cause by cause, to what is shown now."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.notes import Note, beside
from charts.palette import Palette, palette
from charts.rows import span, ticks
from charts.theme import canvas
from charts.traces import Trace, scatter
from charts.waterfall_words import Step, steps
from domain.figures import BEHIND, ON_TRACK

ROW, EDGE = 50, 6  # px
LIFT, DROP, THICK = 13, 0.2, 0.34  # px; of a row
LESS_IS_BETTER = frozenset({"gap", "required_weekly", "rank"})
AROUND = 0.06  # of what is drawn: room at both ends


def waterfall(
    change: Mapping[str, Any] | pd.Series,
    *,
    language: str,
    dark: bool = False,
    figure: str = "people",
    before: str = "",
    after: str = "",
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """The change of a figure split into causes that add up to it.

    change: ``before``, ``after`` and ``hires``, ``corrections``, ``late_reports``, ``others``,
            ``plan_revision``, ``calendar``: people, or shares if ``figure`` is a share. A cause
            that changed nothing is left out, one that is missing says so;
    before, after: what the two states are called, such as their dates.

    The axis does not begin at 0: the two states are marks, and only changes are bars. Looks the
    same on a narrow screen, so ``compact`` changes nothing.
    """
    rows, colours = steps(change, figure, (before, after), language), palette(dark)
    states = [row.stop if row.state else None for row in rows]
    return canvas(
        [
            _links(rows, colours),
            *(
                _bars(rows, rising, rising != (figure in LESS_IS_BETTER), colours)
                for rising in (True, False)
            ),
            *ticks(states, colours, half=THICK * 0.7, drop=DROP, width=4),
        ],
        language=language,
        dark=dark,
        title=title,
        height=ROW * len(rows) + 2 * EDGE,
        margin=(EDGE, EDGE, EDGE, EDGE),
        annotations=[
            note for place, row in enumerate(rows) for note in _notes(row, place, colours)
        ],
        xaxis={"range": _range(rows), "visible": False},
        yaxis={"range": [len(rows) - 0.5, -0.5], "visible": False},
    )


def _range(rows: list[Step]) -> list[float]:
    ends = [end for row in rows for end in (row.start, row.stop) if end is not None] or [0.0, 1.0]
    low, high = min(ends), max(ends)
    room = (high - low) * AROUND or 1.0
    return [low - room, high + room]


def _bars(rows: list[Step], rising: bool, good: bool, colours: Palette) -> Trace:
    """The causes that raised the figure, or those that lowered it."""
    spans = [
        (min(row.start, row.stop), max(row.start, row.stop))
        if row.start is not None and row.stop is not None and not row.state
        and (row.stop > row.start) == rising
        else None
        for row in rows
    ]  # fmt: skip
    colour = colours.status[ON_TRACK if good else BEHIND]
    return span(spans, {"color": colour}, end=float("inf"), drop=DROP, thick=THICK)


def _links(rows: list[Step], colours: Palette) -> Trace:
    """Thin lines from where one row stops down to the next."""
    x: list[float | None] = []
    y: list[float | None] = []
    for place, row in enumerate(rows[:-1]):
        x += [row.stop, row.stop, None]
        y += [place + DROP, place + 1 + DROP, None]
    line = {"color": colours.earlier, "width": 1}
    return scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def _notes(row: Step, place: int, colours: Palette) -> list[Note]:
    """Label and value, on the ground's colour so that no link crosses them."""
    label, value = (f"<b>{words}</b>" if row.state else words for words in (row.label, row.value))
    clear = {"bgcolor": colours.ground}
    return [
        beside(label, place, lift=LIFT) | clear,
        beside(value, place, right=True, lift=LIFT) | clear,
    ]
