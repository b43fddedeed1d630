"""Reports of other kinds on the pages: handed in, seen before they are stored, traced to cells."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from store import Store
from tests.pages.conftest import ROOT

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
REPORT = next((ROOT / "sample_data/karabakh/reports/2026-01-21").glob("*.xlsx"))


@pytest.fixture
def own_karabakh(karabakh, tmp_path) -> str:
    original = Store(karabakh)
    original.copy_to(tmp_path / "own.sqlite")
    original.close()
    return f"sqlite:///{tmp_path / 'own.sqlite'}"


def mended(**cells) -> bytes:
    book = load_workbook(REPORT)
    for cell, value in cells.items():
        book.worksheets[0][cell] = value
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def submit(app, url, content):
    visited = app(url).run().switch_page("pages/data/submit.py").run()
    visited.file_uploader[0].set_value(("qayıdış.xlsx", content, XLSX)).run()
    assert not visited.exception
    return visited


def test_a_wrong_cell_is_named_and_nothing_is_stored(app, own_karabakh):
    visited = submit(app, own_karabakh, mended(D8="çox"))

    assert any("D8" in one.value for one in visited.markdown)
    assert not [one for one in visited.button if one.key == "accept"]


def test_a_report_that_says_what_stands_already_changes_nothing(app, own_karabakh):
    visited = submit(app, own_karabakh, mended())

    assert "Ничего не изменится: в файле то же, что уже есть." in [
        one.value for one in visited.info
    ]


def test_what_will_change_is_shown_and_then_stored(app, own_karabakh):
    visited = submit(app, own_karabakh, mended(C7=999))

    changes = visited.dataframe[-1].value
    assert changes["Стало"].tolist() == ["999"]
    visited.button(key="accept").click().run()
    assert not visited.exception

    store = Store(own_karabakh)
    rows = store.records("karabakh", "returns")
    store.close()
    assert 999 in rows["families"].tolist()
    assert any("2026-01-21" in one.value.replace("\\", "") for one in visited.success)


def test_a_row_is_traced_to_its_cells(app, karabakh):
    visited = app(karabakh).run().switch_page("pages/data/origin.py").run()
    visited.selectbox(key="kind").set_value("returns").run()

    assert not visited.exception
    shown = visited.dataframe[0].value
    assert "1\xa0255" in shown["Вернувшиеся семьи"].tolist()
    assert shown["Строка"].str.fullmatch(r"\d+").all()


def test_the_reports_page_lists_what_came(app, karabakh):
    visited = app(karabakh).run().switch_page("pages/data/reports.py").run()

    assert len(visited.dataframe[0].value) == 27


def test_the_first_region_traces_its_projects_beside_the_map(app, abay):
    visited = app(abay).run().switch_page("pages/data/origin.py").run()
    visited.selectbox(key="kind").set_value("projects").run()

    assert not visited.exception
    assert "сварщик" in visited.dataframe[0].value["Профессия"].tolist()


def test_a_code_from_a_paper_opens_its_cell(app, karabakh):
    visited = app(karabakh).run().switch_page("pages/data/origin.py").run()
    visited.text_input(key="code").set_value("02.02.1").run()

    assert not visited.exception
    assert any("26" in one.value and "Вернувшиеся жители" in one.value for one in visited.markdown)
    assert len(visited.dataframe[0].value) == 1


def test_a_code_that_is_none_is_told(app, karabakh):
    visited = app(karabakh).run().switch_page("pages/data/origin.py").run()
    visited.text_input(key="code").set_value("02.99.1").run()

    assert not visited.exception
    assert any("02.99.1" in one.value.replace("\\", "") for one in visited.warning)
