"""No page of a language says a word of another one."""

import re

import pytest

import i18n
from tests.pages.test_every_page import ADDRESSES

# What is written in Latin letters in every language: names of programs, formats and languages.
EVERYWHERE = {
    "ENG", "AZ", "Excel", "LibreOffice", "CSV", "XLSX", "ZIP", "HTML", "PDF", "PNG", "SVG", "DOCX",
    "PPTX", "WhatsApp", "e", "mail", "xlsx", "python", "py", "run", "manage", "load", "sample",
    "data", "abay", "SDMX", "KATO",
}  # fmt: skip
LATIN = re.compile(r"[A-Za-z]+")
KEY = re.compile(r"\b[a-z_]+\.[a-z_]+(\.[a-z_]+)*\b")


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_latin_word_stands_on_a_page(open_page, serve, abay, language):
    page = open_page(f"{serve(abay)}/?lang={language}")
    for address in ADDRESSES:
        page.goto(f"{serve(abay)}/{address}?lang={language}")
        page.wait_for_selector("h1")
        page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
        words = page.evaluate(WITHOUT_ICONS)
        strangers = set(LATIN.findall(words)) - EVERYWHERE
        assert strangers == set(), address


@pytest.mark.parametrize("language", ["en", "az"])
def test_no_key_of_the_catalogue_stands_on_a_page(open_page, serve, abay, language):
    page = open_page(f"{serve(abay)}/?lang={language}")
    for address in ADDRESSES:
        page.goto(f"{serve(abay)}/{address}?lang={language}")
        page.wait_for_selector("h1")
        words = page.evaluate(WITHOUT_ICONS)
        found = {match.group() for match in KEY.finditer(words)}
        assert {key for key in found if i18n.has(key)} == set(), address


WITHOUT_ICONS = """() => {
    const copy = document.querySelector('[data-testid=stMain]').cloneNode(true);
    copy.querySelectorAll('[data-testid=stIconMaterial], style, script').forEach(i => i.remove());
    return copy.textContent;
}"""
