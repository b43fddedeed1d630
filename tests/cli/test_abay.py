"""The sample region from its workbooks to the published figures, through the command line."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

import cli

PACK = Path(__file__).resolve().parents[2] / "sample_data" / "abay"
BY_SOURCE = {
    "new_enterprises": 9049, "subsidised": 7547, "vacancies": 6476, "infrastructure": 1648,
    "grants": 205,
}  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """A database with everything that the repository ships of the sample."""
    url = f"sqlite:///{tmp_path_factory.mktemp('abay') / 'map.sqlite'}"
    with pytest.raises(SystemExit) as end:
        cli.main(["load", str(PACK), "--db", url])
    assert end.value.code == 0
    return url


@pytest.fixture
def call(database, capsys):
    def run(*words):
        with pytest.raises(SystemExit) as end:
            cli.main([*words, "--db", database])
        assert end.value.code == 0
        return capsys.readouterr().out

    return run


def figures(call, *words):
    return json.loads(call("figures", "--as-of", "2025-12-01", "--json", *words))


def test_the_published_figures_come_out_exactly(call):
    region = figures(call)["region_figures"]

    assert (region["people"], region["permanent"], region["temporary"]) == (24925, 16211, 8714)
    assert region["by_source"] == BY_SOURCE
    assert region["annual_plan"] == 22887
    assert region["period_plan"] == pytest.approx(22887 * 11 / 12)
    assert region["completion"] == pytest.approx(1.0890, abs=5e-5)
    assert region["pace"] == pytest.approx(1.1881, abs=5e-5)
    assert region["gap"] == 22887 - 24925
    assert region["not_itemised"] == 0
    assert region["units_missing"] == 0


def test_twelve_units_add_up(call):
    told = figures(call)
    units = told["units"].values()

    assert len(units) == 12
    for code in ("people", "permanent", "temporary"):
        assert sum(unit[code] for unit in units) == told["region_figures"][code]


def test_kurchatov_last_reported_a_week_earlier(call):
    told = figures(call)

    assert told["units"]["kurchatov"]["reported_as_of"] == "2025-11-24"
    assert told["units"]["kurchatov"]["units_stale"] == 1
    assert told["region_figures"]["units_stale"] == 1


def test_every_fact_stands_in_the_cell_that_it_names(call):
    rows = list(csv.DictReader(StringIO(call("facts", "--as-of", "2025-12-01", "--csv"))))
    books = {}

    assert len(rows) > 200
    for row in rows:
        if row["file"] not in books:
            books[row["file"]] = load_workbook(PACK / row["file"], data_only=True)
        sheet = books[row["file"]][row["sheet"]]
        assert sum(number(sheet[cell]) for cell in row["cell"].split(", ")) == int(row["people"])


def test_before_the_last_reports_came_the_day_looked_different(call):
    before = figures(call, "--known-at", "2025-11-28")["region_figures"]

    assert before["people"] < 24925
    assert before["reported_as_of"] == "2025-11-24"


def test_the_plan_in_force_changed_in_july(call):
    june = json.loads(call("figures", "--as-of", "2025-06-02", "--json"))["region_figures"]

    assert june["annual_plan"] != 22887
    assert figures(call)["region_figures"]["annual_plan"] == 22887


def number(cell):
    """What stands in a cell; some senders write numbers as text, with spaces."""
    return int("".join(str(cell.value).split()))
