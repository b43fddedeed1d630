"""Streamlit's calendar in a real browser: in the language of the page, not of the browser."""

import pytest

import i18n
from tests.pages.walking import Visitor

DAYS = {
    "kk": ["дс", "сс", "ср", "бс", "жм", "сб", "жс"],
    "az": ["BE", "ÇA", "Ç", "CA", "C", "Ş", "B"],
    "ru": ["П", "В", "С", "Ч", "П", "С", "В"],
    "en": ["M", "T", "W", "T", "F", "S", "S"],
}


@pytest.mark.parametrize("browser_language", ["kk-KZ", "en-US"])
@pytest.mark.parametrize("language", DAYS)
def test_a_calendar_is_in_the_language_of_the_page(
    open_page, serve, abay, language, browser_language
):
    page = open_page("about:blank", locale=browser_language)
    reader = Visitor(page, serve(abay), language, "calendar")
    reader.go("plan")
    page.get_by_test_id("stDateInput").first.get_by_role("button").last.click()
    calendar = page.get_by_role("dialog").last
    calendar.wait_for()

    assert [head.inner_text() for head in calendar.locator("th").all()] == DAYS[language]
    december = i18n.month(12, language)
    assert december in calendar.get_by_role("button").nth(1).inner_text()
    assert december in calendar.get_by_role("application").get_attribute("aria-label")
