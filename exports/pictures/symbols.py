"""The marks of points: circles, triangles, squares, diamonds, arrows, strokes."""

from collections.abc import Callable
from math import atan2, cos, pi, sin
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from exports.pictures.canvas import visible
from exports.pictures.texts import attributes

Point = tuple[float, float]
HALF_TIP = pi / 2.5  # of an arrow's head, as plotly draws it
DIAMOND = 1.3  # its corners lie so much farther out than a circle's edge
UPWARDS: Point = (0.0, -1.0)


class Look(NamedTuple):
    """Colour of the mark, colour of its edge, how thick the edge is in px."""

    colour: Any
    edge: Any
    thick: float


def path(points: list[Point], closed: bool = False) -> str:
    """The points joined by straight lines."""
    steps = " L".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f"M{steps}{' Z' if closed else ''}"


def symbol(
    point: Point, size: float, name: str, look: Look, before: Point | None = None
) -> Element:
    """A mark of plotly's of that size in px around a point; before: where an arrow comes from."""
    edged = visible(look.edge) and look.thick
    if name in STROKES:
        stroke, thick = (look.edge, look.thick) if edged else (look.colour, look.thick or 1.0)
        drawn = STROKES[name](*point, size / 2)
        return Element("path", attributes(d=drawn, fill="none", stroke=stroke, stroke_width=thick))
    edge = {"stroke": look.edge, "stroke_width": look.thick} if edged else {}
    if name in CORNERS:
        corners = path(CORNERS[name](point, size / 2, before), closed=True)
        return Element("path", attributes(d=corners, fill=look.colour, **edge))
    if name.endswith("-open"):
        stroke = look.edge if edged else look.colour
        edge = {"stroke": stroke, "stroke_width": look.thick or 1.0}
    fill = "none" if name.endswith("-open") else look.colour
    return Element("circle", attributes(cx=point[0], cy=point[1], r=size / 2, fill=fill, **edge))


def _square(point: Point, half: float, _before: Point | None) -> list[Point]:
    x, y = point
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def _diamond(point: Point, half: float, _before: Point | None) -> list[Point]:
    (x, y), out = point, half * DIAMOND
    return [(x, y - out), (x + out, y), (x, y + out), (x - out, y)]


def _triangle(point: Point, half: float, up: int) -> list[Point]:
    (x, y), wide = point, half * 2 / 3**0.5
    return [(x, y + up * half), (x - wide, y - up * half / 2), (x + wide, y - up * half / 2)]


def _arrow(point: Point, half: float, before: Point | None) -> list[Point]:
    """The head's tip lies on the point and points away from where the line comes from."""
    (x, y), reach = point, 2 * half
    along = (x - before[0], y - before[1]) if before else UPWARDS
    angle = atan2(along[1], along[0])
    back, aside = reach * sin(HALF_TIP), reach * cos(HALF_TIP)
    foot = (x - back * cos(angle), y - back * sin(angle))
    across = (-aside * sin(angle), aside * cos(angle))
    return [point, (foot[0] + across[0], foot[1] + across[1]),
            (foot[0] - across[0], foot[1] - across[1])]  # fmt: skip


CORNERS: dict[str, Callable[[Point, float, Point | None], list[Point]]] = {
    "square": _square,
    "diamond": _diamond,
    "arrow": _arrow,
    "triangle-up": lambda point, half, _: _triangle(point, half, -1),
    "triangle-down": lambda point, half, _: _triangle(point, half, 1),
}
STROKES: dict[str, Callable[[float, float, float], str]] = {
    "x-thin": lambda x, y, half: (
        f"M{x - half:.1f},{y - half:.1f} L{x + half:.1f},{y + half:.1f} "
        f"M{x - half:.1f},{y + half:.1f} L{x + half:.1f},{y - half:.1f}"
    ),
    "line-ew": lambda x, y, half: f"M{x - half:.1f},{y:.1f} L{x + half:.1f},{y:.1f}",
    "line-ns": lambda x, y, half: f"M{x:.1f},{y - half:.1f} L{x:.1f},{y + half:.1f}",
}
