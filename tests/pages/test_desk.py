"""The analyst's desk: any arrangement opens, agrees with the first screen, and is in the link."""

import csv
from datetime import date
from io import BytesIO, StringIO
from itertools import product
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from domain.languages import LANGUAGES
from exports.downloads.sdmx import COLUMNS, sdmx_zip
from exports.downloads.sdmx_structure import ATTRIBUTES, NAMESPACE
from exports.downloads.sdmx_structure import DIMENSIONS as SDMX_DIMENSIONS
from exports.downloads.whole import tidy_file
from store import Store
from stories.desk import DIMENSIONS, ROWS, desk, side_by_side, silences, whole_data
from ui.desk_choices import VIEWS

PAGE = "pages/analysis/desk.py"
DAY = date(2025, 12, 1)


@pytest.fixture
def store(abay):
    opened = Store(abay)
    yield opened
    opened.close()


@pytest.fixture
def story(store):
    return desk(store, "abay", DAY)


def test_every_arrangement_adds_up_to_the_headline(story):
    by_unit = story.pivot("unit", "source", "people", "region", "all")
    assert by_unit.loc["region", "all"] == 24925
    assert by_unit.drop(index="region")["all"].sum() == 24925

    by_type = story.pivot("unit", "job_type", "people", "region", "all")
    assert by_type.loc["region"].tolist() == [16211, 8714, 0]

    by_date = story.pivot("as_of", "unit", "people", "region", "all")
    assert by_date.index[0].date() == DAY
    assert by_date.iloc[0]["region"] == 24925


@pytest.mark.parametrize(("rows", "columns"), list(product(ROWS, DIMENSIONS)))
def test_any_two_dimensions_can_be_crossed(story, rows, columns):
    if rows != columns:
        assert not story.pivot(rows, columns, "people", "region", "all").empty


def test_a_unit_that_was_silent_has_no_change(store, story):
    table = side_by_side(story, desk(store, "abay", date(2025, 11, 24)), "unit", "people", "all")
    assert str(table.loc["kurchatov", "change"]) == "<NA>"
    assert table.loc["zharma", ["then", "now", "change"]].tolist() == [771, 777, 6]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_in_every_language(app, abay, view, language):
    page = app(abay, language)
    page.query_params["view"] = view
    page.run().switch_page(PAGE).run()

    assert not page.exception
    assert page.title


def test_a_link_reopens_the_arrangement(app, abay):
    page = app(abay, "en")
    for key, value in {"rows": "as_of", "columns": "source", "desk unit": "zharma"}.items():
        page.query_params[key] = value
    page.run().switch_page(PAGE).run()

    assert not page.exception
    shown = page.dataframe[0].value
    assert shown.columns[0] == "dates of reports"
    assert shown["all sources"].iloc[0] == "777"


def test_the_whole_data_set_keeps_every_fact_with_its_cell(store):
    facts = whole_data(store, "abay")
    at = facts[(facts["as_of"] == "2025-12-01") & (facts["unit"] == "zharma")]
    assert {"infrastructure", "vacancies", "grants"} <= set(at["source"])
    assert facts["cell"].notna().all()

    content = tidy_file(store, store.region("abay"), DAY, None, "kk", "http://here")
    with ZipFile(BytesIO(content)) as package:
        rows = list(csv.reader(StringIO(package.read("data.csv").decode("utf-8-sig"))))
        about = package.read("about.csv").decode()
    assert len(rows) == len(facts) + 1
    assert "unit_name" in rows[0]
    assert "http://here" in about


def test_the_statistics_office_gets_codes_status_and_structure_that_agree(store):
    region = store.region("abay")
    content = sdmx_zip(whole_data(store, "abay"), silences(store, "abay"), region)
    with ZipFile(BytesIO(content)) as package:
        rows = list(csv.DictReader(StringIO(package.read("data.csv").decode())))
        structure = ElementTree.fromstring(package.read("structure.xml"))

    codes = {
        found.get("id").removeprefix("CL_"): {code.get("id") for code in found}
        for found in structure.iter(f"{{{NAMESPACE}structure}}Codelist")
    }
    assert tuple(rows[0]) == COLUMNS
    for name in (*SDMX_DIMENSIONS, *ATTRIBUTES):
        assert {row[name] for row in rows} <= codes[name], name
    assert {row["OBS_STATUS"] for row in rows} >= {"A", "M"}
    assert {row["OBS_VALUE"] for row in rows if row["OBS_STATUS"] == "M"} == {""}
    assert {"103200000", "X_MAKANSHY"} <= {row["REF_AREA"] for row in rows}
    keys = [tuple(row[name] for name in (*SDMX_DIMENSIONS, "TIME_PERIOD")) for row in rows]
    assert len(keys) == len(set(keys))


def test_a_deviation_says_by_its_sign_whether_it_is_above_or_below(app, abay):
    visited = app(abay, "en").switch_page(PAGE).run()
    shown = visited.dataframe[0].value.set_index(visited.dataframe[0].value.columns[0])
    deviation = shown["Deviation from the plan, people"]

    assert deviation["Abay oblast"] == "+2,038"
    assert deviation["Zharma district"] == "−317"
