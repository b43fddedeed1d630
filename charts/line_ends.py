"""Labels at the ends of lines, moved apart where they would overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

LINE = 19  # px, a line of text


@dataclass(frozen=True)
class End:
    """A label: at which value, its words (lines parted by ``<br>``) and its colour."""

    value: float
    words: str
    colour: str

    @property
    def height(self) -> int:
        """Height of the words in px."""
        return LINE * (1 + self.words.count("<br>"))


def end_notes(ends: list[End], extent: Sequence[float], height: int) -> list[dict[str, Any]]:
    """Annotations right of the plot, each as near to its value as the others leave it.

    extent: the values at the plot's lower and upper edge; height: of the plot in px.
    """
    ordered = sorted(ends, key=lambda end: end.value)
    low, high = extent
    wanted = [(end.value - low) / (high - low) * height for end in ordered]
    middles = apart(wanted, [end.height for end in ordered], height)
    return [
        {
            "text": end.words,
            "font": {"color": end.colour},
            "xref": "paper",
            "x": 1,
            "xanchor": "left",
            "xshift": 8,
            "yref": "paper",
            "y": round(middle / height, 4),
            "yanchor": "middle",
        }
        for end, middle in zip(ordered, middles, strict=True)
    ]


def apart(middles: list[float], heights: list[int], room: float) -> list[float]:
    """Middles from low to high, moved so that nothing overlaps and the highest fits in ``room``."""
    placed: list[float] = []
    for middle, height in zip(middles, heights, strict=True):
        floor = placed[-1] + (heights[len(placed) - 1] + height) / 2 if placed else height / 2
        placed.append(max(middle, floor))
    ceiling = room + 8
    for place in reversed(range(len(placed))):
        placed[place] = min(placed[place], ceiling - heights[place] / 2)
        ceiling = placed[place] - heights[place] / 2
    return placed
