"""The words in the year's curve: at the ends of lines, inside the areas, under the pointer."""

from typing import Any

import pandas as pd

from charts.axes import year_of
from charts.hover import MISSING
from charts.hover import template as hover_template
from charts.key import SQUARE, key, marked
from charts.line_ends import End
from charts.palette import Palette
from charts.values import days
from i18n import number, short_day, text

FIGURES = ("people", "permanent", "temporary", "period_plan")


def ends(
    rows: pd.DataFrame,
    plan: float | None,
    forecast: pd.DataFrame | None,
    last_year: pd.DataFrame | None,
    language: str,
    colours: Palette,
) -> list[End]:
    """What stands right of the plot: the plan, the forecast's interval, the earlier year."""
    found = []
    if plan is not None and not pd.isna(plan):
        words = f"{text('chart.plan', language)}<br>{number(round(plan), language)}"
        found.append(End(float(plan), words, colours.ink))
    if forecast is not None and len(forecast):
        low, median, high = (float(forecast[end].iloc[-1]) for end in ("low", "median", "high"))
        interval = f"{number(round(low), language)}–{number(round(high), language)}"
        words = f"{text('chart.forecast_short', language)}<br>{interval}"
        found.append(End(median, words, colours.muted))
    if last_year is not None and last_year["people"].notna().any():
        final = last_year[last_year["people"].notna()].iloc[-1]
        words = f"{year_of(final['as_of'].date())}<br>{number(final['people'], language)}"
        found.append(End(float(final["people"]), words, colours.muted))
    return found


def last_label(rows: pd.DataFrame, language: str) -> list[dict[str, Any]]:
    """The newest figure, over its point."""
    known = rows[rows["people"].notna()]
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
        for row in known.tail(1).to_dict("records")
    ]


def keys(rows: pd.DataFrame, language: str, colours: Palette) -> list[dict[str, Any]]:
    """What the areas are, with the newest figures."""
    known = rows[rows["people"].notna()]
    if known.empty:
        return []
    parts = (("permanent", colours.permanent), ("temporary", colours.temporary))
    entries = [
        marked(colour, SQUARE, f"{text(f'chart.{part}', language)} {number(people, language)}")
        for part, colour in parts
        if not pd.isna(people := known[part].iloc[-1])
    ]
    return key([entries], colours.muted, 6) if entries else []


def customdata(rows: pd.DataFrame, language: str) -> list[list[str]]:
    """By date: the date, then its figures as written; ``—`` for a missing one."""
    return [
        [
            short_day(row["as_of"]),
            *(number(row[figure], language) or MISSING for figure in FIGURES),
        ]
        for row in rows.astype({"period_plan": "Float64"}).to_dict("records")
    ]


def template(language: str) -> str:
    """One line a figure, in the order of ``customdata``."""
    return hover_template(FIGURES, language, heading=0)
