"""A disputed figure and a unit's explanation stand wherever the figure is asked about."""

from datetime import date

import pytest

from domain.languages import LANGUAGES
from domain.meetings import REFUSED, Dispute
from exports.paper import paper
from store import Store
from stories.brief import region_brief, unit_briefs
from stories.meeting import open_meeting

DAY = date(2025, 12, 1)
DISPUTED = Dispute("zharma", "vacancies", "permanent", DAY, 185, 197, "Career centre", "Letter 12")
DISTRICT, MEETING, WHY = (
    "pages/region/district.py", "pages/meeting/meeting.py", "pages/region/why.py",
)  # fmt: skip


@pytest.fixture
def store(own_abay):
    opened = Store(own_abay)
    opened.dispute("abay", DISPUTED)
    opened.explain("abay", "zharma", DAY, "The frost stopped two sites", "Head of district")
    yield opened
    opened.close()


def opened(app, url, page, language="en", **link):
    visited = app(url, language)
    for key, value in link.items():
        visited.query_params[key] = value
    return visited.run().switch_page(page).run()


def written(page) -> str:
    return " ".join(str(block.value) for block in (*page.markdown, *page.caption))


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_stand_on_the_district_s_page_and_on_its_slide(app, own_abay, store, language):
    number = open_meeting(store, "abay", DAY)
    district = opened(app, own_abay, DISTRICT, language, unit="zharma")
    slide = opened(app, own_abay, MEETING, language, meeting=str(number), slide="zharma")

    for page in (district, slide):
        assert not page.exception
        assert "The frost stopped two sites" in written(page)
        assert "197" in written(page)


def test_the_explanation_stands_beside_the_causes(app, own_abay, store):
    page = opened(app, own_abay, WHY, unit="zharma")
    assert "Head of district" in written(page)


def test_another_district_s_page_says_nothing_of_it(app, own_abay, store):
    page = opened(app, own_abay, DISTRICT, unit="urzhar")
    assert "frost" not in written(page)
    assert "197" not in written(page)


def test_a_district_explains_itself_on_its_page(app, own_abay, store):
    page = opened(app, own_abay, DISTRICT, unit="urzhar")
    page.text_area[0].set_value("A factory moved its opening to January")
    page.text_input[0].set_value("Deputy head")
    next(button for button in page.button if button.label == "Save").click().run()

    assert not page.exception
    assert store.explanations("abay").iloc[-1]["unit"] == "urzhar"
    assert "A factory moved its opening" in written(page)


def test_a_dispute_is_settled_once_and_the_figure_stays(app, own_abay, store):
    page = opened(app, own_abay, DISTRICT, unit="zharma")
    page.button_group[-1].set_value(REFUSED)
    next(button for button in page.button if button.label == "Settle").click().run()

    assert not page.exception
    assert store.disputes("abay")["outcome"].tolist() == [REFUSED]
    assert "refused, the figure stays" in written(page)
    facts = store.history("abay", 2025, until=DAY).query("unit == 'zharma'")
    permanent = facts["job_type"] == "permanent"
    assert facts[(facts["source"] == "vacancies") & permanent]["people"].iloc[-1] == 185


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_go_into_the_papers_of_the_region_and_of_the_unit_only(store, language):
    region = region_brief(store, "abay", DAY)
    briefs = {brief.code: brief for brief in unit_briefs(region)} | {"region": region}
    notes = {code: " ".join(paper(brief, language).notes) for code, brief in briefs.items()}

    told = {code for code, note in notes.items() if "The frost stopped two sites" in note}
    assert told == {"region", "zharma"}
    assert {code for code, note in notes.items() if "197" in note} == told
