"""Maps: tiles and borders; every unit with its name and figure, from nothing but the frame."""

import re

import pytest

from charts.border_map import border_map
from charts.label_sides import on_screen, sides
from charts.palette import LIGHT
from charts.rings import area_shares, clockwise, corners, label_points, signed_area
from charts.tile_map import tile_map
from tests.charts.made_up import NAMES, TILES, squares, units

NB = "\u00a0"
SQUARE = [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]  # clockwise
HOLE = [[0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.6], [0.4, 0.4]]  # the other way round


def tiles(table=None, figure="pace", **options):
    table = units() if table is None else table
    return tile_map(table, figure, TILES, NAMES, **{"language": "ru"} | options)


def borders(table=None, figure="pace", shapes=None, **options):
    table = units() if table is None else table
    return border_map(table, figure, shapes or squares(), NAMES, **{"language": "ru"} | options)


def plain(words: str) -> str:
    """Words without their sizes and weights."""
    return re.sub(r"</?(?:span|b)(?: [^>]*)?>", "", words)


def on_tile(figure, code: str) -> dict[str, object]:
    for tile in figure.data:
        codes = [row[0] for row in tile.customdata]
        if code in codes:
            place = codes.index(code)
            return {
                "x": tile.x[place],
                "top": tile.base[place],
                "fill": tile.marker.color[place],
                "words": tile.text[place],
                "ink": tile.textfont.color,
            }
    raise KeyError(code)


def test_each_unit_has_its_tile_where_the_pack_puts_it():
    tile = on_tile(tiles(), "zharma")

    assert (tile["x"], tile["top"]) == (2, 1.53)


def test_name_and_value_are_written_on_the_tile():
    words = on_tile(tiles(), "zharma")["words"]

    assert plain(words) == f"Жарма<br>▼ 77,4{NB}%"


def test_tiles_are_coloured_by_status():
    figure = tiles(units({"kokpekti": None}))

    assert on_tile(figure, "zharma")["fill"] == LIGHT.tint["behind"]
    assert on_tile(figure, "urzhar")["fill"] == LIGHT.tint["watch"]
    assert on_tile(figure, "semey")["fill"] == LIGHT.tint["on_track"]
    assert on_tile(figure, "kokpekti")["fill"] == LIGHT.tint["unknown"]


def test_a_unit_without_the_figure_says_so():
    words = on_tile(tiles(units({"kokpekti": None})), "kokpekti")["words"]

    assert plain(words) == "Көкпекті<br>○ нет данных"


def test_by_value_the_ends_of_the_scale_are_least_and_most():
    figure = tiles(figure="people", by="value")

    assert on_tile(figure, "semey")["fill"] == LIGHT.ramp[1]
    assert on_tile(figure, "kurchatov")["fill"] == LIGHT.ramp[0]
    assert on_tile(figure, "semey")["ink"] == "#FFFFFF"


def test_two_maps_on_one_scale_can_be_compared():
    fewer, more = (
        on_tile(tiles(units({"ayagoz": done}), "pace", by="value", extent=(0, 2)), "abay")["fill"]
        for done in (0.2, 1.9)
    )

    assert fewer == more


def test_a_click_fades_no_tile():
    figure = tiles(figure="people", by="value")

    assert {tile.textfont.color for tile in figure.data} == {"#000000", "#FFFFFF"}
    assert all(tile.unselected.textfont.color == tile.textfont.color for tile in figure.data)
    assert all(tile.unselected.marker.opacity == 1 for tile in figure.data)


def test_a_unit_without_a_place_is_left_out():
    places = {code: place for code, place in TILES.items() if code != "semey"}
    figure = tile_map(units(), "pace", places, NAMES, language="ru")

    assert "semey" not in [row[0] for row in figure.data[0].customdata]


@pytest.mark.parametrize("figure", ["people", "completion", "required_weekly", "status"])
def test_any_figure_can_be_drawn(figure):
    assert on_tile(tiles(figure=figure, language="kk"), "zharma")["words"]


def test_each_unit_has_its_borders_and_its_colour():
    areas = borders().data[0]
    steps = [colour for _, colour in areas.colorscale[::2]]
    fills = {code: steps[z] for code, z in zip(areas.locations, areas.z, strict=True)}

    assert len(areas.locations) == 12
    assert fills["zharma"] == LIGHT.tint["behind"]
    assert fills["semey"] == LIGHT.tint["on_track"]


def test_cities_too_small_to_see_have_a_marker():
    markers = borders().data[1]

    assert [row[0] for row in markers.customdata] == ["semey", "kurchatov"]
    assert len(markers.lon) == len(markers.marker.color) == 2


def test_words_stand_on_each_unit_and_beside_a_marker():
    words = borders().data[2]
    placed = dict(zip(words.text, words.textposition, strict=True))
    beside = [side for text, side in placed.items() if "Семей" in text and "Жаңа" not in text]

    assert len(words.text) == 12
    assert beside != ["middle center"]
    assert list(words.textposition).count("middle center") == 10


def test_on_a_phone_figures_stand_without_names():
    words = borders(compact=True).data[2]

    assert f"<b>▼ 77{NB}%</b>" in words.text
    assert not any("Жарма" in word for word in words.text)


def test_units_without_borders_are_left_out_and_borders_without_units_too():
    shapes = squares()
    shapes["features"] = shapes["features"][:5]
    areas = borders(units().drop("beskaragay"), shapes=shapes).data[0]

    assert sorted(areas.locations) == ["borodulikha", "kurchatov", "semey", "zhanasemey"]


def test_whose_borders_they_are_is_said_under_the_map():
    assert borders(credit="Borders: <made up>").layout.annotations[0].text == (
        "Borders: &lt;made up&gt;"
    )


@pytest.mark.parametrize("outer", [SQUARE, SQUARE[::-1]])
@pytest.mark.parametrize("hole", [HOLE, HOLE[::-1]])
def test_rings_run_the_way_that_does_not_flood_the_map(outer, hole):
    feature = {"id": "a", "geometry": {"type": "Polygon", "coordinates": [outer, hole]}}
    turned = clockwise({"type": "FeatureCollection", "features": [feature]})
    ((drawn_outer, drawn_hole),) = turned["features"][0]["geometry"]["coordinates"]

    assert (drawn_outer, drawn_hole) == (SQUARE, HOLE)
    assert signed_area(drawn_outer) < 0 < signed_area(drawn_hole)
    assert clockwise(turned) == turned


def test_a_label_stands_inside_and_not_in_the_hole():
    feature = {"id": "a", "geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE, HOLE]]}}
    lon, lat = label_points({"features": [feature]})["a"]

    assert 0 < lon < 1
    assert 0 < lat < 1
    assert not (0.4 < lon < 0.6 and 0.4 < lat < 0.6)


def test_a_label_of_a_bent_shape_is_not_at_its_middle():
    bent = [[0, 0], [0, 4], [4, 4], [4, 3], [1, 3], [1, 0], [0, 0]]
    feature = {"id": "a", "geometry": {"type": "Polygon", "coordinates": [bent]}}
    lon, lat = label_points({"features": [feature]})["a"]

    assert lon < 1 or lat > 3


def test_shares_of_the_area_add_up():
    shares = area_shares(squares())

    assert shares.sum() == pytest.approx(1)
    assert shares["semey"] < 0.005 < shares["zharma"]


def test_a_label_beside_its_point_avoids_the_others():
    points = {"a": (0.0, 0.0), "b": (60.0, 0.0)}
    sizes = {"a": (50, 20), "b": (50, 20)}

    assert sides(points, sizes, ["a"]) == {"b": "middle center", "a": "middle left"}


def test_north_is_up_and_east_is_right():
    box = corners(squares())
    points = on_screen({"north east": box[1], "south west": box[0]}, box, (350, 350))

    assert points["north east"] > points["south west"]
    assert points["north east"][1] - points["south west"][1] <= 350.001
