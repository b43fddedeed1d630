"""A map of borders: areas on Mercator's projection, fitted to the plot, with marks and words."""

from bisect import bisect_right
from collections.abc import Iterator
from math import log, pi, radians, tan
from typing import Any
from xml.etree.ElementTree import SubElement

from exports.pictures.canvas import Canvas, listed, visible
from exports.pictures.lines import draw_scatter
from exports.pictures.scales import Scale
from exports.pictures.texts import attributes

Trace = dict[str, Any]
Ring = list[tuple[float, float]]


def northing(latitude: float) -> float:
    """How far north a latitude lies on the projection, in degrees at the equator."""
    return log(tan(pi / 4 + radians(latitude) / 2)) * 180 / pi


def fitted(traces: list[Trace], box: tuple[float, float, float, float]) -> tuple[Scale, Scale]:
    """Scales of longitude and northing that show every area within left, top, right, bottom."""
    points = [point for trace in traces for ring in _rings(trace) for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    left, top, right, bottom = box
    scale = min((right - left) / (east - west), (bottom - top) / (north - south))
    middle = ((left + right) / 2, (top + bottom) / 2)
    wide, high = (east - west) * scale / 2, (north - south) * scale / 2
    across = Scale("linear", west, east, middle[0] - wide, middle[0] + wide)
    return across, Scale("linear", south, north, middle[1] + high, middle[1] - high)


def draw_areas(canvas: Canvas, trace: Trace) -> None:
    """The areas of a choropleth, each in the colour of its value."""
    values = dict(zip(listed(trace["locations"], 0), listed(trace["z"], 0), strict=True))
    line = trace.get("marker", {}).get("line", {})
    for feature in trace["geojson"]["features"]:
        if feature["id"] not in values:
            continue
        path = " ".join(
            "M" + " L".join(f"{canvas.x.at(x):.1f},{canvas.y.at(y):.1f}" for x, y in ring) + " Z"
            for ring in _rings_of(feature["geometry"])
        )
        SubElement(canvas.free, "path", attributes(
            d=path, fill=_colour(trace, values[feature["id"]]), fill_rule="evenodd",
            stroke=line.get("color"), stroke_width=line.get("width"),
        ))  # fmt: skip


def draw_places(canvas: Canvas, trace: Trace) -> None:
    """Marks and words at longitudes and latitudes."""
    latitudes = listed(trace["lat"], 0)
    north = [None if value is None else northing(value) for value in latitudes]
    draw_scatter(canvas, {**trace, "x": trace["lon"], "y": north, "cliponaxis": False})


def _colour(trace: Trace, value: Any) -> str:
    share = (float(value) - trace["zmin"]) / (trace["zmax"] - trace["zmin"])
    stops = [float(stop) for stop, _ in trace["colorscale"]]
    place = min(max(bisect_right(stops, share) - 1, 0), len(stops) - 1)
    colour = str(trace["colorscale"][place][1])
    return colour if visible(colour) else "none"


def _rings(trace: Trace) -> Iterator[Ring]:
    for feature in trace["geojson"]["features"]:
        yield from _rings_of(feature["geometry"])


def _rings_of(geometry: dict[str, Any]) -> Iterator[Ring]:
    several = geometry["type"] == "MultiPolygon"
    polygons = geometry["coordinates"] if several else [geometry["coordinates"]]
    for polygon in polygons:
        for ring in polygon:
            yield [(float(x), northing(float(y))) for x, y, *_ in ring]
