"""A form is had where a district looks: on its own page, and where it submits its report."""

from pathlib import Path

import pytest

import i18n
from data_loaders.preview import preview
from store import Store
from tests.pages.conftest import PATIENCE

PHONE = {"width": 390, "height": 844}


def downloaded(page, button) -> tuple[str, bytes]:
    """Name and bytes of the file that a click on ``button`` saves."""
    button.wait_for(timeout=PATIENCE)
    with page.expect_download(timeout=PATIENCE) as download:
        button.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def read(abay: str, content: bytes, name: str):
    store = Store(abay)
    seen = preview(content, name, "abay", store)
    store.close()
    return seen


def test_a_district_gets_its_own_form_for_the_next_date(open_page, serve, abay):
    page = open_page(f"{serve(abay)}/district?lang=ru&unit=zharma")
    name, content = downloaded(page, page.get_by_role("button", name="Форма на 08.12.2025"))
    seen = read(abay, content, name)

    assert name == "Жарминский район 2025-12-08.xlsx"
    assert seen.outcome.report.units == ("zharma",)
    assert seen.changes.empty


@pytest.mark.parametrize("language", ["kk", "en"])
def test_any_form_is_had_where_reports_are_submitted_even_on_a_phone(
    open_page, serve, abay, language
):
    page = open_page(f"{serve(abay)}/submit?lang={language}", viewport=PHONE)
    page.locator(
        "[data-testid=stPopoverButton]", has_text=i18n.text("form.offer", language)
    ).first.click(timeout=PATIENCE)
    button = page.locator(".st-key-form button")
    name, content = downloaded(page, button)

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert read(abay, content, name).outcome.report.as_of.isoformat() == "2025-12-08"
