"""The words of the funnel."""

from math import floor, log10
from typing import Any

import pandas as pd

from charts.axes import round_values
from charts.defaults import SIZE
from charts.key import key, marked
from charts.palette import Palette
from charts.written import written
from domain.figures import BEHIND, ON_TRACK, UNKNOWN
from i18n import number, text

SIZES = (1, 2, 5)


def value_notes(
    low: float, high: float, by: str, language: str, colours: Palette
) -> list[dict[str, Any]]:
    """Round values of the figure, left of their grid lines."""
    return [
        {"text": written(value, by, language), "xref": "paper", "x": 0, "xanchor": "right",
         "xshift": -6, "y": value, "font": {"color": colours.muted}}
        for value in fractions(low, high)
    ]  # fmt: skip


def fractions(low: float, high: float) -> list[float]:
    """Round values between two, however small the range."""
    scale = 10 ** -floor(log10(max(high - low, 1e-9)) - 1)
    return [value / scale for value in round_values(low * scale, high * scale)]


def size_axis(bases: pd.Series, by: str, language: str, colours: Palette) -> dict[str, Any]:
    """Sizes by their logarithm, since a city is many times a district."""
    low, high = (float(bases.min()), float(bases.max())) if len(bases) else (1.0, 10.0)
    sizes = [step * 10**power for power in range(-1, 8) for step in SIZES]
    shown = [size for size in sizes if low * 0.8 <= size <= high * 1.25]
    return {
        "type": "log",
        "range": [log10(low * 0.8), log10(high * 1.6)],
        "tickvals": shown,
        "ticktext": [number(size, language, 0 if size >= 1 else 1) for size in shown],
        "tickangle": 0,
        "title": {
            "text": text(f"chart.base_{by}", language),
            "standoff": 6,
            "font": {"size": SIZE, "color": colours.muted},
        },
    }


def keys(by: str, language: str, colours: Palette, left: int) -> list[dict[str, Any]]:
    """What is measured; what the marks and the band mean."""
    verdicts = (("above", ON_TRACK, "▲"), ("below", BEHIND, "▼"))
    entries = [
        marked(colours.status[status], sign, text(f"chart.verdict_{verdict}", language))
        for verdict, status, sign in verdicts
    ]
    chance = marked(colours.status[UNKNOWN], "●", text("chart.verdict_within", language))
    return key([[entry] for entry in (*entries, chance)], colours.muted, 4 - left)


def hover(rows: pd.DataFrame, names: dict[str, str], by: str, language: str) -> dict[str, Any]:
    """``customdata`` (code, name, value, size) and ``hovertemplate``."""
    data = [
        [str(code), names[str(code)], written(value, by, language), number(base, language)]
        for code, value, base in zip(rows.index, rows["value"], rows["base"].round(), strict=True)
    ]
    measure, size = text(f"chart.by_{by}", language), text(f"chart.base_{by}", language)
    return {
        "customdata": data,
        "hovertemplate": f"<b>%{{customdata[1]}}</b><br>{measure}: %{{customdata[2]}}<br>"
        f"{size}: %{{customdata[3]}}<extra></extra>",
    }
