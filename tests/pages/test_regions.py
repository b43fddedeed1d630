"""Two regions in one dashboard: each shows the pages that its reports can fill, and no other."""

import ast
import re
from pathlib import Path

import pytest

from data_loaders.pack import read_pack
from domain.languages import LANGUAGES
from i18n import text
from tests.pages.conftest import ROOT

PACKS = sorted(file.parent for file in (ROOT / "sample_data").glob("*/region.toml"))
ROWS = re.findall(
    r'\("(\w*)", "(pages/[^"]+)", "(\w+)", Role\.\w+, ("\w*"|EMPLOYMENT_MAP)\)',
    (ROOT / "dashboard.py").read_text("utf-8"),
)
MAP_PAGES = [path for _, path, _, needs in ROWS if needs == "EMPLOYMENT_MAP"]
OF_OTHER_REPORTS = [(path, name) for _, path, name, needs in ROWS if needs != "EMPLOYMENT_MAP"]


def test_every_page_of_the_menu_says_what_it_needs():
    frame = (ROOT / "dashboard.py").read_text("utf-8")

    assert len(ROWS) == frame.count('"pages/')


def test_every_need_is_a_kind_of_some_pack():
    kinds = {kind for pack in PACKS for kind in read_pack(pack).kinds}

    assert {needs.strip('"') for _, _, _, needs in ROWS} - {"EMPLOYMENT_MAP", ""} <= kinds


def test_the_first_screen_is_the_regions_own(app, both):
    visited = app(both).run()
    assert visited.title[0].value == "Область Абай"

    visited.selectbox(key="region").set_value("karabakh").run()
    assert not visited.exception
    assert "6\xa0633" in visited.markdown[0].value
    assert visited.selectbox(key="region").value == "karabakh"

    visited.selectbox(key="region").set_value("abay").run()
    assert visited.title[0].value == "Область Абай"


def test_a_page_that_a_region_lacks_leads_to_its_first_screen(app, karabakh):
    visited = app(karabakh).run()
    home = visited.title[0].value
    for page in MAP_PAGES[:3]:
        visited.switch_page(page).run()
        assert visited.title[0].value == home, page


def test_a_link_names_its_region(app, both):
    visited = app(both)
    visited.query_params["region"] = "karabakh"

    assert "26\xa0513" in visited.run().markdown[0].value


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_defines_every_published_figure(app, karabakh, language):
    shown = app(karabakh, language).run().dataframe[0].value

    assert shown[text("overview.definition", language)].str.len().gt(0).all()
    figures = shown.set_index(text("overview.figure", language))
    employed = {"ru": "Доля занятых среди трудоспособных"}.get(language)
    if employed:
        assert figures.loc[employed, "Значение"] == "36,5"
        assert "1 138" in figures.loc[employed, "Что посчитано"]


def test_the_return_tells_of_the_mismatch_and_mends_nothing(app, karabakh):
    visited = app(karabakh).run().switch_page("pages/recovery/returns.py").run()
    [warning] = visited.warning

    assert "1\xa0727" in warning.value
    assert "1\xa0771" in warning.value


def test_nothing_in_the_code_names_a_district():
    """Sample data and tests may; everything else learns of districts from the packs."""
    regions = [read_pack(pack) for pack in PACKS]
    units = [unit for region in regions for unit in region.units]
    named = {unit.code for unit in units} - {region.code for region in regions}
    named |= {name.casefold() for unit in units for name in unit.names.values()}

    assert [
        (file.relative_to(ROOT).as_posix(), text)
        for file in _code()
        for text in _texts(file)
        if text.casefold() in named
    ] == []


def _texts(file: Path) -> list[str]:
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    constants = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return [value for value in constants if isinstance(value, str)]


def _code() -> list[Path]:
    folders = {"domain", "store", "data_loaders", "metrics", "stories", "charts", "exports", "ui",
               "pages", "server", "commands"}  # fmt: skip
    modules = [file for folder in sorted(folders) for file in (ROOT / folder).rglob("*.py")]
    return [*modules, ROOT / "dashboard.py", ROOT / "cli.py", ROOT / "config.py"]


def test_who_is_led_to_the_first_screen_keeps_the_language(app, abay):
    visited = app(abay, "az").switch_page("pages/region/overview.py").run()

    assert not visited.exception
    assert visited.session_state["lang"] == "az"
    assert visited.title[0].value == "Abay vilayəti"
