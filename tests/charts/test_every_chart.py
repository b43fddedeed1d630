"""What holds for all charts, in every language, on both grounds, on a wall and on a phone."""

import json
import re
from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go
import pytest

from charts.defaults import NO_TEMPLATE, SIZE
from charts.enlarge import MEETING, enlarged
from charts.notation import hatch
from charts.palette import CLEAR
from charts.theme import CONFIG
from domain.languages import LANGUAGES
from i18n import number
from tests.charts.made_up import CHARTS
from tests.charts.reading import words_of

LARGEST = {"borders": 30_000, "calendar": 35_000}  # bytes; a mark for each of hundreds of reports
LARGE = 25_000
WITH_A_FORECAST = {"bullets", "curve", "ranges"}
EVERY = pytest.mark.parametrize("chart", CHARTS)
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def sizes(part: Any, key: str = "") -> Iterator[float]:
    """The sizes of all fonts in a figure, those inside of its texts too."""
    if isinstance(part, dict):
        for name, value in part.items():
            if "font" in key and name == "size":
                yield from value if isinstance(value, list | tuple) else [value]
            yield from sizes(value, name)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from sizes(value, key)
    elif isinstance(part, str):
        yield from map(float, re.findall(r"font-size:(\d+)px", part))


@EVERY
@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("compact", [False, True])
def test_is_a_figure_that_plotly_accepts(chart, language, compact):
    figure = CHARTS[chart](language=language, compact=compact, dark=compact)

    assert len(go.Figure(figure.to_dict()).data) == len(figure.data)


@EVERY
@IN_EVERY_LANGUAGE
def test_numbers_and_signs_are_the_languages_own(chart, language):
    figure = CHARTS[chart](language=language)
    grouping, decimal = number(1000, language)[1], number(0.5, language, 1)[1]
    shown = "\n".join(words_of(figure))

    assert figure.layout.separators == decimal + grouping
    if language != "en":
        assert re.findall(r"\d,\d{3}(?!\d)", shown) == []
        assert re.findall(r"\d\.\d+[  ]%", shown) == []


@EVERY
@IN_EVERY_LANGUAGE
def test_a_missing_figure_is_a_word_or_nothing(chart, language):
    shown = words_of(CHARTS[chart](language=language))

    assert [word for word in shown if re.search(r"\b(nan|None|NaT|NA|null)\b", word)] == []


@EVERY
def test_is_small_enough_to_be_sent_at_every_click(chart):
    sent = CHARTS[chart](language="kk").to_json().encode()

    assert len(sent) < LARGEST.get(chart, LARGE)


@EVERY
@pytest.mark.parametrize("compact", [False, True])
def test_nothing_is_written_smaller_than_the_least_size(chart, compact):
    assert min(sizes(CHARTS[chart](language="kk", compact=compact).to_dict())) >= SIZE


@EVERY
def test_a_meetings_figure_is_larger_in_all_its_measures(chart):
    figure = CHARTS[chart](language="kk")
    larger = enlarged(figure)

    assert min(sizes(larger.to_dict())) >= 18
    assert larger.layout.height == pytest.approx(figure.layout.height * MEETING, abs=1)
    assert larger.layout.margin.l == pytest.approx(figure.layout.margin.l * MEETING, abs=1)
    assert [trace.x for trace in larger.data if "x" in trace] == [
        trace.x for trace in figure.data if "x" in trace
    ]
    go.Figure(larger.to_dict())


@EVERY
def test_shows_the_page_behind_it_and_no_title_of_its_own(chart):
    figure = CHARTS[chart](language="ru")

    assert figure.layout.paper_bgcolor == CLEAR
    assert figure.layout.title.text is None


@EVERY
def test_a_title_that_is_given_has_room_of_its_own(chart):
    plain = CHARTS[chart](language="ru")
    titled = CHARTS[chart](language="ru", title="Два района отстают <b>")

    assert titled.layout.title.text == "Два района отстают &lt;b&gt;"
    assert titled.layout.height > plain.layout.height
    assert titled.layout.height - titled.layout.margin.t == (
        plain.layout.height - plain.layout.margin.t
    )


@EVERY
def test_the_dark_figure_differs_in_colours_only(chart):
    light, dark = (CHARTS[chart](language="az", dark=dark) for dark in (False, True))

    assert light.to_json() != dark.to_json()
    assert [trace.type for trace in light.data] == [trace.type for trace in dark.data]
    assert light.layout.height == dark.layout.height


@EVERY
def test_has_no_template(chart):
    assert CHARTS[chart](language="ru").to_dict()["layout"]["template"] == NO_TEMPLATE


def test_maps_ask_this_server_for_the_worlds_outline():
    assert CONFIG["topojsonURL"] == "app/static/"
    assert CONFIG["displayModeBar"] is False


@EVERY
def test_what_is_not_reported_is_hatched_in_one_way(chart):
    written = json.loads(CHARTS[chart](language="ru").to_json())["data"]
    patterns = [
        trace.get("fillpattern") or trace.get("marker", {}).get("pattern") for trace in written
    ]
    hatched = [one | {"fgcolor": ""} for one in patterns if one]

    assert all(one == hatch("") for one in hatched)
    assert bool(hatched) == (chart in WITH_A_FORECAST)
