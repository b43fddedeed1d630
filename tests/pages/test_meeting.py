"""The meeting: slides from the worst, keys, what is decided, and the record of what was shown."""

from datetime import date

import pytest

from domain.languages import LANGUAGES
from domain.meetings import Commitment
from store import Store
from stories.commitments import take
from stories.meeting import agenda, decisions, open_meeting
from stories.region_today import region_today
from tests.pages.walking import AT_REST

PAGE = "pages/meeting/meeting.py"
DAY = date(2025, 12, 1)
LATE = Commitment("zharma", "Fill the places", "Head", date(2025, 11, 24), date(2025, 11, 17))


@pytest.fixture
def store(own_abay):
    opened = Store(own_abay)
    yield opened
    opened.close()


@pytest.fixture
def meeting(store) -> int:
    take(store, "abay", LATE)
    number = open_meeting(store, "abay", DAY)
    store.add_agenda_item(number, "Holiday events", "Stage\nHeating")
    return number


def codes(store, number) -> list[str]:
    made = decisions(store, number)
    today = region_today(store, "abay", DAY, made.meeting.known_at)
    return [item.code for item in agenda(today, made)]


def shown(app, url, number, slide="", language="en"):
    visited = app(url, language)
    visited.query_params["meeting"] = str(number)
    if slide:
        visited.query_params["slide"] = slide
    return visited.run().switch_page(PAGE).run()


def test_the_agenda_leads_from_the_overdue_over_the_worst_to_what_is_outside_the_map(
    store, meeting
):
    order = codes(store, meeting)

    assert order[:4] == ["overdue", "region", "zharma", "urzhar"]
    assert order[-1] == "item-1"
    assert [code for code in order if code.startswith("department-")] == [
        "department-infrastructure", "department-subsidised", "department-new_enterprises",
        "department-vacancies",
    ]  # fmt: skip
    assert len(order) == 2 + 12 + 4 + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_opens_in_every_language(app, own_abay, store, meeting, language):
    for code in (*codes(store, meeting)[:4], "department-subsidised", "item-1", "agenda"):
        page = shown(app, own_abay, meeting, code, language)
        assert not page.exception, code
        assert page.title, code


def test_a_commitment_taken_at_a_slide_is_that_unit_s_and_that_meeting_s(
    app, own_abay, store, meeting
):
    page = shown(app, own_abay, meeting, "zharma")
    page.text_input[0].set_value("Report daily")
    page.selectbox[-3].set_value("Zharma district")
    next(button for button in page.button if button.label == "Take down").click().run()

    row = store.commitments("abay").iloc[-1]
    assert (row["unit"], row["meeting"], row["what"]) == ("zharma", meeting, "Report daily")
    assert "Report daily" in " ".join(block.value for block in page.markdown)


def test_one_marked_as_kept_leaves_the_slide(app, own_abay, store, meeting):
    page = shown(app, own_abay, meeting, "zharma")
    page.button(key="kept 1").click().run()

    assert not page.exception
    assert store.commitment_marks("abay")["state"].tolist() == ["done"]
    assert [button for button in page.button if button.key == "kept 1"] == []


def test_what_was_shown_is_shown_again_whatever_came_later(store, meeting):
    before = decisions(store, meeting)
    take(store, "abay", LATE)
    assert len(decisions(store, meeting).promised.table) == len(before.promised.table)
    assert decisions(store, meeting).meeting.versions["plans"]


def test_a_meeting_that_was_never_held_is_told(app, own_abay):
    page = shown(app, own_abay, 99)
    assert page.warning
    assert page.title[0].value == "Meeting"


def test_opening_a_meeting_keeps_a_record_and_a_link(app, own_abay, store):
    page = app(own_abay, "en").run().switch_page(PAGE).run()
    page.button[0].click().run()

    held = store.meeting(1)
    assert (held.region, held.as_of) == ("abay", DAY)
    assert page.query_params["meeting"] in ("1", ["1"])


def test_keys_lead_through_the_meeting(open_page, serve, own_abay, meeting):
    page = open_page(f"{serve(own_abay)}/meeting?lang=en&meeting={meeting}")
    page.wait_for_selector("h1:has-text('Overdue commitments')")
    page.wait_for_function(AT_REST)  # keys are listened to once the slide stands
    page.wait_for_timeout(500)
    page.keyboard.press("ArrowRight")
    page.wait_for_selector("h1:has-text('Abay oblast')")
    page.keyboard.press("ArrowRight")
    page.wait_for_selector("h1:has-text('Zharma')")
    page.keyboard.press("ArrowLeft")
    page.wait_for_selector("h1:has-text('Abay oblast')")
    page.keyboard.press("f")
    page.wait_for_function("document.fullscreenElement")
    page.get_by_role("button", name="Full screen").click()
    page.wait_for_function("!document.fullscreenElement")
    page.keyboard.press("a")
    page.wait_for_selector("h1:has-text('Agenda')")
    page.keyboard.press("Escape")
    page.wait_for_selector("h1:has-text('Meeting')")
    assert "meeting=" not in page.url


def test_arrows_in_a_field_stay_in_it(open_page, serve, own_abay, meeting):
    page = open_page(f"{serve(own_abay)}/meeting?lang=en&meeting={meeting}&slide=zharma")
    field = page.get_by_label("What is to be done")
    field.fill("ab")
    field.press("f")
    field.press("ArrowLeft")
    field.press("x")
    page.wait_for_timeout(1500)

    assert field.input_value() == "abxf"
    assert not page.evaluate("document.fullscreenElement")
    assert page.inner_text("h1") == "Zharma district"


def test_addresses_written_by_people_are_no_links(open_page, serve, own_abay, store):
    written = "http://far.away/x HTTPS://far.away www.far.away me@far.away"
    number = open_meeting(store, "abay", DAY)
    store.add_agenda_item(number, f"Look {written}")
    page = open_page(f"{serve(own_abay)}/meeting?lang=en&meeting={number}&slide=item-1")
    page.wait_for_selector("text=Look")

    assert page.locator(".st-key-slide a").count() == 0


def test_a_phone_sees_a_slide_without_sideways_scroll(open_page, serve, own_abay, meeting):
    narrow = {"width": 390, "height": 844}
    address = f"{serve(own_abay)}/meeting?lang=kk&meeting={meeting}&slide=zharma"
    page = open_page(address, viewport=narrow)
    page.wait_for_selector(".js-plotly-plot .main-svg")
    assert page.evaluate("document.documentElement.scrollWidth") <= narrow["width"]
