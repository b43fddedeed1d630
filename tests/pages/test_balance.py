"""The labour balance as a visitor sees it, and what an editor decides on it until it is placed."""

from datetime import date

import pytest

from domain.transfers import ACCEPTED, PLACED, REFUSED, Transfer
from tests.pages.playing import clicked, played, typed_into

PAGE = "pages/recovery/balance.py"
AS_OF = date(2026, 2, 1)
FLOW = Transfer("barda", "fuzuli", "builder", "low", 5, 9, AS_OF)


@pytest.fixture
def own(own_karabakh):
    """A store of the test's own."""
    return own_karabakh


def opened(app, url, **link):
    page = app(url, "en")
    for key, value in link.items():
        page.query_params[key] = value
    page.run().switch_page(PAGE).run()
    assert not page.exception
    return page


def test_vacancies_and_job_seekers_stand_in_cards(app, karabakh):
    values = [metric.value for metric in opened(app, karabakh).metric]
    assert values[:2] == ["3,045", "3,079"]


def test_moving_house_fills_more_and_the_link_keeps_that(app, karabakh):
    page = opened(app, karabakh)
    before = _number(page.metric[3].value)
    page.toggle(key="moving").set_value(True).run()

    assert not page.exception
    assert _number(page.metric[3].value) > before
    again = opened(app, karabakh, moving="1", moving_costs="300")
    assert [one.value for one in again.metric] == [one.value for one in page.metric]


def test_what_is_typed_into_the_grid_is_kept_when_somebody_stands_by_it(app, own):
    page = opened(app, own.url)
    typed = {"0": {"Accepted": 7}, "1": {"Accepted": 0, "Reason or note": "No housing"}}
    page.text_input(key="decided by").set_value("Aysel")
    played(page, typed_into(page, typed))
    next(one for one in page.button if one.label == "Keep the decisions").click()
    played(page, typed_into(page, typed))

    assert not page.exception
    assert own.transfers("karabakh")["people"].tolist() == [7, 0]
    assert own.transfers("karabakh")["by"].tolist() == ["Aysel", "Aysel"]
    assert own.transfer_marks("karabakh")[["state", "note"]].values.tolist() == [
        [REFUSED, "No housing"]
    ]
    shown = page.dataframe[-1].value.to_string()
    assert "✗ refused" in shown
    assert "No housing" in shown


def test_a_refusal_without_a_reason_cannot_be_kept(app, own):
    page = opened(app, own.url)
    page.text_input(key="decided by").set_value("Aysel")
    played(page, typed_into(page, {"0": {"Accepted": 0}}))

    assert "A refusal is kept with its reason." in [one.value for one in page.caption]
    assert next(one for one in page.button if one.label == "Keep the decisions").disabled


@pytest.mark.parametrize(
    ("state", "people", "kept"), [(PLACED, 3, 3), (ACCEPTED, 4, 4), (REFUSED, 5, 0)]
)
def test_a_decided_flow_is_marked_until_it_is_placed(app, own, state, people, kept):
    own.take_transfer("karabakh", FLOW, "Aysel")
    page = opened(app, own.url)
    played(page, clicked(page.dataframe[-1], 0))
    page.segmented_control[-1].set_value(state)
    page.number_input[-1].set_value(people)
    page.text_input[-2].set_value("said at the meeting")
    page.text_input[-1].set_value("Samir")
    next(one for one in page.button if one.label == "Mark").click()
    played(page, clicked(page.dataframe[-1], 0))

    assert not page.exception
    [mark] = own.transfer_marks("karabakh").itertuples()
    assert (mark.state, mark.people, mark.by) == (state, kept, "Samir")
    assert "Samir" in page.dataframe[-1].value.to_string()


def test_as_it_was_known_earlier_nothing_can_be_decided(app, own):
    page = opened(app, own.url, known="2026-02-05")
    assert not [one for one in page.button if one.label == "Keep the decisions"]


def _number(written: str) -> int:
    return int(written.replace(",", ""))


def test_a_district_leads_to_the_cells_of_its_vacancies(app, karabakh):
    page = opened(app, karabakh)
    units = next(one for one in page.dataframe if "District, city" in one.value)
    played(page, clicked(units, 1))

    assert not page.exception
    links = [one.proto for one in page.get("page_link")]
    assert any("kind=labour_market" in one.query_string for one in links)
