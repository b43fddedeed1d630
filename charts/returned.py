"""People who have returned, by date, over several years; a date without a total stays a gap."""

from datetime import datetime, timedelta

import pandas as pd
import plotly.graph_objects as go

from charts.axes import line_notes, short_month, value_axis
from charts.hover import MISSING
from charts.line_ends import End, end_notes
from charts.palette import palette
from charts.theme import canvas
from charts.traces import scatter
from charts.values import Record, days, known, records
from i18n import number, short_day, text

HEIGHT, COMPACT_HEIGHT = 340, 280
LEFT, RIGHT, TOP, FOOT = 6, 84, 20, 30
MONTHS_MARKED, COMPACT_MONTHS = (1, 7), (1,)


def returned_course(
    course: pd.DataFrame,
    *,
    language: str,
    dark: bool = False,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """The line of people, and what stands at its end.

    course: ``as_of``, ``people``, ``families``, ``settlements``, oldest first; totals that are
            missing leave a gap.
    """
    colours, height = palette(dark), COMPACT_HEIGHT if compact else HEIGHT
    rows = records(course)
    people = [None if row["people"] is None else float(row["people"]) for row in rows]
    stated = [value for value in people if value is not None]
    upright = value_axis(0, max(stated, default=1))
    line = scatter(
        x=days(course["as_of"]), y=people, mode="lines+markers", connectgaps=False,
        line={"color": colours.permanent, "width": 3}, marker={"size": 8},
        customdata=[_told(row, language) for row in rows], hovertemplate=_template(language),
    )  # fmt: skip
    ends = [
        End(value, f"<b>{number(value, language)}</b>", colours.permanent) for value in stated[-1:]
    ]
    inner = height - TOP - FOOT
    return canvas(
        [line],
        language=language,
        dark=dark,
        title=title,
        height=height,
        margin=(LEFT, RIGHT, TOP, FOOT),
        xaxis=_time_axis(course, language, COMPACT_MONTHS if compact else MONTHS_MARKED),
        yaxis=upright,
        annotations=[
            *line_notes(upright, language, colours.muted),
            *end_notes(ends, upright["range"], inner),
        ],
    )


def _time_axis(course: pd.DataFrame, language: str, marked: tuple[int, ...]) -> dict[str, object]:
    """From the first date to the last; every year's first month is named, and its middle."""
    when = known(course["as_of"])
    years = range(when[0].year, when[-1].year + 2) if when else ()
    ticks = [(year, month) for year in years for month in marked]
    return {
        "type": "date",
        "range": _padded(when[0], when[-1]) if when else None,
        "tickmode": "array",
        "tickvals": [f"{year}-{month:02}-01" for year, month in ticks],
        "ticktext": [f"{short_month(month, language)} {year}" for year, month in ticks],
        "tickangle": 0,
        "showline": True,
    }


def _padded(first: datetime, last: datetime) -> list[str]:
    """From somewhat before the first date, so that its mark and the axis's numbers are clear."""
    edge = (last - first) / 12 + timedelta(days=4)
    return [f"{first - edge:%Y-%m-%d}", f"{last + timedelta(days=4):%Y-%m-%d}"]


def _told(row: Record, language: str) -> list[str]:
    counts = (row["people"], row["families"], row["settlements"])
    return [
        short_day(row["as_of"]),
        *(MISSING if one is None else number(one, language) for one in counts),
    ]


def _template(language: str) -> str:
    names = ("people", "families", "settlements")
    lines = [
        f"{text(f'returns.{name}', language)}: %{{customdata[{place}]}}"
        for place, name in enumerate(names, start=1)
    ]
    return "<br>".join(["<b>%{customdata[0]}</b>", *lines]) + "<extra></extra>"
