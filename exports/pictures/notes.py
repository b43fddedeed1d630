"""Annotations: words at a value or at a share of the plot, moved by some px."""

from typing import Any
from xml.etree.ElementTree import Element

from exports.pictures.scales import Scale
from exports.pictures.texts import lines_of, write

Note = dict[str, Any]


def draw_notes(
    parent: Element, notes: list[Note], x: Scale, y: Scale, ink: str, size: float
) -> None:
    """All annotations of a layout; ``x`` and ``y`` are the scales of its plot."""
    for note in notes:
        font = note.get("font", {})
        lines = lines_of(str(note.get("text", "")), font.get("size", size), font.get("color", ink))
        write(
            parent, lines,
            _place(x, note.get("x"), note.get("xref")) + note.get("xshift", 0),
            _place(y, note.get("y"), note.get("yref")) - note.get("yshift", 0),
            anchor=_auto(note.get("xanchor"), "center"),
            over=_auto(note.get("yanchor"), "middle"), ground=note.get("bgcolor", ""),
        )  # fmt: skip


def _place(axis: Scale, value: Any, reference: str | None) -> float:
    if reference == "paper":
        return axis.start + float(value) * (axis.end - axis.start)
    return axis.place(value)


def _auto(side: str | None, usual: str) -> str:
    return usual if side in (None, "auto") else side
