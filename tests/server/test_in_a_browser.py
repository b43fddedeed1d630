"""The frame in a real browser: our words, our typeface, and nobody asked outside."""

import pytest

LANGUAGES = {
    "kk-KZ": ("kk", "Негізгі мазмұнға өту"),
    "ru-RU": ("ru", "Перейти к содержанию"),
    "en-GB": ("en", "Skip to main content"),
    "az-AZ": ("az", "Əsas məzmuna keç"),
}
BUTTONS = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG", "az": "AZ"}


@pytest.fixture
def address(serve, tmp_path_factory):
    return serve(f"sqlite:///{tmp_path_factory.getbasetemp() / 'nothing.sqlite'}")


@pytest.mark.parametrize("locale", LANGUAGES)
def test_streamlit_s_own_texts_are_in_the_visitor_s_language(open_page, address, locale):
    language, skip = LANGUAGES[locale]
    page = open_page(address, locale)
    page.get_by_role("heading").first.wait_for()
    page.get_by_text(skip, exact=True).wait_for(state="attached")
    assert page.evaluate("document.documentElement.lang") == language


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_first_page_is_in_the_browser_s_language(open_page, address, locale):
    language, _skip = LANGUAGES[locale]
    page = open_page(address, locale)
    page.get_by_role("heading").first.wait_for()
    checked = page.locator(".st-key-lang [role='radio'][aria-checked='true']")
    assert checked.inner_text() == BUTTONS[language]


def test_choosing_a_language_changes_them_without_a_reload(open_page, address):
    page = open_page(address)
    page.get_by_text("Перейти к содержанию").wait_for(state="attached")
    page.get_by_role("radio", name="ENG").click()
    page.get_by_text("Skip to main content").wait_for(state="attached")
    page.wait_for_function("document.documentElement.lang === 'en'")


def test_the_page_is_set_in_our_typeface(open_page, address):
    page = open_page(address)
    page.get_by_role("heading").first.wait_for()
    page.wait_for_function("document.fonts.check('16px \"Noto Sans\"', 'Әә Ққ Əə')")
    assert "Noto Sans" in page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")


def test_the_policy_of_the_page_lets_all_of_the_page_work(open_page, address):
    complaints = []
    page = open_page("about:blank")
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(address)
    page.get_by_role("heading").first.wait_for()
    assert [text for text in complaints if "Content Security Policy" in text] == []
