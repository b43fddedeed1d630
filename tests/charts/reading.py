"""What a figure holds, read out of it."""

from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go

WORDS = ("text", "hovertemplate", "customdata", "ticktext")


def words_of(figure: go.Figure) -> list[str]:
    """Everything that a person can read in a figure."""
    return [word for key, word in strings(figure.to_dict(), "") if key in WORDS]


def strings(part: Any, key: str) -> Iterator[tuple[str, str]]:
    """Each string in a figure, with the property that it belongs to."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from strings(value, name)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from strings(value, key)
    elif isinstance(part, str):
        yield key, part


def notes_of(figure: go.Figure) -> list[str]:
    """The texts of all annotations."""
    return [note.text for note in figure.layout.annotations]


def row_words(figure: go.Figure, row: int) -> list[str]:
    """The annotations on a row."""
    return [n.text for n in figure.layout.annotations if n.yref != "paper" and n.y == row]


def lines_of(figure: go.Figure, colour: str | None = None) -> list[Any]:
    """The lines of a figure, those of one colour if it is given."""
    lines = [t for t in figure.data if t.type == "scatter" and t.mode == "lines" and t.line.color]
    return [line for line in lines if colour in (None, line.line.color)]


def bars_of(figure: go.Figure, colour: str) -> list[Any]:
    """The bars of that colour."""
    return [t for t in figure.data if t.type == "bar" and t.marker.color == colour]
