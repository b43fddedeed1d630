"""Names come from uploads and packs: plotly must show them letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.bullets import bullet_rows
from charts.escape import plain
from charts.heat import heat_map
from charts.sources import source_bars
from charts.tile_map import tile_map
from charts.waterfall import waterfall
from tests.charts import made_up
from tests.charts.reading import words_of

HOSTILE = '<a href="https://example.org">x</a> %{customdata[0]} $\\frac{1}{2}$ & co'


@given(st.text())
def test_no_text_holds_a_tag_a_template_or_a_formula(text):
    shown = plain(text)

    assert not set("<>$\n") & set(shown.replace("&#36;", ""))
    assert "%{" not in shown


def test_an_entity_is_shown_as_it_was_written():
    assert plain("&lt;b&gt;") == "&amp;lt;b&amp;gt;"


NAMED = dict.fromkeys(made_up.NAMES, HOSTILE)
DRAWN = {
    "bullets": lambda: bullet_rows(made_up.units(), NAMED, language="en"),
    "tiles": lambda: tile_map(made_up.units(), "pace", made_up.TILES, NAMED, language="en"),
    "heat": lambda: heat_map(
        made_up.paces(), NAMED, dict.fromkeys(made_up.SOURCES, HOSTILE), language="en"
    ),
    "sources": lambda: source_bars(
        made_up.sources(), dict.fromkeys(made_up.SOURCES, HOSTILE), language="en"
    ),
    "waterfall": lambda: waterfall(made_up.PEOPLE_CHANGE, before=HOSTILE, language="en"),
}


@pytest.mark.parametrize("chart", DRAWN)
def test_a_hostile_name_stays_text(chart):
    shown = words_of(DRAWN[chart]())

    assert any("&lt;a" in word for word in shown)
    assert [word for word in shown if "<a" in word or "$" in word] == []
    assert [word for word in shown if "%{customdata[0]} &" in word] == []


def test_a_unit_without_a_name_is_called_by_its_code():
    figure = bullet_rows(made_up.units(), {}, language="en")

    assert "zharma" in [note.text for note in figure.layout.annotations]


def test_codes_in_clicked_points_are_the_ones_that_came_in():
    units = made_up.units().rename(index={"zharma": "a<b"})
    figure = bullet_rows(units, {}, language="en")

    assert figure.data[-1].customdata[0][0] == "a<b"
