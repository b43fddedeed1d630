"""Measures on a line of time: the plan an outline, what happened solid, milestones as diamonds."""

from datetime import date, datetime, timedelta

import pandas as pd
import plotly.graph_objects as go

from charts.escape import plain
from charts.hover import MISSING
from charts.palette import CLEAR, ICONS, Palette, palette
from charts.theme import canvas
from charts.traces import Trace, bar, scatter
from charts.values import Record, records
from domain.figures import BEHIND
from i18n import short_day, text

ROW, COMPACT_ROW, LEFT, RIGHT, TOP, FOOT = 48, 44, 8, 14, 26, 30
OUTLINE, SOLID, SINK = 0.36, 0.2, 0.2  # of a row; bars lie below their names
DAY = 86_400_000  # milliseconds
DATES = ("planned_start", "planned_end", "actual_start", "actual_end")


def timeline(
    measures: pd.DataFrame, milestones: pd.DataFrame, day: date, *, language: str,
    dark: bool = False, compact: bool = False, title: str = "",
) -> go.Figure:  # fmt: skip
    """A row a measure, in the order given.

    measures:   ``measure``, ``title``, DATES (missing where not known), ``late``;
    milestones: ``measure``, ``milestone``, ``due``, ``done``, ``reached``, ``late``;
    day:        what happened is drawn up to it. A bar without both its ends is not drawn.
    """
    colours, rows, marks = palette(dark), records(measures), records(milestones)
    places = {row["measure"]: at for at, row in enumerate(rows)}
    first, last = _ends(rows, marks, day)
    return canvas(
        [
            _bars(rows, "planned", day, OUTLINE, colours.plan, language, solid=False),
            _bars(rows, "actual", day, SOLID, colours.permanent, language, solid=True),
            _line(day, len(rows), colours),
            _diamonds(marks, places, colours, language),
        ],
        language=language,
        dark=dark,
        height=max(len(rows), 1) * (COMPACT_ROW if compact else ROW) + TOP + FOOT,
        margin=(LEFT, RIGHT, TOP, FOOT),
        title=title,
        barmode="overlay",
        xaxis=_time_axis(first, last),
        yaxis={"range": [len(rows) - 0.5, -0.5], "visible": False},
        annotations=[*_titles(rows, colours), _today(day, colours)],
    )


def _bars(
    rows: list[Record], which: str, day: date, width: float, colour: str, language: str, *,
    solid: bool,
) -> Trace:  # fmt: skip
    drawn = [
        (at, row, start, end)
        for at, row in enumerate(rows)
        if (start := row[f"{which}_start"]) and (end := _until(row, which, day)) and end >= start
    ]
    return bar(
        orientation="h",
        y=[at + SINK for at, *_ in drawn],
        base=[f"{start:%Y-%m-%d}" for _, _, start, _ in drawn],
        x=[max((end - start).days, 1) * DAY for *_, start, end in drawn],
        width=width,
        marker={
            "color": colour if solid else CLEAR,
            "line": {"color": colour, "width": 0 if solid else 1.5},
        },
        customdata=[_told(row, language) for _, row, *_ in drawn],
        hovertemplate=_template(language),
    )


def _until(row: Record, which: str, day: date) -> datetime | None:
    """The end of a bar: what is under way is drawn up to the day."""
    today = datetime(day.year, day.month, day.day)
    end = row[f"{which}_end"]
    if which == "planned":
        return end
    return today if end is None else min(end, today)


def _diamonds(
    marks: list[Record], places: dict[str, int], colours: Palette, language: str
) -> Trace:
    """Where a milestone was reached, solid; where it is due, an outline, red when it is late."""
    known = [mark for mark in marks if mark["measure"] in places]
    red = colours.status[BEHIND]
    return scatter(
        x=[f"{_when(mark):%Y-%m-%d}" for mark in known],
        y=[places[mark["measure"]] + SINK for mark in known],
        mode="markers",
        marker={
            "symbol": "diamond",
            "size": 13,
            "color": [colours.ink if mark["reached"] else colours.ground for mark in known],
            "line": {"color": [red if mark["late"] else colours.ink for mark in known], "width": 2},
        },
        customdata=[
            [plain(mark["milestone"]), _day(mark["due"]), _day(mark["done"])] for mark in known
        ],
        hovertemplate="<b>%{customdata[0]}</b><br>"
        f"{text('programme.due', language)}: %{{customdata[1]}}<br>"
        f"{text('programme.done', language)}: %{{customdata[2]}}<extra></extra>",
    )


def _when(mark: Record) -> datetime:
    return mark["done"] if mark["reached"] else mark["due"]


def _titles(rows: list[Record], colours: Palette) -> list[dict[str, object]]:
    """A measure's name over its bars; a late one has its sign."""
    return [
        {
            "text": f"<b>{ICONS[BEHIND]}</b> {plain(row['title'])}"
            if row["late"]
            else plain(row["title"]),
            "font": {"color": colours.status[BEHIND] if row["late"] else colours.ink},
            "xref": "paper", "x": 0, "xanchor": "left", "y": at - 0.22, "yanchor": "middle",
            "showarrow": False,
        }
        for at, row in enumerate(rows)
    ]  # fmt: skip


def _today(day: date, colours: Palette) -> dict[str, object]:
    return {
        "text": short_day(day), "font": {"color": colours.muted}, "x": f"{day:%Y-%m-%d}",
        "yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False,
    }  # fmt: skip


def _line(day: date, rows: int, colours: Palette) -> Trace:
    return scatter(
        x=[f"{day:%Y-%m-%d}"] * 2, y=[-0.5, rows - 0.5], mode="lines", hoverinfo="skip",
        line={"color": colours.muted, "width": 1, "dash": "dot"},
    )  # fmt: skip


def _ends(rows: list[Record], marks: list[Record], day: date) -> tuple[datetime, datetime]:
    known = [row[name] for row in rows for name in DATES if row[name]]
    known += [_when(mark) for mark in marks]
    known.append(datetime(day.year, day.month, day.day))
    return min(known), max(known)


def _time_axis(first: datetime, last: datetime) -> dict[str, object]:
    years = range(first.year, last.year + 2)
    edge = timedelta(days=20)
    return {
        "type": "date",
        "range": [f"{first - edge:%Y-%m-%d}", f"{last + edge:%Y-%m-%d}"],
        "tickmode": "array",
        "tickvals": [f"{year}-01-01" for year in years],
        "ticktext": [str(year) for year in years],
        "tickangle": 0,
        "showgrid": True,
    }


def _day(when: datetime | None) -> str:
    return MISSING if when is None else short_day(when)


def _told(row: Record, language: str) -> list[str]:
    return [plain(row["title"]), *(_day(row[name]) for name in DATES)]


def _template(language: str) -> str:
    pairs = (("plan", 1, 2), ("fact", 3, 4))
    lines = [
        f"{text(f'programme.{name}', language)}: %{{customdata[{start}]}} – %{{customdata[{end}]}}"
        for name, start, end in pairs
    ]
    return "<br>".join(["<b>%{customdata[0]}</b>", *lines]) + "<extra></extra>"
