"""Geometry of borders: which way rings run, how large areas are, where a label finds room."""

from typing import Any

import numpy as np
import pandas as pd

Ring = list[list[float]]
GRID = 16  # places tried across a polygon, each way


def clockwise(geojson: dict[str, Any]) -> dict[str, Any]:
    """The same features, outer rings clockwise and holes the other way round.

    plotly takes a ring the other way round for everything outside it, and floods the map.
    """
    return geojson | {"features": [_turned(feature) for feature in geojson["features"]]}


def _turned(feature: dict[str, Any]) -> dict[str, Any]:
    turned = [
        [_wound(ring, outer=place == 0) for place, ring in enumerate(polygon)]
        for polygon in polygons(feature)
    ]
    return feature | {"geometry": {"type": "MultiPolygon", "coordinates": turned}}


def polygons(feature: dict[str, Any]) -> list[list[Ring]]:
    """A feature's polygons, each its outer ring and then its holes."""
    geometry = feature["geometry"]
    several = geometry["type"] == "MultiPolygon"
    return list(geometry["coordinates"]) if several else [geometry["coordinates"]]


def _wound(ring: Ring, *, outer: bool) -> Ring:
    return ring if (signed_area(ring) < 0) == outer else ring[::-1]


def signed_area(ring: Ring) -> float:
    """Twice the area in degrees, shrunk as its latitude shrinks it; negative if clockwise."""
    points = np.asarray([point[:2] for point in ring], dtype=float)
    x = points[:, 0] * np.cos(np.radians(points[:, 1].mean()))
    y = points[:, 1]
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))


def area_shares(geojson: dict[str, Any]) -> pd.Series:
    """Each feature's share of the area of all, by id."""
    areas = {
        str(feature["id"]): sum(abs(signed_area(polygon[0])) for polygon in polygons(feature))
        for feature in geojson["features"]
    }
    return pd.Series(areas, dtype=float) / sum(areas.values())


def corners(geojson: dict[str, Any]) -> tuple[tuple[float, float], tuple[float, float]]:
    """South-west and north-east corner of the whole map, longitude first."""
    outer = [polygon[0] for feature in geojson["features"] for polygon in polygons(feature)]
    points = np.concatenate([[point[:2] for point in ring] for ring in outer])
    (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
    return (float(west), float(south)), (float(east), float(north))


def label_points(geojson: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """Longitude and latitude by id, well inside the feature's largest polygon."""
    return {
        str(feature["id"]): _roomiest(max(polygons(feature), key=lambda p: abs(signed_area(p[0]))))
        for feature in geojson["features"]
    }


def _roomiest(polygon: list[Ring]) -> tuple[float, float]:
    """Of a grid over the polygon, the place inside that is farthest from every border."""
    outer = np.asarray([point[:2] for point in polygon[0]], dtype=float)
    low, high = outer.min(axis=0), outer.max(axis=0)
    steps = (np.arange(GRID) + 0.5) / GRID
    grid = np.stack(np.meshgrid(*(low[:, None] + (high - low)[:, None] * steps)), -1).reshape(-1, 2)
    edges = [np.asarray([point[:2] for point in ring], dtype=float) for ring in polygon]
    inside = np.sum([_crossings(grid, ring) for ring in edges], axis=0) % 2 == 1
    if not inside.any():
        return float(outer[:, 0].mean()), float(outer[:, 1].mean())
    distance = np.min([_distances(grid, ring) for ring in edges], axis=0)
    best = grid[np.argmax(np.where(inside, distance, -1))]
    return float(best[0]), float(best[1])


def _crossings(points: Any, ring: Any) -> Any:
    """How many edges of the ring lie straight to the right of each point."""
    (x1, y1), (x2, y2) = ring.T, np.roll(ring, -1, axis=0).T
    x, y = points[:, :1], points[:, 1:]
    spans = (y1 > y) != (y2 > y)
    rise = np.where(y2 == y1, 1.0, y2 - y1)
    return (spans & (x < x1 + (y - y1) * (x2 - x1) / rise)).sum(axis=1)


def _distances(points: Any, ring: Any) -> Any:
    """From each point to the nearest corner of the ring, in degrees of latitude."""
    shrunk = np.array([np.cos(np.radians(ring[:, 1].mean())), 1.0])
    return np.linalg.norm((points[:, None] - ring[None]) * shrunk, axis=2).min(axis=1)
