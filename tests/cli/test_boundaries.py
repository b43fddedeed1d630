"""``boundaries`` takes in borders that a test draws, or says of each what is wrong with it."""

import json

import pytest

from data_loaders.boundaries.rings import signed_area
from data_loaders.boundaries.simplifying import ENOUGH, points, simplified
from store import Store


def square(x, y, side=1.0, turned=False):
    ring = [[x, y], [x, y + side], [x + side, y + side], [x + side, y], [x, y]]
    return [ring[::-1] if turned else ring]


def feature(coordinates, **properties):
    geometry = {"type": "Polygon", "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def geojson(*features, **about):
    told = {"type": "FeatureCollection", **about, "features": list(features)}
    return json.dumps(told, ensure_ascii=False).encode()


@pytest.fixture
def kept(tmp_path):
    """The borders that the region's map is drawn with."""
    return lambda: Store(f"sqlite:///{tmp_path / 'map.sqlite'}").borders("small")


def test_units_are_known_by_any_of_their_names_and_rings_run_clockwise(call, write, kept):
    file = write(
        "map.geojson",
        geojson(
            feature(square(80, 50, turned=True), name_ru="Северный район"),
            feature(square(80, 49), NAME="South district"),
            attribution="Land office",
        ),
    )
    answer = call("boundaries", file)

    assert answer.status == 0
    assert "Land office" in answer.out
    shapes = {each["id"]: each["geometry"]["coordinates"] for each in kept().shapes["features"]}
    assert set(shapes) == {"north", "south"}
    assert all(signed_area(ring) < 0 for [[ring]] in shapes.values())
    assert kept().credit == "Land office"


def test_every_fault_is_told_by_name_and_nothing_is_kept(call, write, kept):
    file = write(
        "map.geojson",
        geojson(
            feature(square(80, 50), name="North district"),
            feature(square(81, 50), name="North district"),
            feature(square(80, 49), name="Atlantis"),
            feature(square(5_000_000, 49), name="South district"),
            feature([[[1, 1], [2, 2]]], name="Line"),
            {"type": "Feature", "properties": {"name": "Dot"}, "geometry": {"type": "Point"}},
        ),
    )
    answer = call("boundaries", file)

    assert answer.status == 1
    assert len(answer.err.strip().splitlines()) == 1 + 5
    for named in ("North district", "Atlantis", "South district", "Line", "Dot"):
        assert named in answer.err
    assert kept() is None


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"[1, 2]", b'{"features": []}', b"{" * 90])
def test_what_is_no_geojson_is_said_to_be_none(call, write, content):
    answer = call("boundaries", write("map.geojson", content))

    assert answer.status == 1
    assert "GeoJSON" in answer.err


def test_units_without_borders_are_named_and_whose_borders_they_are_can_be_told(call, write, kept):
    file = write("map.geojson", geojson(feature(square(80, 50), name="North district")))
    answer = call("boundaries", file, "--credit", "Own survey")

    assert answer.status == 0
    assert kept().credit == "Own survey"
    assert kept().name == "map.geojson"
    assert "South" in answer.out


def wavy(x, steps):
    """A border from south to north that wavers."""
    return [
        (round(x + (place * 7919 % 13) / 1e5, 5), round(place / steps, 5))
        for place in range(steps + 1)
    ]


def test_neighbours_still_meet_when_their_borders_are_simplified():
    middle = wavy(1, 5000)
    west = [(0.0, 0.0), (0.0, 1.0), *middle[::-1], (0.0, 0.0)]
    east = [*middle, (2.0, 1.0), (2.0, 0.0), middle[0]]
    thin = simplified({"west": [[west]], "east": [[east]]})

    assert points(thin) <= ENOUGH
    shared = [set(thin[code][0][0]) & set(middle) for code in ("west", "east")]
    assert shared[0] == shared[1]
    assert {middle[0], middle[-1]} <= shared[0]


def test_a_small_map_stays_as_it_was_drawn():
    shapes = {"north": [[[(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (0.0, 0.0)]]]}

    assert simplified(shapes) == shapes
