"""The first screen says the published figures in each language, read off a real browser."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.pages.conftest import PATIENCE

NARROW_BLANK, BLANK = "\u202f", "\u00a0"
HEADLINE = {
    "kk": ["24 925", "16 211", "8 714", "108,9 %", "118,8 %"],
    "ru": ["24 925", "16 211", "8 714", "108,9 %", "118,8 %"],
    "en": ["24,925", "16,211", "8,714", "108.9 %", "118.8 %"],
    "az": ["24.925", "16.211", "8.714", "108,9 %", "118,8 %"],
}
SOURCES = {
    "kk": ["9 049", "7 547", "6 476", "1 648", "205"],
    "ru": ["9 049", "7 547", "6 476", "1 648", "205"],
    "en": ["9,049", "7,547", "6,476", "1,648", "205"],
    "az": ["9.049", "7.547", "6.476", "1.648", "205"],
}


def seen(page) -> str:
    """The words on a page once its charts are drawn, every blank an ordinary one."""
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=PATIENCE)
    page.wait_for_function("document.querySelectorAll('.js-plotly-plot').length >= 3")
    page.wait_for_selector("[data-testid=stMetricValue]")
    words = page.inner_text("body") + " ".join(page.locator("svg text").all_text_contents())
    return words.replace(NARROW_BLANK, " ").replace(BLANK, " ")


@pytest.mark.parametrize("language", HEADLINE)
def test_the_published_figures_stand_on_the_first_screen(open_page, serve, abay, language):
    words = seen(open_page(f"{serve(abay)}/?lang={language}"))
    missing = [f for f in HEADLINE[language] + SOURCES[language] if f not in words]
    assert missing == []


def test_the_plan_and_the_units_against_it_are_named(open_page, serve, abay):
    words = seen(open_page(f"{serve(abay)}/?lang=ru"))
    for said in ("22 887", "Жарминский район", "г. Семей", "24 ноября 2025", "1 декабря 2025"):
        assert said in words


def test_a_link_reopens_its_view(open_page, serve, abay):
    page = open_page(f"{serve(abay)}/district?lang=en&unit=zharma&as_of=2025-11-24")
    page.wait_for_selector("h1:has-text('Zharma')", timeout=PATIENCE)
    assert "as_of=2025-11-24" in page.url
    assert "unit=zharma" in page.url


def test_a_phone_sees_no_sideways_scroll(open_page, serve, abay):
    narrow = {"width": 390, "height": 844}
    page = open_page(f"{serve(abay)}/?lang=kk", viewport=narrow)
    seen(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= narrow["width"]


def test_the_first_visitor_of_all_may_come_by_a_deep_link(open_page, serve, empty):
    page = open_page(f"{serve(empty)}/district?lang=en")
    page.wait_for_selector("h1", timeout=PATIENCE)
    assert page.get_by_role("dialog").count() == 0


def test_a_printed_page_is_light_and_as_wide_as_its_sheet(open_page, serve, abay):
    page = open_page(f"{serve(abay)}/?lang=ru", viewport={"width": 1300, "height": 900},
                     color_scheme="dark")  # fmt: skip
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=PATIENCE)
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages

    assert {(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in sheets} == {
        (842, 595)
    }
    assert page.evaluate("document.documentElement.style.getPropertyValue('--on-paper')") == "0.8"
    assert page.evaluate("document.documentElement.classList.contains('dark-on-screen')")
