"""The key above a chart: lines of marks with their words, instead of a legend."""

from typing import Any

from charts.palette import Palette
from charts.values import Record
from i18n import text

SQUARE, LINE, SHORT_TICK, HATCHED = "■", "┃", "╷", "▨"
BETWEEN = "\u2003"
LINE_HEIGHT = 22


def marked(colour: str, mark: str, words: str) -> str:
    """A coloured mark and what it stands for."""
    return f'<span style="color:{colour}">{mark}</span>\u00a0{words}'


def part_marks(rows: list[Record], language: str, colours: Palette) -> list[str]:
    """Marks of the parts that people are split into, those that occur in some row.

    rows: ``people``, ``permanent``, ``temporary``.
    """
    split = [(row["permanent"] or 0) + (row["temporary"] or 0) for row in rows]
    occur = {
        "permanent": any(row["permanent"] is not None for row in rows),
        "temporary": any(row["temporary"] is not None for row in rows),
        "unsplit": any((row["people"] or 0) > part for row, part in zip(rows, split, strict=True)),
    }
    parts = zip(occur, (colours.permanent, colours.temporary, colours.unsplit), strict=True)
    return [
        marked(colour, SQUARE, text(f"chart.{part}", language))
        for part, colour in parts
        if occur[part]
    ]


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
