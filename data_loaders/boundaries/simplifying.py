"""Fewer points, and neighbours still meet: a border that two units share is simplified once."""

from collections.abc import Iterable

from data_loaders.boundaries.rings import LEAST, Point, Polygon, Ring

ENOUGH = 6000  # points of a whole map that a screen can show and a phone can load
FIRST_STEP = 0.0005  # of a degree
Shapes = dict[str, list[Polygon]]


def simplified(shapes: Shapes) -> Shapes:
    """The same polygons by unit, with at most ENOUGH points wherever that can be reached."""
    tolerance = FIRST_STEP
    found = shapes
    while points(found) > ENOUGH and tolerance < 1:
        found = _with(shapes, tolerance)
        tolerance *= 2
    return found


def points(shapes: Shapes) -> int:
    """How many points all the rings have."""
    return sum(len(ring) for ring in _rings(shapes))


def _with(shapes: Shapes, tolerance: float) -> Shapes:
    corners = _corners(shapes)
    done: dict[tuple[Point, ...], list[Point]] = {}
    return {
        code: [
            [_thinned(ring, corners, tolerance, done) for ring in polygon] for polygon in polygons
        ]
        for code, polygons in shapes.items()
    }


def _rings(shapes: Shapes) -> Iterable[Ring]:
    return (ring for polygons in shapes.values() for polygon in polygons for ring in polygon)


def _corners(shapes: Shapes) -> set[Point]:
    """Points where borders meet: their neighbours along the rings are more than two."""
    beside: dict[Point, set[Point]] = {}
    for ring in _rings(shapes):
        for place, point in enumerate(ring[:-1]):
            beside.setdefault(point, set()).update((ring[place - 1 or -2], ring[place + 1]))
    return {point for point, others in beside.items() if len(others) > 2}


def _thinned(
    ring: Ring, corners: set[Point], tolerance: float, done: dict[tuple[Point, ...], list[Point]]
) -> Ring:
    places = [place for place, point in enumerate(ring[:-1]) if point in corners]
    if not places:
        places = [ring.index(min(ring))]
    if len(places) == 1:  # a ring needs two ends
        start = places[0]
        places = sorted((start, (start + len(ring) // 2) % (len(ring) - 1)))
    opened = ring[:-1]
    found: list[Point] = []
    for start, end in zip(places, [*places[1:], places[0] + len(opened)], strict=True):
        arc = tuple(opened[place % len(opened)] for place in range(start, end + 1))
        found += _once(arc, tolerance, done)[:-1]
    closed = [*found, found[0]]
    return closed if len(closed) >= LEAST else ring


def _once(
    arc: tuple[Point, ...], tolerance: float, done: dict[tuple[Point, ...], list[Point]]
) -> list[Point]:
    """The arc simplified in one direction, whichever way its ring runs along it."""
    key = min(arc, arc[::-1])
    if key not in done:
        done[key] = _line(list(key), tolerance)
    return done[key] if key == arc else done[key][::-1]


def _line(line: list[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker: the points without which the line would stray farther."""
    keep, open_parts = {0, len(line) - 1}, [(0, len(line) - 1)]
    while open_parts:
        start, end = open_parts.pop()
        far = [
            (_off(line[place], line[start], line[end]), place) for place in range(start + 1, end)
        ]
        if far and max(far)[0] > tolerance:
            place = max(far)[1]
            keep.add(place)
            open_parts += [(start, place), (place, end)]
    return [line[place] for place in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    """Degrees from a point to a stretch."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    long = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = 0 if not long else ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long
    along = min(max(along, 0), 1)
    return float(((x - x1 - along * (x2 - x1)) ** 2 + (y - y1 - along * (y2 - y1)) ** 2) ** 0.5)
