"""A plotly figure of ours as SVG, at a given width."""

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from exports.pictures.axes import draw_axes
from exports.pictures.bars import draw_bars
from exports.pictures.borders import draw_areas, draw_places, fitted
from exports.pictures.canvas import Canvas
from exports.pictures.lines import draw_scatter
from exports.pictures.notes import draw_notes
from exports.pictures.scales import Scale, scale
from exports.pictures.texts import attributes

Layout = dict[str, Any]
ORDER = ("choropleth", "bar", "scatter", "scattergeo")  # what lies under what


def draw_plot(parent: Element, figure: Any, width: float, top: float) -> float:
    """Draw the figure into ``parent`` below ``top``; the height that it takes."""
    made = figure.to_dict()
    layout = made["layout"]
    margin, height = layout.get("margin", {}), float(layout.get("height", 450))
    box = (
        margin.get("l", 0), top + margin.get("t", 0),
        width - margin.get("r", 0), top + height - margin.get("b", 0),
    )  # fmt: skip
    axes = [layout.get(name, {}) for name in ("xaxis", "yaxis")]
    areas = [trace for trace in made["data"] if trace["type"] == "choropleth"]
    x, y = fitted(areas, box) if areas else _scales(axes, box)
    canvas = _canvas(parent, x, y, box, layout.get("font", {}))
    if not areas:
        draw_axes(canvas, *axes)
    _draw_traces(canvas, made["data"])
    whole = (Scale("linear", 0, 1, box[0], box[2]), Scale("linear", 0, 1, box[3], box[1]))
    notes = [note for note in layout.get("annotations", ()) if note.get("text")]
    draw_notes(canvas.free, notes, *(whole if areas else (x, y)), canvas.ink, canvas.size)
    return height


def _scales(axes: list[Layout], box: tuple[float, float, float, float]) -> tuple[Scale, Scale]:
    left, top, right, bottom = box
    return scale(axes[0], left, right), scale(axes[1], bottom, top)


def _canvas(
    parent: Element, x: Scale, y: Scale, box: tuple[float, float, float, float], font: Layout
) -> Canvas:
    defs = SubElement(parent, "defs")
    clip = SubElement(defs, "clipPath", id="plot")
    left, top, right, bottom = box
    SubElement(clip, "rect", attributes(x=left, y=top, width=right - left, height=bottom - top))
    grid = SubElement(parent, "g")
    clipped = SubElement(parent, "g", {"clip-path": "url(#plot)"})
    free = SubElement(parent, "g")
    return Canvas(x, y, font.get("color", "#000000"), font.get("size", 14), grid, clipped, free,
                  defs)  # fmt: skip


def _draw_traces(canvas: Canvas, traces: list[dict[str, Any]]) -> None:
    stacked: dict[Any, float] = {}
    for trace in sorted(traces, key=lambda each: ORDER.index(each["type"])):
        kind = trace["type"]
        if kind == "bar":
            draw_bars(canvas, trace, stacked)
        elif kind == "scatter":
            draw_scatter(canvas, trace)
        elif kind == "choropleth":
            draw_areas(canvas, trace)
        else:
            draw_places(canvas, trace)
