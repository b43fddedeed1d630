"""The key above a chart: lines of marks with their words, instead of a legend."""

from typing import Any

SQUARE, LINE, SHORT_TICK, HATCHED = "■", "┃", "╷", "▨"
BETWEEN = "\u2003"
LINE_HEIGHT = 22


def marked(colour: str, mark: str, words: str) -> str:
    """A coloured mark and what it stands for."""
    return f'<span style="color:{colour}">{mark}</span>\u00a0{words}'


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
