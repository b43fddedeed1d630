"""Bars: from their base, solid or hatched, with words inside."""

from typing import Any
from xml.etree.ElementTree import SubElement

from exports.pictures.canvas import Canvas, listed, visible
from exports.pictures.scales import MILLISECONDS_A_DAY, NUMBERS
from exports.pictures.texts import attributes, lines_of, write

Trace = dict[str, Any]
Box = tuple[float, float, float, float]  # left, top, right, bottom in px
USUAL_WIDTH = 0.6  # of a place, plotly's bargap being 0.4


def draw_bars(canvas: Canvas, trace: Trace, stacked: dict[Any, float]) -> None:
    """All bars of a trace.

    stacked: how far bars of earlier traces reach, by (place, whether upwards); it is kept up to
    date where bars stand on each other.
    """
    lengths = listed(trace["x" if _lies(trace) else "y"], 0)
    places = listed(trace["y" if _lies(trace) else "x"], 0)
    count = len(lengths)
    widths = listed(trace.get("width", USUAL_WIDTH), count)
    bases = listed(trace["base"], count) if trace.get("base") is not None else None
    texts = listed(trace.get("text"), count)
    for number, (place, length) in enumerate(zip(places, lengths, strict=True)):
        if length is None or place is None or length != length:
            continue
        base = bases[number] if bases else stacked.get((place, length >= 0), 0.0)
        if not bases:
            stacked[(place, length >= 0)] = base + length
        box = _box(canvas, trace, place, base or 0.0, length, widths[number])
        _draw(canvas, trace, number, count, box)
        if texts[number]:
            _words(canvas, trace, str(texts[number]), box)


def _lies(trace: Trace) -> bool:
    return trace.get("orientation") == "h"


def _box(canvas: Canvas, trace: Trace, place: Any, base: Any, length: float, width: float) -> Box:
    along, across = (canvas.x, canvas.y) if _lies(trace) else (canvas.y, canvas.x)
    if along.kind == "date":
        base, length = NUMBERS["date"](base), length / MILLISECONDS_A_DAY
    ends = sorted((along.at(base), along.at(base + length)))
    sides = sorted(across.span(place, width))
    if _lies(trace):
        return ends[0], sides[0], ends[1], sides[1]
    return sides[0], ends[0], sides[1], ends[1]


def _draw(canvas: Canvas, trace: Trace, number: int, count: int, box: Box) -> None:
    marker = trace.get("marker", {})
    colour = listed(marker.get("color"), count)[number]
    opacity = listed(marker.get("opacity", 1), count)[number]
    line, pattern = marker.get("line", {}), marker.get("pattern", {})
    fill = colour if visible(colour) else "none"
    if pattern.get("shape"):
        fill = canvas.hatched(str(pattern.get("fgcolor", canvas.ink)), pattern.get("size", 8))
    if fill == "none" and not line.get("width"):
        return
    left, top, right, bottom = box
    look = attributes(
        x=left, y=top, width=right - left, height=bottom - top, fill=fill,
        rx=marker.get("cornerradius"), opacity=None if opacity == 1 else float(opacity),
        stroke=line.get("color") if line.get("width") else None,
        stroke_width=line.get("width") or None,
    )  # fmt: skip
    SubElement(canvas.clipped, "rect", look)


def _words(canvas: Canvas, trace: Trace, markup: str, box: Box) -> None:
    font = trace.get("textfont", {})
    lines = lines_of(markup, font.get("size", canvas.size), font.get("color", canvas.ink))
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    write(canvas.free, lines, *middle, anchor="center")
