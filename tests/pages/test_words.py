"""No page of a language says a word of another one."""

import re

import pytest

import i18n
from tests.pages.conftest import PATIENCE
from tests.pages.test_every_page import ADDRESSES

# What is written in Latin letters in every language: names of programs, formats and languages.
EVERYWHERE = {
    "ENG", "AZ", "Excel", "LibreOffice", "CSV", "XLSX", "ZIP", "HTML", "PDF", "PNG", "SVG", "DOCX",
    "PPTX", "WhatsApp", "e", "mail", "xlsx", "python", "py", "run", "manage", "load", "sample",
    "data", "abay", "SDMX", "KATO", "A", "P", "F", "Esc",
}  # fmt: skip
LATIN = re.compile(r"[A-Za-z]+")
KEY = re.compile(r"\b[a-z_]+\.[a-z_]+(\.[a-z_]+)*\b")


# A Material icon is a word in a typeface of its own.
NO_ICONS = '[translate="no"], [data-testid*="Icon"] { display: none !important; }'


def words_on(page, address: str) -> str:
    """What a person reads on a page once it has come to rest."""
    page.goto(address)
    page.wait_for_selector("h1", timeout=PATIENCE)
    page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
    page.add_style_tag(content=NO_ICONS)
    return page.inner_text("[data-testid=stMain]")


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_latin_word_stands_on_a_page(open_page, serve, abay, language):
    page = open_page(f"{serve(abay)}/?lang={language}")
    for address in ADDRESSES:
        words = words_on(page, f"{serve(abay)}/{address}?lang={language}")
        strangers = set(LATIN.findall(words)) - EVERYWHERE
        assert strangers == set(), address


@pytest.mark.parametrize("language", ["en", "az"])
def test_no_key_of_the_catalogue_stands_on_a_page(open_page, serve, abay, language):
    page = open_page(f"{serve(abay)}/?lang={language}")
    for address in ADDRESSES:
        words = words_on(page, f"{serve(abay)}/{address}?lang={language}")
        found = {match.group() for match in KEY.finditer(words)}
        assert {key for key in found if i18n.has(key)} == set(), address
