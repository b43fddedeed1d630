"""Next sites: the page tells who goes where, and its choices change the answer."""

from datetime import date

import pytest

from domain.languages import LANGUAGES
from domain.transfers import PLACED, Transfer, TransferMark
from i18n import text
from store import Store
from ui.escape import plain

PAGE = "pages/plan/redirect.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_goes_where_is_told(app, abay, language):
    visited = app(abay, language).run().switch_page(PAGE).run()
    tables = [frame.value for frame in visited.dataframe if frame.editing_mode == "read_only"]
    flows, crews, sites = tables

    assert not visited.exception
    assert visited.title[0].value == text("redirect.title", language)
    assert len(flows) > 0
    count, placed = text("redirect.count", language), text("redirect.placed", language)
    assert flows[count].astype(int).sum() == crews[placed].astype(int).sum()
    assert flows[count].astype(int).sum() == sites[placed].astype(int).sum()
    assert plain(text("records.sample", language)) in [caption.value for caption in visited.caption]


def test_a_shorter_wait_leaves_more_without_a_site(app, abay):
    visited = app(abay, "ru").run().switch_page(PAGE).run()
    before = visited.dataframe[0].value["Чел."].astype(int).sum()
    visited.slider(key="wait").set_value(90).run()

    assert not visited.exception
    assert visited.query_params["wait"] == "90"
    after = visited.dataframe[0].value["Чел."].astype(int).sum()
    assert after < before


def test_a_decision_between_sites_is_followed_on_the_page(app, own_abay):
    store = Store(own_abay)
    visited = app(own_abay, "en").run().switch_page(PAGE).run()
    [grid] = visited.data_editor
    offered = len(grid.value)
    first = grid.value.iloc[0]
    flow = Transfer(
        "semey", "abay", first["Occupation"], "", 3, int(first["Proposed"]), date(2025, 12, 1),
        project=first["Ends"], next_project=first["Next site"],
    )  # fmt: skip
    number = store.take_transfer("abay", flow, "Aigul")
    store.mark_transfer(number, TransferMark(PLACED, 2, date(2025, 12, 1)), "Aigul")
    store.close()
    visited.run()

    [shown] = [one.value for one in visited.dataframe if "State" in one.value]
    assert not visited.exception
    assert offered > 0
    assert shown[["State", "Next site", "Placed, as marked"]].values.tolist() == [
        ["○ accepted", first["Next site"], "2"]
    ]
