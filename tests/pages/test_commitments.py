"""Commitments on their page: taken down in one line, marked, shown where they matter."""

from datetime import date

import pytest

from domain.languages import LANGUAGES
from domain.meetings import Commitment
from store import Store
from stories.commitments import commitments, take

PAGE = "pages/meeting/commitments.py"
PLACES = Commitment(
    unit="zharma", what="Fill the places <b>now</b> [x](http://far.away)", who="Head of district",
    due=date(2025, 11, 24), as_of=date(2025, 11, 17), source="subsidised", figure="people",
)  # fmt: skip


@pytest.fixture
def store(own_abay):
    opened = Store(own_abay)
    yield opened
    opened.close()


def everything_written(app) -> str:
    return " ".join(str(block.value) for block in (*app.markdown, *app.caption, *app.subheader))


def test_one_is_taken_down_in_one_line_with_its_figure(app, own_abay, store):
    page = app(own_abay, "en").run().switch_page(PAGE).run()
    page.selectbox(key="unit").set_value("zharma").run()
    page.text_input[0].set_value("Open a second shift")
    page.selectbox[-3].set_value("Zharma district")
    page.button[0].click().run()

    assert not page.exception
    row = store.commitments("abay").iloc[0]
    assert (row["unit"], row["what"], row["value"]) == ("zharma", "Open a second shift", 777)
    assert row["due"].date() == date(2025, 12, 8)


def test_without_who_and_what_nothing_is_kept(app, own_abay, store):
    page = app(own_abay, "en").run().switch_page(PAGE).run()
    page.button[0].click().run()

    assert page.warning
    assert store.commitments("abay").empty


def test_the_change_of_the_figure_since_is_told(store):
    take(store, "abay", PLACES)
    story = commitments(store, "abay", date(2025, 12, 1))
    row = story.table.iloc[0]

    assert bool(row["overdue"])
    assert row["now"] - row["value"] == row["change"]
    assert (story.judged, story.moved) == (1, int(row["moved"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_stand_on_the_first_screen_and_on_the_district_s(app, own_abay, store, language):
    take(store, "abay", PLACES)
    first = app(own_abay, language).run()
    own = app(own_abay, language)
    own.query_params["unit"] = "zharma"
    own.run().switch_page("pages/region/district.py").run()

    for page in (first, own):
        assert not page.exception
        assert "Fill the places" in everything_written(page)
        assert "24\\.11\\.2025" in everything_written(page)


def test_words_from_outside_are_shown_letter_by_letter(app, own_abay, store):
    take(store, "abay", PLACES)
    shown = everything_written(app(own_abay, "en").run())

    assert "\\<b\\>" in shown
    assert "[x](" not in shown


def test_a_past_screen_does_not_show_a_later_commitment(app, own_abay, store):
    take(store, "abay", PLACES)
    past = app(own_abay, "en")
    past.query_params["as_of"] = "2025-11-10"

    assert "Fill the places" not in everything_written(past.run())
