"""Rings of borders: closed, within degrees, outer ones clockwise."""

from itertools import pairwise
from typing import Any

Point = tuple[float, float]
Ring = list[Point]
Polygon = list[Ring]

LEAST = 4  # points of a closed ring
DECIMALS = 5  # of a degree: about a metre


class NotDrawn(ValueError):
    """A geometry that no map can be drawn from; its text is the code of what is wrong."""


def polygons_of(geometry: Any) -> list[Polygon]:
    """The polygons of a GeoJSON geometry. Raises NotDrawn."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        raise NotDrawn("no_polygon")
    try:
        several = geometry["coordinates"] if kind == "MultiPolygon" else [geometry["coordinates"]]
        return [
            [_wound(_ring(ring), outer=place == 0) for place, ring in enumerate(polygon)]
            for polygon in several
        ]
    except (KeyError, TypeError, IndexError, ValueError) as problem:
        raise problem if isinstance(problem, NotDrawn) else NotDrawn("no_polygon") from problem


def signed_area(ring: Ring) -> float:
    """Twice the area in square degrees; negative if clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


def _ring(points: Any) -> Ring:
    ring = [
        (round(float(point[0]), DECIMALS), round(float(point[1]), DECIMALS)) for point in points
    ]
    if ring[0] != ring[-1]:
        ring.append(ring[0])
    ring = [point for place, point in enumerate(ring) if place == 0 or point != ring[place - 1]]
    if len(ring) < LEAST:
        raise NotDrawn("short_ring")
    if not all(-180 <= x <= 180 and -85 <= y <= 85 for x, y in ring):
        raise NotDrawn("not_degrees")
    return ring


def _wound(ring: Ring, *, outer: bool) -> Ring:
    return ring if (signed_area(ring) < 0) == outer else ring[::-1]
