"""People who have returned, by date, over several years; a date without a total stays a gap."""

from datetime import date, datetime, timedelta

import pandas as pd
import plotly.graph_objects as go

from charts.axes import line_notes, short_month, value_axis, year_of
from charts.hover import MISSING
from charts.palette import palette
from charts.returned_plan import plan_key, plan_lines, plan_notes, plans
from charts.theme import canvas
from charts.traces import scatter
from charts.values import Record, days, known, records
from i18n import number, short_day, text

HEIGHT, COMPACT_HEIGHT = 340, 300
LEFT, RIGHT, TOP, FOOT = 6, 40, 20, 30
KEY = 44  # px, of two lines above the plot
MONTHS_MARKED, COMPACT_MONTHS = (1, 7), (1,)
HALF_A_YEAR = 180  # days
BESIDE = {"xanchor": "left", "yanchor": "middle", "xshift": 8}
OVER = {"xanchor": "right", "yanchor": "bottom", "xshift": 4, "yshift": 6}
FIGURES = ("people", "planned_people", "families", "settlements")


def returned_course(
    course: pd.DataFrame,
    *,
    language: str,
    dark: bool = False,
    compact: bool = False,
    title: str = "",
) -> go.Figure:
    """The line of people against the plan of each year, and what stands at its end.

    course: ``as_of`` and FIGURES, oldest first; totals that are missing leave a gap, a year
            without a plan has no line of it.
    """
    colours, rows = palette(dark), records(course)
    planned = plans(rows)
    people = [None if row["people"] is None else float(row["people"]) for row in rows]
    stated = [value for value in people if value is not None]
    upright = value_axis(0, max([*stated, *planned.values()], default=1))
    line = scatter(
        x=days(course["as_of"]), y=people, mode="lines+markers", connectgaps=False,
        line={"color": colours.permanent, "width": 3}, marker={"size": 8},
        customdata=[_told(row, language) for row in rows], hovertemplate=_template(language),
    )  # fmt: skip
    return canvas(
        [*plan_lines(planned, colours), line],
        language=language,
        dark=dark,
        title=title,
        height=COMPACT_HEIGHT if compact else HEIGHT,
        margin=(LEFT, RIGHT, TOP + (KEY if planned else 0), FOOT),
        xaxis=_time_axis(rows, planned, language, COMPACT_MONTHS if compact else MONTHS_MARKED),
        yaxis=upright,
        annotations=[
            *line_notes(upright, language, colours.muted),
            *plan_notes(planned, language, colours, compact=compact),
            *_last_note(rows, planned, language, colours.permanent),
            *plan_key(planned, language, colours),
        ],
    )


def _last_note(
    rows: list[Record], planned: dict[int, float], language: str, colour: str
) -> list[dict[str, object]]:
    """The newest known total: beside its point while its year's plan leaves room, else over it."""
    return [
        {
            "text": f"<b>{number(row['people'], language)}</b>", "font": {"color": colour},
            "x": days([row["as_of"]])[0], "y": float(row["people"]),
        }
        | (BESIDE if year in planned and (date(year + 1, 1, 1) - day).days > HALF_A_YEAR else OVER)
        for row in [row for row in rows if row["people"] is not None][-1:]
        for day, year in [(row["as_of"].date(), year_of(row["as_of"].date()))]
    ]  # fmt: skip


def _time_axis(
    rows: list[Record], planned: dict[int, float], language: str, marked: tuple[int, ...]
) -> dict[str, object]:
    """From the first date to the last, or to the end of the last year that has a plan.

    Every year's first month is named, and its middle.
    """
    when = known(pd.Series([row["as_of"] for row in rows], dtype="datetime64[ns]"))
    when += [pd.Timestamp(date(year + 1, 1, 1)) for year in list(planned)[-1:]]
    years = range(when[0].year, max(when).year + 2) if when else ()
    ticks = [(year, month) for year in years for month in marked]
    return {
        "type": "date",
        "range": _padded(when[0], max(when)) if when else None,
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
    counts = (row[name] for name in FIGURES)
    return [
        short_day(row["as_of"]),
        *(MISSING if one is None else number(one, language) for one in counts),
    ]


def _template(language: str) -> str:
    lines = [
        f"{text(f'returns.{name}', language)}: %{{customdata[{place}]}}"
        for place, name in enumerate(FIGURES, start=1)
    ]
    return "<br>".join(["<b>%{customdata[0]}</b>", *lines]) + "<extra></extra>"
