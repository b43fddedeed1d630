"""``facts`` and ``figures``: every number with its cell, the headline numbers as promised."""

import csv
import json
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from tests.ingest.workbooks import unit_file

FILES = {
    "north.xlsx": unit_file("north", "01.06.2025", {"works": (10, 2), "help": (0, 4)}),
    "lake.xlsx": unit_file("lake", "26.05.2025", {"works": (7, 0), "help": (1, 1)}),
    "north later.xlsx": unit_file("north", "01.07.2025", {"works": (15, 2), "help": (0, 9)}),
}
PROMISED = {
    "people", "permanent", "temporary", "by_source", "annual_plan", "period_plan", "completion",
    "pace", "gap", "required_weekly", "feasibility", "not_itemised", "unsplit", "per_10k",
    "reported_as_of", "units_missing", "units_stale", "status",
}  # fmt: skip


@pytest.fixture
def loaded(call, write):
    for number, (name, content) in enumerate(FILES.items()):
        received = f"2025-06-{number + 2:02d}T10:00:00"
        assert call("load", write(name, content), "--received-at", received).status == 0
    return call


def test_facts_are_tidy_rows(loaded):
    rows = list(csv.DictReader(StringIO(loaded("facts", "--as-of", "2025-06-01", "--csv").out)))

    assert list(rows[0]) == [
        "unit", "source", "job_type", "year", "as_of", "people", "file", "sheet", "cell",
    ]  # fmt: skip
    assert [row["people"] for row in rows if row["unit"] == "north"] == ["0", "4", "10", "2"]
    assert {row["as_of"] for row in rows if row["unit"] == "lake"} == {"2025-05-26"}


def test_every_fact_stands_in_the_cell_that_it_names(loaded):
    rows = list(csv.DictReader(StringIO(loaded("facts", "--as-of", "2025-07-01", "--csv").out)))
    books = {name: load_workbook(BytesIO(content)) for name, content in FILES.items()}

    assert len(rows) == 8
    for row in rows:
        assert books[row["file"]][row["sheet"]][row["cell"]].value == int(row["people"])


def test_facts_for_programs_and_for_people(loaded):
    told = json.loads(loaded("facts", "--as-of", "2025-06-01", "--json").out)
    table = loaded("facts", "--as-of", "2025-06-01").out

    assert told[0]["cell"] == "D5"
    assert len(table.splitlines()) == len(told) + 1


def test_a_name_that_a_spreadsheet_would_run_is_made_harmless(call, write):
    call("load", write("=cmd.xlsx", FILES["north.xlsx"]))
    [*rows] = csv.DictReader(StringIO(call("facts", "--as-of", "2025-06-01", "--csv").out))

    assert {row["file"] for row in rows} == {"'=cmd.xlsx"}


def test_figures_are_those_promised(loaded):
    told = json.loads(loaded("figures", "--as-of", "2025-06-01", "--json").out)

    assert list(told) == ["region", "as_of", "region_figures", "units"]
    assert (told["region"], told["as_of"]) == ("small", "2025-06-01")
    assert list(told["units"]) == ["north", "south", "lake"]
    for figures in (told["region_figures"], *told["units"].values()):
        assert set(figures) == PROMISED


def test_units_add_up_to_the_region(loaded):
    told = json.loads(loaded("figures", "--as-of", "2025-06-01", "--json").out)
    region, units = told["region_figures"], told["units"]

    assert (region["people"], region["permanent"], region["temporary"]) == (25, 18, 7)
    assert units["north"]["people"] + units["lake"]["people"] == 25
    assert region["by_source"] == {"works": 19, "help": 6}
    assert units["north"]["reported_as_of"] == "2025-06-01"


def test_what_is_not_known_is_null(loaded):
    told = json.loads(loaded("figures", "--as-of", "2025-06-01", "--json").out)

    assert told["units"]["south"]["people"] is None
    assert told["units"]["south"]["by_source"] == {"works": None, "help": None}
    assert told["region_figures"]["units_missing"] == 1


def test_the_default_date_is_the_newest_report_s(loaded):
    assert json.loads(loaded("figures", "--json").out)["as_of"] == "2025-07-01"


def test_one_unit_may_be_asked_for(loaded):
    told = json.loads(loaded("figures", "--unit", "lake", "--json").out)

    assert list(told["units"]) == ["lake"]
    assert loaded("figures", "--unit", "moon").status == 1


def test_a_past_moment_is_seen_as_it_was_known(loaded):
    def people(*words):
        told = json.loads(loaded("figures", "--as-of", "2025-06-01", "--json", *words).out)
        return told["region_figures"]["people"]

    assert people("--known-at", "2025-06-02T12:00:00") == 16
    assert people("--known-at", "2025-06-02T14:59:00+05:00") is None
    assert people("--known-at", "2025-06-02") == 16
    assert people("--known-at", "2025-06-03") == 25


def test_a_person_reads_a_row_for_the_region_and_each_unit(loaded):
    table = loaded("figures", "--as-of", "2025-06-01").out

    assert len(table.splitlines()) == 5
    assert "Smallness" in table or "Малая" in table


def test_before_the_first_report_there_is_nothing_to_show(call):
    answer = call("figures")

    assert answer.status == 1
    assert answer.err.strip()


def test_an_unknown_region_is_named(pack, capsys):
    import cli

    with pytest.raises(SystemExit) as end:
        cli.main(["figures", "--region", "nowhere"])

    assert end.value.code == 1
    assert "nowhere" in capsys.readouterr().err
