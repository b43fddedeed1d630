"""The words in the year's curve: at the ends of lines, inside the areas, under the pointer."""

from typing import Any

from charts.axes import year_of
from charts.hover import MISSING
from charts.hover import template as hover_template
from charts.key import SQUARE, key, marked
from charts.line_ends import End
from charts.palette import Palette
from charts.values import Record, days
from i18n import number, short_day, text

FIGURES = ("people", "permanent", "temporary", "period_plan")


def ends(
    plan: float | None,
    ahead: list[Record],
    earlier: list[Record],
    language: str,
    colours: Palette,
) -> list[End]:
    """What stands right of the plot: the plan, the forecast's interval, the earlier year."""
    found = []
    if plan is not None:
        words = f"{text('chart.plan', language)}<br>{number(plan, language)}"
        found.append(End(float(plan), words, colours.ink))
    if ahead:
        last = ahead[-1]
        interval = f"{number(last['low'], language)}–{number(last['high'], language)}"
        words = f"{text('chart.forecast_short', language)}<br>{interval}"
        found.append(End(float(last["median"]), words, colours.muted))
    for final in reported(earlier)[-1:]:
        words = f"{year_of(final['as_of'].date())}<br>{number(final['people'], language)}"
        found.append(End(float(final["people"]), words, colours.muted))
    return found


def reported(rows: list[Record]) -> list[Record]:
    """The rows that have people."""
    return [row for row in rows if row["people"] is not None]


def last_label(rows: list[Record], language: str) -> list[dict[str, Any]]:
    """The newest figure, over its point."""
    return [
        {
            "text": f"<b>{number(row['people'], language)}</b>",
            "x": days([row["as_of"]])[0],
            "y": float(row["people"]),
            "xanchor": "right",
            "yanchor": "bottom",
            "xshift": 4,
            "yshift": 6,
        }
        for row in reported(rows)[-1:]
    ]


def keys(rows: list[Record], language: str, colours: Palette) -> list[dict[str, Any]]:
    """What the areas are, with the newest figures."""
    parts = (("permanent", colours.permanent), ("temporary", colours.temporary))
    entries = [
        marked(colour, SQUARE, f"{text(f'chart.{part}', language)} {number(row[part], language)}")
        for row in reported(rows)[-1:]
        for part, colour in parts
        if row[part] is not None
    ]
    return key([entries], colours.muted, 6) if entries else []


def customdata(rows: list[Record], language: str) -> list[list[str]]:
    """By date: the date, then its figures as written; ``—`` for a missing one."""
    return [
        [short_day(row["as_of"]), *(number(row[figure], language) or MISSING for figure in FIGURES)]
        for row in rows
    ]


def template(language: str) -> str:
    """One line a figure, in the order of ``customdata``."""
    return hover_template(FIGURES, language, heading=0)
