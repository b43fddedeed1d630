"""What the marks of one plot are drawn on: its scales, its ground, its patterns."""

from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from exports.pictures.scales import Scale
from exports.pictures.texts import attributes

CLEAR = "rgba(0,0,0,0)"


@dataclass
class Canvas:
    """The group that a plot is drawn in.

    clipped: marks that end at the plot's edge; free: those that may stand out; defs: patterns.
    """

    x: Scale
    y: Scale
    ink: str
    size: float
    grid: Element
    clipped: Element
    free: Element
    defs: Element
    patterns: dict[tuple[str, float], str] = field(default_factory=dict)

    def hatched(self, colour: str, size: float) -> str:
        """The name of a pattern of slanting lines, for ``fill``."""
        key = (colour, size)
        if key not in self.patterns:
            name = f"hatch{len(self.patterns)}"
            self.patterns[key] = f"url(#{name})"
            pattern = SubElement(
                self.defs, "pattern",
                attributes(id=name, width=float(size), height=float(size),
                           patternUnits="userSpaceOnUse", patternTransform="rotate(45)"),
            )  # fmt: skip
            SubElement(pattern, "line", attributes(
                x1=0, y1=0, x2=0, y2=float(size), stroke=colour, stroke_width=1.5
            ))  # fmt: skip
        return self.patterns[key]


def listed(value: Any, length: int) -> list[Any]:
    """A property that is one for all marks, or one for each."""
    if isinstance(value, list | tuple):
        return list(value)
    if hasattr(value, "tolist") and not isinstance(value, str):
        return list(value.tolist())
    return [value] * length


def visible(colour: Any) -> bool:
    """Whether anything of that colour can be seen."""
    return bool(colour) and colour != CLEAR
