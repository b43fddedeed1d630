"""Papers of regions where something is missing: plans, reports, an earlier date, tiles."""

from datetime import date

import pytest

from data_loaders.ingest import ingest
from data_loaders.pack import read_pack
from exports.wording import MISSING, Wording
from exports.writing import FORMATS, brief_bytes
from stories.brief import region_brief, unit_brief
from tests.exports.reading import text_of
from tests.ingest.packs import write_pack

AS_OF = date(2025, 12, 1)
REPORT = """\
Северный район;;;;;
по состоянию на 01.12.2025;;;;;
№;Направление;Факт, всего;Постоянные;Временные
1;Инфраструктурные проекты;30;20;10
"""


@pytest.fixture
def small(store, tmp_path):
    """A region of three units without any plan; one of them has reported once."""
    store.save_region(read_pack(write_pack(tmp_path / "small")))
    outcome = ingest(REPORT.encode(), "Северный.csv", "small", store, confirmed=True)
    assert outcome.report_id, outcome.report.findings
    return store


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("unit", [None, "north", "south"])
def test_what_is_not_known_is_a_dash_and_never_zero(small, format, unit):
    of = (unit, AS_OF) if unit else (AS_OF,)
    brief = (unit_brief if unit else region_brief)(small, "small", *of)
    text = text_of(brief_bytes(brief, format, ["ru"]), format)

    assert MISSING in text
    assert "nan" not in text.lower()
    assert "<NA>" not in text


@pytest.mark.parametrize("format", FORMATS)
def test_before_the_first_report_the_paper_says_so(small, format):
    brief = region_brief(small, "small", date(2025, 3, 1))
    text = text_of(brief_bytes(brief, format, ["kk"]), format)
    assert Wording(brief.region, "kk").text("today.nothing_reported") in " ".join(text.split())


def test_units_without_a_report_are_named(small):
    brief = region_brief(small, "small", AS_OF)
    text = text_of(brief_bytes(brief, "pdf", ["ru"]), "pdf")
    assert "г. Озёрск: в этом году отчёта нет" in " ".join(text.split())


def test_without_a_plan_no_ground_is_told(small):
    brief = region_brief(small, "small", AS_OF)
    assert brief.grounds.empty
    assert "действует с" not in text_of(brief_bytes(brief, "docx", ["ru"]), "docx")
