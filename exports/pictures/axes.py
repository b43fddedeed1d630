"""Grid lines, ticks and their words, as far as our charts show them."""

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from exports.pictures.canvas import Canvas
from exports.pictures.scales import Scale
from exports.pictures.texts import attributes, lines_of, write

Axis = dict[str, Any]
UNDER = 3.0  # px between an axis and its words


def draw_axes(canvas: Canvas, x: Axis, y: Axis) -> None:
    """Both axes; one that is not visible draws nothing."""
    left, right = canvas.x.start, canvas.x.end
    bottom, top = canvas.y.start, canvas.y.end
    if y.get("visible", True):
        if y.get("showgrid"):
            for value in y.get("tickvals", ()):
                _rule(canvas.grid, left, right, canvas.y.place(value), y.get("gridcolor"))
        if y.get("zeroline"):
            _rule(canvas.grid, left, right, canvas.y.at(0), y.get("zerolinecolor", canvas.ink))
    if x.get("visible", True):
        _below(canvas, x, bottom)
        if x.get("showgrid"):
            for value in x.get("tickvals", ()):
                _upright(canvas.grid, canvas.x.place(value), top, bottom, x.get("gridcolor"))


def _below(canvas: Canvas, axis: Axis, bottom: float) -> None:
    """The line under the plot, its short ticks, and the words under it."""
    colour = str(axis.get("linecolor", canvas.ink))
    if axis.get("showline"):
        _rule(canvas.grid, canvas.x.start, canvas.x.end, bottom, colour)
    minor = axis.get("minor", {})
    if minor.get("ticks") == "outside":
        for value in minor.get("tickvals", ()):
            end = bottom + minor.get("ticklen", 5)
            _upright(canvas.grid, canvas.x.place(value), bottom, end, canvas.ink)
    if axis.get("showticklabels", True):
        _labels(canvas, axis, bottom + minor.get("ticklen", 0) + UNDER)


def _labels(canvas: Canvas, axis: Axis, top: float) -> None:
    font = axis.get("tickfont", {})
    size, colour = font.get("size", canvas.size), font.get("color", canvas.ink)
    words = axis.get("ticktext", ())
    for value, text in zip(axis.get("tickvals", ()), words, strict=False):
        place = canvas.x.place(value)
        if inside(canvas.x, place):
            write(canvas.free, lines_of(str(text), size, colour), place, top,
                  anchor="center", over="top")  # fmt: skip
    title = axis.get("title", {})
    if title.get("text"):
        under = top + size * 1.3 + title.get("standoff", 0)
        look = title.get("font", {})
        lines = lines_of(title["text"], look.get("size", size), look.get("color", colour))
        write(canvas.free, lines, (canvas.x.start + canvas.x.end) / 2, under,
              anchor="center", over="top")  # fmt: skip


def inside(axis: Scale, place: float) -> bool:
    """Whether a place lies on the axis."""
    low, high = sorted((axis.start, axis.end))
    return low - 1 <= place <= high + 1


def _rule(parent: Element, left: float, right: float, y: float, colour: Any) -> None:
    SubElement(parent, "line", attributes(
        x1=left, x2=right, y1=y, y2=y, stroke=colour, stroke_width=1
    ))  # fmt: skip


def _upright(parent: Element, x: float, top: float, bottom: float, colour: Any) -> None:
    SubElement(parent, "line", attributes(
        x1=x, x2=x, y1=top, y2=bottom, stroke=colour, stroke_width=1
    ))  # fmt: skip
