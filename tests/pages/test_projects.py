"""Projects of the employment map: listed, counted once, each leading to its cells."""

import pytest

from data_loaders.ingest import ingest
from domain.languages import LANGUAGES
from i18n import text
from store import Store
from tests.ingest.project_workbooks import PIPES, ROAD, SCHOOL, project_workbook
from ui.escape import plain

PAGE = "pages/plan/projects.py"
OWN = (ROAD, SCHOOL, PIPES)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def listed(own_abay):
    store = Store(own_abay)
    content = project_workbook("01.12.2025", *OWN)
    ingest(content, "Проекты.xlsx", "abay", store, confirmed=True)
    store.close()
    return own_abay


def test_without_lists_the_page_says_how_they_come(app, abay):
    opened = app(abay, "ru")
    opened.query_params["as_of"] = "2025-11-17"
    visited = opened.run().switch_page(PAGE).run()

    assert not visited.exception
    assert text("projects.none", "ru")[:30] in visited.markdown[-1].value


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_project_is_a_row_with_plan_and_fact(app, listed, language):
    visited = app(listed, language).run().switch_page(PAGE).run()
    shown = visited.dataframe[0].value

    assert not visited.exception
    assert len(shown) > len(OWN)  # the sample's own lists of other units
    rows = shown.set_index(shown.columns[0]).loc[[project[1] for project in OWN]]
    assert rows[text("projects.plan", language)].astype(int).tolist() == [12, 10, 5]
    assert rows[text("projects.fact", language)].astype(int).tolist() == [7, 0, 5]
    assert rows[text("projects.left", language)].astype(int).tolist() == [5, 10, 0]


def test_a_project_is_traced_to_its_cells(app, listed):
    visited = app(listed, "ru").run().switch_page("pages/data/origin.py").run()
    visited.selectbox(key="kind").set_value("project_list").run()

    shown = visited.dataframe[0].value
    own = shown[shown["Файл"] == "Проекты.xlsx"]

    assert not visited.exception
    assert own["Строка"].tolist() == ["5", "6", "7"]


def test_handing_in_a_list_shows_what_becomes_of_figures_and_of_projects(app, own_abay):
    visited = app(own_abay, "ru").run().switch_page("pages/data/submit.py").run()
    content = project_workbook("08.12.2025", ROAD, SCHOOL, PIPES)
    visited.file_uploader[0].set_value(("Проекты.xlsx", content, XLSX)).run()

    assert not visited.exception
    assert "Перечень проектов карты занятости" in [one.value for one in visited.subheader]
    assert plain("Новые строки: 3") in " ".join(caption.value for caption in visited.caption)
