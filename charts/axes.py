"""Axes of our own: months and numbers in the language, since plotly knows neither."""

from datetime import date, timedelta
from math import ceil, floor, log10
from typing import Any

from i18n import month, number

STEPS = (1, 2, 2.5, 5, 10)
MOST_LINES = 6
MONTHS_NAMED = (1, 3, 5, 7, 9, 11)  # every second: twelve do not fit on a phone
FEW_MONTHS_NAMED = (1, 4, 7, 10)  # where labels at the side leave a phone little room


def year_axis(year: int, language: str, *, few: bool = False) -> dict[str, Any]:
    """January to the end of December; a month's name stands in its middle.

    few: whether only the first month of each quarter is named.
    """
    named = FEW_MONTHS_NAMED if few else MONTHS_NAMED
    starts = [date(year, which, 1) for which in range(1, 13)]
    return {
        "type": "date",
        "range": [str(date(year, 1, 1)), str(date(year + 1, 1, 1))],
        "tickmode": "array",
        "tickvals": [str(date(year, which, 16)) for which in named],
        "ticktext": [short_month(which, language) for which in named],
        "tickangle": 0,
        "minor": {"tickvals": [str(start) for start in starts], "ticks": "outside", "ticklen": 5},
        "hoverformat": "%d.%m.%Y",
        "showline": True,
    }


def short_month(which: int, language: str) -> str:
    """A month's short name, without the full stop."""
    return month(which, language, short=True).rstrip(".")


def value_axis(lowest: float, highest: float) -> dict[str, Any]:
    """Grid lines at round numbers; 0 is always in view."""
    return {
        "range": [min(lowest * 1.05, 0), max(highest * 1.06, 1)],
        "tickmode": "array",
        "tickvals": round_values(min(lowest, 0), max(highest, 0)),
        "showticklabels": False,
        "showgrid": True,
    }


def line_notes(
    axis: dict[str, Any], language: str, colour: str, *, outside: bool = False
) -> list[dict[str, Any]]:
    """The numbers of the grid lines: over their lines inside the plot, or left of it.

    They are annotations: plotly hides the first month beside labels that stand inside.
    """
    place = (
        {"xanchor": "right", "xshift": -6, "yanchor": "middle"}
        if outside
        else {"xanchor": "left", "yanchor": "bottom"}
    )
    return [
        {
            "text": line_number(line, language),
            "font": {"color": colour},
            "xref": "paper",
            "x": 0,
            "y": line,
            **place,
        }
        for line in axis["tickvals"]
        if line or outside
    ]


def line_number(line: float, language: str) -> str:
    """A grid line's value as written."""
    return number(line, language, 0 if line == int(line) else 1)


def round_values(lowest: float, highest: float) -> list[float]:
    """Round numbers between two, both ends included where they are round; at most a handful."""
    span = max(highest - lowest, 1)
    size = 10 ** floor(log10(span / MOST_LINES))
    step = next(size * many for many in STEPS if size * many * MOST_LINES >= span)
    return [place * step for place in range(ceil(lowest / step), floor(highest / step) + 1)]


def year_of(as_of: date) -> int:
    """The year that figures as of that day belong to: as of 1 January is the year before."""
    return (as_of - timedelta(days=1)).year
