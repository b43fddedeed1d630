"""The key above a chart: lines of marks with their words, instead of a legend."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from charts.palette import Palette
from charts.values import column
from i18n import text

SQUARE, LINE, SHORT_TICK, HATCHED = "■", "┃", "╷", "▨"
BETWEEN = "\u2003"
LINE_HEIGHT = 22


def marked(colour: str, mark: str, words: str) -> str:
    """A coloured mark and what it stands for."""
    return f'<span style="color:{colour}">{mark}</span>\u00a0{words}'


def part_marks(known: Mapping[str, bool], language: str, colours: Palette) -> list[str]:
    """Marks of the parts that people are split into, those that are known to occur."""
    parts = {
        "permanent": colours.permanent,
        "temporary": colours.temporary,
        "unsplit": colours.unsplit,
    }
    return [
        marked(colour, SQUARE, text(f"chart.{part}", language))
        for part, colour in parts.items()
        if known.get(part)
    ]


def parts_known(rows: pd.DataFrame) -> dict[str, bool]:
    """Which parts occur in ``people``, ``permanent`` and ``temporary`` of some row."""
    people = zip(
        *(column(rows, part) for part in ("people", "permanent", "temporary")), strict=True
    )
    return {
        "permanent": rows["permanent"].notna().any(),
        "temporary": rows["temporary"].notna().any(),
        "unsplit": any((all_ or 0) > (one or 0) + (other or 0) for all_, one, other in people),
    }


def key(lines: list[list[str]], colour: str, left: int = 0) -> list[dict[str, Any]]:
    """Annotations above the plot, the last line next to it.

    left: px from the plot's left edge; negative reaches into the margin.
    """
    return [
        {
            "text": BETWEEN.join(entries),
            "font": {"color": colour},
            "xref": "paper",
            "yref": "paper",
            "x": 0,
            "y": 1,
            "xanchor": "left",
            "yanchor": "bottom",
            "xshift": left,
            "yshift": 4 + LINE_HEIGHT * above,
        }
        for above, entries in enumerate(reversed(lines))
    ]
