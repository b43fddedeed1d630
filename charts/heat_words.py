"""The words of the heat map: headings, names, what stands on a tile and under the pointer."""

from typing import Any

import pandas as pd

from charts.key import key
from charts.names import BREAK, broken
from charts.notes import Note, beside
from charts.palette import ICONS, Palette
from charts.widths import fitted, widest
from i18n import number, percent, text

COLUMN = 104  # px that a heading may be wide
LONGEST = 150  # px that an upright heading may be long
LINE, GAP = 19, 8  # px


def tops(
    heads: list[str], colours: Palette, language: str, left: int, compact: bool
) -> tuple[list[Note], int]:
    """What stands above the tiles, and how high it is in px: the measure, then the headings."""
    shown = [fitted(head, LONGEST) if compact else broken(head, COLUMN) for head in heads]
    high = widest(shown) if compact else LINE * max((h.count(BREAK) + 1 for h in shown), default=1)
    measure = key([[text("chart.pace_percent", language)]], colours.muted, -left)[0]
    notes = [measure | {"yshift": high + 2 * GAP}]
    for column, head in enumerate(shown):
        note = {"text": head, "x": column, "yref": "paper", "y": 1, "yanchor": "bottom",
                "yshift": GAP, "font": {"color": colours.muted}}  # fmt: skip
        notes.append(note | ({"textangle": -90} if compact else {"align": "center"}))
    return notes, high + 3 * GAP + LINE


def row_notes(names: list[str], left: int) -> list[Note]:
    """The names of the units, from the left edge of the figure."""
    return [beside(name, row, shift=-left) for row, name in enumerate(names)]


def written_on(pace: Any, status: str, language: str, compact: bool) -> str:
    """Icon and number of a tile; a tile without a figure is empty."""
    if pd.isna(pace):
        return ""
    written = number(pace * 100, language, 0 if compact else 1)
    return written if compact else f"{ICONS[status]} {written}"


def customdata(
    pace: pd.DataFrame, names: dict[str, str], heads: dict[str, str], language: str
) -> list[list[str]]:
    """By tile: the codes of unit and source, their names, the pace as written."""
    unknown = text("chart.unknown", language)
    return [
        [unit, source, name, head, percent(pace.iat[row, column], language) or unknown]
        for row, (unit, name) in enumerate(names.items())
        for column, (source, head) in enumerate(heads.items())
    ]


def template(language: str) -> str:
    """The unit, the source, the pace."""
    pace = f"{text('chart.pace', language)}: %{{customdata[4]}}"
    return f"<b>%{{customdata[2]}}</b><br>%{{customdata[3]}}<br>{pace}<extra></extra>"
