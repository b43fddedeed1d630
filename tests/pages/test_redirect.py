"""Next sites: the page tells who goes where, and its choices change the answer."""

import pytest

from domain.languages import LANGUAGES
from i18n import text
from ui.escape import plain

PAGE = "pages/plan/redirect.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_goes_where_is_told(app, abay, language):
    visited = app(abay, language).run().switch_page(PAGE).run()
    flows, crews, sites = (frame.value for frame in visited.dataframe)

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
    visited.slider(key="longest wait").set_value(90).run()

    assert not visited.exception
    after = visited.dataframe[0].value["Чел."].astype(int).sum()
    assert after < before
