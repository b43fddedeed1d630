"""From the bytes of a GeoJSON file to borders, or to everything that is wrong with it."""

import hashlib
import json
from typing import Any

from data_loaders.boundaries.matching import called, unit_of
from data_loaders.boundaries.rings import NotDrawn, Polygon, polygons_of
from data_loaders.boundaries.simplifying import Shapes, simplified
from data_loaders.recognise.names import UnitNames
from domain.errors import BoundariesRefused, Fault
from domain.regions import Region
from domain.views import Borders

MOST_BYTES = 30_000_000
CREDITS = ("attribution", "credit", "source", "licence", "license")  # where a file may name its own
LONGEST_CREDIT = 300


def read_boundaries(content: bytes, name: str, region: Region, credit: str = "") -> Borders:
    """Borders of the region's units, simplified.

    credit: whose they are; by default what the file says of itself. Raises BoundariesRefused with
    every fault of the file; units without borders are no fault, the map leaves them out.
    """
    features, credited = _features(content, name)
    shapes, faults = _shapes(features, region)
    if faults:
        raise BoundariesRefused(file=name, faults=tuple(faults))
    drawn = simplified(shapes)
    return Borders(
        shapes={
            "type": "FeatureCollection",
            "features": [_feature(code, drawn[code]) for code in sorted(drawn)],
        },
        credit=(credit or credited)[:LONGEST_CREDIT],
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        missing=tuple(unit.code for unit in region.units if unit.code not in drawn),
    )


def _features(content: bytes, name: str) -> tuple[list[Any], str]:
    """The features, and what the file says of whose they are."""
    if len(content) > MOST_BYTES:
        megabytes = MOST_BYTES // 1_000_000
        raise BoundariesRefused(file=name, faults=(Fault("too_large", {"megabytes": megabytes}),))
    try:
        told = json.loads(content.decode("utf-8-sig"))
        features = told["features"]
    except (ValueError, KeyError, TypeError, RecursionError):
        features = None
    if not isinstance(features, list) or not features:
        raise BoundariesRefused(file=name, faults=(Fault("not_geojson"),))
    credits = (told.get(key) for key in CREDITS)
    return features, next((text for text in credits if isinstance(text, str) and text), "")


def _shapes(features: list[Any], region: Region) -> tuple[Shapes, list[Fault]]:
    shapes: Shapes = {}
    faults: list[Fault] = []
    names = UnitNames(region)
    for place, feature in enumerate(features, 1):
        if not isinstance(feature, dict):
            faults.append(Fault("no_polygon", {"name": f"#{place}"}))
            continue
        label = called(feature, place)
        code = unit_of(feature, region, names)
        try:
            polygons = polygons_of(feature.get("geometry"))
        except NotDrawn as problem:
            faults.append(Fault(str(problem), {"name": label}))
            continue
        if code is None or code in shapes:
            faults.append(Fault("unit_twice" if code else "unknown_unit", {"name": label}))
        else:
            shapes[code] = polygons
    return shapes, faults


def _feature(code: str, polygons: list[Polygon]) -> dict[str, Any]:
    coordinates = [[[list(point) for point in ring] for ring in polygon] for polygon in polygons]
    geometry = {"type": "MultiPolygon", "coordinates": coordinates}
    return {"type": "Feature", "id": code, "properties": {}, "geometry": geometry}
