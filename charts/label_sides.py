"""On which side of its point a label stands, so that it covers as little as possible of others."""

from collections.abc import Mapping
from math import degrees, log, pi, radians, tan

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top in px
AWAY, MARKER = 12, 18  # px: from the point to the words, and across the marker on it
# By plotly's name of the side: px to the right of the point; which share of the label's height
# lies under the point, and of its width left of it.
SIDES = {
    "middle right": (AWAY, 0.5, 0.0),
    "middle left": (-AWAY, 0.5, 1.0),
    "top right": (AWAY, 0.0, 0.0),
    "top left": (-AWAY, 0.0, 1.0),
    "bottom right": (AWAY, 1.0, 0.0),
    "bottom left": (-AWAY, 1.0, 1.0),
}
CENTRE = "middle center"


def sides(
    points: Mapping[str, Point], sizes: Mapping[str, tuple[int, int]], beside: list[str]
) -> dict[str, str]:
    """Plotly's ``textposition`` by code.

    points: in px, upwards; sizes: width and height of the labels in px;
    beside: codes whose label may not stand on its point.
    """
    chosen = {code: CENTRE for code in points if code not in beside}
    taken = [_box(points[code], sizes[code], CENTRE) for code in chosen]
    taken += [_box(points[code], (MARKER, MARKER), CENTRE) for code in beside]
    for code in sorted(beside, key=lambda code: points[code]):
        boxes = {side: _box(points[code], sizes[code], side) for side in SIDES}
        best = min(boxes, key=lambda side: sum(_overlap(boxes[side], other) for other in taken))
        chosen[code] = best
        taken.append(boxes[best])
    return chosen


def on_screen(
    places: Mapping[str, Point], box: tuple[Point, Point], frame: tuple[int, int]
) -> dict[str, Point]:
    """Where Mercator's projection puts places, in px.

    places: longitude and latitude; box: the corners of the map in degrees, south-west first;
    frame:  the px that the box is fitted into.
    """
    (west, south), (east, north) = (_flat(corner) for corner in box)
    scale = min(frame[0] / (east - west or 1), frame[1] / (north - south or 1))
    flat = {code: _flat(place) for code, place in places.items()}
    return {code: (x * scale, y * scale) for code, (x, y) in flat.items()}


def _flat(place: Point) -> Point:
    return place[0], degrees(log(tan(pi / 4 + radians(place[1]) / 2)))


def _box(point: Point, size: tuple[int, int], side: str) -> Box:
    away, down, back = SIDES.get(side, (0, 0.5, 0.5))
    left = point[0] + away - size[0] * back
    bottom = point[1] - size[1] * down
    return left, bottom, left + size[0], bottom + size[1]


def _overlap(one: Box, other: Box) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(wide, 0) * max(high, 0)
