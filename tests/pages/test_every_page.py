"""What holds for every page, through the real frame, in every language."""

import re
from pathlib import Path

import pytest

from domain.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
PAGES = [str(file.relative_to(ROOT)) for file in sorted((ROOT / "pages").rglob("*.py"))]


ADDRESSES = re.findall(r'"pages/[^"]+", "(\w+)"', (ROOT / "dashboard.py").read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_on_an_empty_store_and_says_what_to_do(app, empty, language):
    visited = app(empty, language).run()
    for page in PAGES:
        visited.switch_page(page).run()
        assert not visited.exception, page
        assert visited.title, page
        assert visited.info or page.endswith("figures.py"), page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_on_the_sample_region(app, abay, language):
    visited = app(abay, language).run()
    for page in PAGES:
        visited.switch_page(page).run()
        assert not visited.exception, page
        assert visited.title, page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_on_the_second_region(app, karabakh, language):
    visited = app(karabakh, language).run()
    for page in PAGES:
        visited.switch_page(page).run()
        assert not visited.exception, page
        assert visited.title, page


def test_there_is_a_page_for_every_file_in_pages():
    frame = (ROOT / "dashboard.py").read_text("utf-8")
    assert [page for page in PAGES if f'"{page}"' not in frame] == []
