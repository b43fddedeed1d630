"""``template`` writes a form that ``load`` takes back."""

import json

import pytest
from openpyxl import load_workbook

from domain.languages import LANGUAGES
from tests.ingest.workbooks import unit_file


@pytest.fixture
def reported(call, write):
    """North has reported as of 2 June."""
    content = unit_file("north", "02.06.2025", {"works": (12, 7), "help": (0, 30)})
    assert call("load", write("north.xlsx", content)).status == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_writes_is_loaded_back_without_a_question(reported, call, tmp_path, language):
    out = tmp_path / "forms" / f"{language}.xlsx"
    wrote = call(
        "template", "--unit", "north", "--as-of", "2025-06-09", "--out", out, "--lang", language
    )
    loaded = call("load", out, "--json")
    [told] = json.loads(loaded.out)

    assert wrote.status == loaded.status == 0
    assert told["as_of"] == "2025-06-09"
    assert {(fact["source"], fact["job_type"]): fact["people"] for fact in told["facts"]} == {
        ("works", "permanent"): 12, ("works", "temporary"): 7,
        ("help", "permanent"): 0, ("help", "temporary"): 30,
    }  # fmt: skip
    assert [found["rule"] for found in told["findings"]] == ["unchanged_copy"]


def test_without_a_date_it_is_for_the_next_due_one(reported, call, tmp_path):
    said = call("template", "--unit", "north", "--out", tmp_path / "form.xlsx")

    assert said.status == 0
    assert "2025-06-09" in said.out
    assert "09.06.2025" in load_workbook(tmp_path / "form.xlsx").worksheets[0]["F5"].value


def test_what_cannot_be_is_told(reported, call, tmp_path):
    out = tmp_path / "form.xlsx"

    assert call("template", "--unit", "nowhere", "--out", out).status == 1
    assert call("template", "--unit", "north", "--out", out, "--lang", "fr").status == 2
    assert call("template", "--unit", "south", "--as-of", "2023-01-02", "--out", out).status == 1
    assert not out.exists()
