"""Charts as pictures: everything that they say is there, where it belongs, in our typeface."""

import re
from html import unescape
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from charts.enlarge import enlarged
from exports.downloads.files import CHARTS as FORMATS
from exports.downloads.shown import Shown
from exports.pictures.borders import northing
from exports.pictures.lines import DASHES, OVER, SIDES
from exports.pictures.picture import pdf, png, svg
from exports.pictures.plot import ORDER
from exports.pictures.scales import NUMBERS, scale
from exports.pictures.symbols import CORNERS, STROKES
from exports.pictures.texts import lines_of
from tests.charts.made_up import CHARTS

TAG = re.compile(r"<[^>]+>")
SVG = "{http://www.w3.org/2000/svg}"
SYMBOLS = {"circle", "circle-open", *CORNERS, *STROKES}


def shown(figure, **what) -> Shown:
    about = (("Region", "Abay oblast"), ("Plan", "no. 147"))
    return Shown("Who is behind", "people", "en", about=about, figure=figure, **what)


def words_of(content: bytes) -> str:
    root = ElementTree.fromstring(content)
    return " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))


def listed(value) -> list:
    return list(value) if isinstance(value, list | tuple) else [value]


def plain(markup: object) -> list[str]:
    return [unescape(TAG.sub("", line)) for line in str(markup).split("<br>")]


@pytest.mark.parametrize("language", ["kk", "az"])
@pytest.mark.parametrize("name", CHARTS)
def test_every_word_of_every_chart_is_in_its_picture(name, language):
    figure = CHARTS[name](language=language)
    made = figure.to_dict()
    wanted = [
        line for note in made["layout"].get("annotations", ()) for line in plain(note["text"])
    ]
    wanted += [
        line for trace in made["data"] for text in listed(trace.get("text")) if text
        for line in plain(text)
    ]  # fmt: skip
    found = words_of(svg(shown(figure)))

    assert [line for line in wanted if line not in found] == []
    assert "Who is behind" in found
    assert "Plan: no. 147" in found


@pytest.mark.parametrize("name", CHARTS)
def test_charts_use_nothing_that_pictures_do_not_draw(name):
    made = CHARTS[name](language="ru").to_dict()
    layout = made["layout"]
    unknown = {trace["type"] for trace in made["data"]} - set(ORDER)
    for trace in made["data"]:
        unknown |= set(map(str, listed(trace.get("marker", {}).get("symbol", "circle")))) - SYMBOLS
        unknown |= {trace.get("line", {}).get("dash", "solid")} - set(DASHES)
        if trace["type"] in ("scatter", "scattergeo"):
            for position in listed(trace.get("textposition", "middle center")):
                over, side = position.split()
                unknown |= {over} - set(OVER) | {side} - set(SIDES)
    for axis in ("xaxis", "yaxis"):
        if axis in layout:
            assert "range" in layout[axis]
            unknown |= {layout[axis].get("type", "linear")} - set(NUMBERS)
    assert unknown == set()
    assert layout.get("barmode", "overlay") in ("overlay", "relative")
    assert "shapes" not in layout


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_becomes_a_picture_a_page_and_a_drawing(name):
    for dark, narrow in ((False, False), (True, True)):
        figure = CHARTS[name](language="ru", dark=dark, compact=narrow)
        picture = shown(figure, dark=dark, narrow=narrow)
        assert png(picture).startswith(b"\x89PNG")
        assert svg(picture).startswith(b"<?xml")
    paper = pdf(shown(enlarged(CHARTS[name](language="kk"))))
    fonts = set(re.findall(rb"/BaseFont\s*/[A-Z]+\+([A-Za-z-]+)", paper))
    assert fonts <= {b"NotoSans-Regular", b"NotoSans-Bold"}


def rectangles(figure) -> list[dict[str, float]]:
    root = ElementTree.fromstring(svg(shown(figure)))
    clipped = next(group for group in root.iter(f"{SVG}g") if group.get("clip-path"))
    names = ("x", "y", "width", "height")
    return [{name: float(box.get(name)) for name in names} for box in clipped.iter(f"{SVG}rect")]


def plot(*traces, **layout) -> go.Figure:
    usual = {"height": 100, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}}
    axes = {
        "xaxis": {"range": [0, 10], "visible": False},
        "yaxis": {"range": [0, 10], "visible": False},
    }
    return go.Figure(list(traces), {**usual, **axes, **layout})


def test_a_bar_is_as_long_as_its_value_and_as_wide_as_it_says():
    bar = go.Bar(x=[5], y=[2], base=[1], width=[2], orientation="h", marker={"color": "#000"})
    box = rectangles(plot(bar))[0]
    assert box["width"] == pytest.approx(1120 * 0.5, abs=1)
    assert box["x"] == pytest.approx(1120 * 0.1, abs=1)
    assert box["height"] == pytest.approx(20, abs=0.5)


def test_bars_stand_on_each_other_upwards_and_downwards():
    bars = [go.Bar(x=[5, 6], y=y, width=1, marker={"color": "#000"}) for y in ([2, -1], [3, -2])]
    boxes = rectangles(plot(*bars, barmode="relative", yaxis={"range": [-5, 5], "visible": False}))
    assert [round(box["height"]) for box in boxes] == [20, 10, 30, 20]
    assert boxes[2]["y"] + boxes[2]["height"] == pytest.approx(boxes[0]["y"], abs=0.1)
    assert boxes[3]["y"] == pytest.approx(boxes[1]["y"] + boxes[1]["height"], abs=0.1)


def test_what_is_missing_is_not_drawn():
    assert rectangles(plot(go.Bar(x=[1, 2], y=[None, float("nan")]))) == []
    line = go.Scatter(x=[1, 2, 3], y=[1, None, 3], mode="lines", line={"color": "#000"})
    paths = ElementTree.fromstring(svg(shown(plot(line)))).iter(f"{SVG}path")
    assert [path.get("d").count("L") for path in paths] == [0, 0]


def test_dates_and_logarithms_have_their_places():
    dates = scale({"type": "date", "range": ["2025-01-01", "2025-01-11"]}, 0, 100)
    assert dates.place("2025-01-06") == pytest.approx(50)
    assert dates.span("2025-01-06", 86_400_000 * 2) == pytest.approx((40, 60))
    assert scale({"type": "log", "range": [0, 2]}, 0, 100).place(10) == pytest.approx(50)
    assert northing(0) == pytest.approx(0, abs=1e-9)
    assert northing(60) > 60


def test_words_keep_their_look_and_lose_their_tags():
    lines = lines_of('<span style="color:#1B7F5C">●</span> A &amp; <b>B</b><br>C', 14, "#000")
    assert [[(run.text, run.colour, run.bold) for run in line] for line in lines] == [
        [("●", "#1B7F5C", False), (" A & ", "#000", False), ("B", "#000", True)],
        [("C", "#000", False)],
    ]


def test_words_from_outside_are_words():
    hostile = "</text><script>alert(1)</script> #panic() <image href='http://x.example'/>"
    picture = Shown(hostile, hostile, "en", figure=plot())
    root = ElementTree.fromstring(svg(picture))

    assert not list(root.iter(f"{SVG}script"))
    assert not list(root.iter(f"{SVG}image"))
    assert all(FORMATS[name].make(picture) for name in ("png", "pdf", "svg"))
