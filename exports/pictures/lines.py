"""Lines, areas, points and words of a scatter trace."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from exports.pictures.canvas import Canvas, listed, visible
from exports.pictures.symbols import Look, Point, path, symbol
from exports.pictures.texts import attributes, lines_of, write

Trace = dict[str, Any]
DASHES = {"dot": (1, 1.6), "dash": (4, 3), "dashdot": (4, 2, 1, 2), "solid": ()}
USUAL_WIDTH, USUAL_SIZE = 2.0, 6.0
SIDES = {"left": "right", "right": "left", "center": "center"}
OVER = {"top": "bottom", "bottom": "top", "middle": "middle"}


def draw_scatter(canvas: Canvas, trace: Trace) -> None:
    """All marks of a trace, in plotly's order: area, line, points, words."""
    points = _points(canvas, trace)
    mode = trace.get("mode", "lines")
    group = _group(canvas, trace)
    if trace.get("fill") == "toself":
        _area(canvas, group, trace, points)
    if "lines" in mode:
        _line(group, trace, points)
    if "markers" in mode:
        _markers(canvas, group, trace, points)
    if "text" in mode:
        _texts(canvas, trace, points)


def _group(canvas: Canvas, trace: Trace) -> Element:
    opacity = trace.get("opacity")
    parent = canvas.free if trace.get("cliponaxis") is False else canvas.clipped
    return SubElement(parent, "g", attributes(opacity=float(opacity))) if opacity else parent


def _points(canvas: Canvas, trace: Trace) -> list[Point | None]:
    pairs = zip(listed(trace.get("x"), 0), listed(trace.get("y"), 0), strict=True)
    return [
        None if x is None or y is None or x != x or y != y
        else (canvas.x.place(x), canvas.y.place(y))
        for x, y in pairs
    ]  # fmt: skip


def _stretches(points: list[Point | None]) -> Iterator[list[Point]]:
    """The points between gaps."""
    stretch: list[Point] = []
    for point in [*points, None]:
        if point is not None:
            stretch.append(point)
        elif stretch:
            yield stretch
            stretch = []


def _area(canvas: Canvas, group: Element, trace: Trace, points: list[Point | None]) -> None:
    pattern = trace.get("fillpattern", {})
    fill = trace.get("fillcolor")
    if pattern.get("shape"):
        fill = canvas.hatched(str(pattern.get("fgcolor", canvas.ink)), pattern.get("size", 8))
    if visible(fill):
        for stretch in _stretches(points):
            SubElement(group, "path", attributes(d=path(stretch, closed=True), fill=fill))


def _line(group: Element, trace: Trace, points: list[Point | None]) -> None:
    line = trace.get("line", {})
    width = float(line.get("width", USUAL_WIDTH))
    colour = line.get("color") or trace.get("marker", {}).get("color")
    if not width or not visible(colour):
        return
    dash = " ".join(f"{part * width:.1f}" for part in DASHES.get(line.get("dash", "solid"), ()))
    for stretch in _stretches(points):
        SubElement(group, "path", attributes(
            d=path(stretch), fill="none", stroke=colour, stroke_width=width,
            stroke_dasharray=dash or None, stroke_linejoin="round",
        ))  # fmt: skip


def _markers(canvas: Canvas, group: Element, trace: Trace, points: list[Point | None]) -> None:
    marker, count = trace.get("marker", {}), len(points)
    colours, sizes, symbols, opacities = (
        listed(marker.get(name, usual), count)
        for name, usual in (
            ("color", canvas.ink), ("size", USUAL_SIZE), ("symbol", "circle"), ("opacity", 1),
        )
    )  # fmt: skip
    line = marker.get("line", {})
    for number, point in enumerate(points):
        edge = listed(line.get("color"), count)[number]
        if point is None or not (visible(colours[number]) or visible(edge)):
            continue
        before = points[number - 1] if number and marker.get("angleref") == "previous" else None
        look = Look(colours[number], edge, float(line.get("width") or 0))
        element = symbol(point, float(sizes[number]), str(symbols[number]), look, before)
        if opacities[number] != 1:
            element.set("opacity", f"{opacities[number]:g}")
        group.append(element)


def _texts(canvas: Canvas, trace: Trace, points: list[Point | None]) -> None:
    font, count = trace.get("textfont", {}), len(points)
    colours = listed(font.get("color", canvas.ink), count)
    sizes = listed(font.get("size", canvas.size), count)
    where = listed(trace.get("textposition", "middle center"), count)
    away = listed(trace.get("marker", {}).get("size", 0), count)
    for number, (point, text) in enumerate(
        zip(points, listed(trace.get("text"), count), strict=True)
    ):
        if point is None or not text:
            continue
        over, side = str(where[number]).split()
        gap = float(away[number] or 0) / 2 + 3 if "markers" in trace.get("mode", "") else 0.0
        x = point[0] + gap * {"left": -1, "center": 0, "right": 1}[side]
        y = point[1] + gap * {"top": -1, "middle": 0, "bottom": 1}[over]
        lines = lines_of(str(text), float(sizes[number]), str(colours[number]))
        write(canvas.free, lines, x, y, anchor=SIDES[side], over=OVER[over])
