"""Files from the screens, fetched by a visitor's browser."""

import csv
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

MENU = {"kk": "Жүктеп алу", "ru": "Скачать", "en": "Download", "az": "Yüklə"}


@pytest.fixture
def taken(open_page, serve, abay):
    """``taken(path, language, place, name)``: the file of that name from the menu at that place."""

    def fetched(path: str, language: str, place: int, name: str) -> bytes:
        page = open_page(f"{serve(abay)}/{path}?lang={language}")
        page.wait_for_selector("h1")
        page.get_by_role("button", name=MENU[language]).nth(place).click()
        with page.expect_download(timeout=60_000) as file:
            page.get_by_role("button", name=name).click()
        return Path(file.value.path()).read_bytes()

    return fetched


def test_the_figures_behind_a_chart_come_as_numbers(taken):
    book = load_workbook(BytesIO(taken("", "ru", 0, "Excel")))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    heads = rows[0]
    people = {row[0]: row[heads.index("people")] for row in rows[1:]}

    assert people["zharma"] == 777
    assert sum(people.values()) == 24925
    about = str(list(book.worksheets[1].iter_rows(values_only=True)))
    assert "по состоянию на 1 декабря 2025 года" in about
    assert "as_of=2025-12-01" in about


def test_a_table_comes_as_csv_with_its_dictionary(taken):
    content = taken("places", "kk", 0, "CSV")
    with ZipFile(BytesIO(content)) as package:
        data = package.read("data.csv").decode("utf-8-sig")
        dictionary = package.read("dictionary.csv").decode("utf-8-sig")

    assert "Семей қаласы" in data
    assert "1.297" in data
    explained = [row[0] for row in csv.reader(StringIO(dictionary))][1:]
    assert explained == next(csv.reader(StringIO(data)))


def test_a_chart_comes_as_a_page_of_its_own(taken, browser, tmp_path):
    (tmp_path / "chart.html").write_bytes(taken("", "en", 0, "HTML"))
    page = browser.new_context(offline=True).new_page()
    page.goto((tmp_path / "chart.html").as_uri())
    page.wait_for_selector(".main-svg")

    assert "Abay oblast" in page.inner_text("body")
    page.context.close()
