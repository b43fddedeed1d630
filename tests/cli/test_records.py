"""Records on the command line: listed with their cells, loaded, and their forms written."""

import json
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import cli

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "sample_data" / "karabakh"


def run(*arguments) -> CompletedProcess:
    """What a command said, and its exit status, from this process: starting one takes seconds."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as end:
        cli.main([*map(str, arguments)])
    said = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return CompletedProcess(arguments, int(end.value.code or 0), *said)


@pytest.fixture(scope="module")
def url(tmp_path_factory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('records') / 'employment_map.sqlite'}"


@pytest.fixture(scope="module")
def loaded(url) -> list[dict]:
    done = run("load", PACK, "--db", url, "--json")
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_loading_tells_each_value_with_its_cell(loaded):
    file = next(one for one in loaded if "DOST" in one["file"])
    [centre] = [row for row in file["records"] if row["values"]["point"] == "barda-centre"]

    assert file["status"] == "accepted"
    assert (centre["kind"], centre["as_of"]) == ("points", "2026-02-01")
    assert centre["cells"]["point"] == f"A{centre['row']}"


def test_rows_are_listed_as_json_and_as_a_table(url, loaded):
    asked = ("records", "--kind", "returns", "--region", "karabakh", "--db", url)
    rows = json.loads(run(*asked, "--as-of", "2024-02-01", "--json").stdout)

    assert sum(row["families"] for row in rows) == 1333
    assert all(row["cells"]["families"] for row in rows)
    assert "Talış" in run(*asked).stdout


def test_an_unknown_kind_is_told_in_a_sentence(url, loaded):
    done = run("records", "--kind", "nothing", "--region", "karabakh", "--db", url)

    assert done.returncode == 1
    assert "nothing" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_form_of_a_kind_is_taken_in_as_it_was_written(url, loaded, tmp_path):
    form = tmp_path / "form.xlsx"
    asked = ("--region", "karabakh", "--db", url)
    done = run(
        "template", "--kind", "returns", "--unit", "lachin", "--as-of", "2026-03-01",
        "--lang", "az", "--out", form, *asked,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr

    [outcome] = json.loads(run("load", form, *asked, "--dry-run", "--json").stdout)
    assert (outcome["status"], outcome["as_of"], outcome["findings"]) == (
        "accepted", "2026-03-01", [],
    )  # fmt: skip
    assert {row["values"]["unit"] for row in outcome["records"]} == {"lachin"}


def test_a_form_needs_a_unit_or_a_kind(url, loaded, tmp_path):
    assert run("template", "--out", tmp_path / "x.xlsx", "--db", url).returncode == 2


@pytest.mark.parametrize("command", [["forecast"], ["backtest"]])
def test_what_needs_an_employment_map_says_that_there_is_none(url, loaded, command):
    done = run(*command, "--region", "karabakh", "--db", url)

    assert done.returncode == 1
    assert "Karabakh and East Zangezur" in done.stderr


def test_figures_of_such_a_region_are_told_by_unit_and_page(url, loaded):
    told = json.loads(run("figures", "--region", "karabakh", "--db", url, "--json").stdout)

    assert told["region_figures"]["returns"]["people"] == {"value": 26513, "code": "01.00.5"}
    assert told["region_figures"]["network"]["points_open"] == 6
    assert "lachin" in told["region_figures"]["network"]["uncovered"]
    assert set(told["units"]) >= {"barda", "lachin"}
    assert told["units"]["lachin"]["returns"]["families"]["value"] == 1525
    assert any(one["unit"] == "barda-centre" and one["code"] == "03.02.2" for one in told["others"])
    assert all(one["definition"] and one["source"] for one in told["published"])


def test_figures_of_one_unit_are_its_own(url, loaded):
    asked = ("figures", "--region", "karabakh", "--db", url, "--unit", "barda")
    told = json.loads(run(*asked, "--json").stdout)

    assert set(told) == {"region", "as_of", "units"}
    assert set(told["units"]) == {"barda"}
    assert run(*asked).stdout.count("\n") == 2


def test_facts_of_such_a_region_have_their_cells(url, loaded):
    rows = json.loads(run("facts", "--region", "karabakh", "--db", url, "--json").stdout)
    [capacity] = [
        row for row in rows if row["row"] == "barda-centre" and row["figure"] == "capacity_a_day"
    ]
    people = sum(row["value"] for row in rows if (row["kind"], row["figure"]) == NOW_RETURNED)

    assert (capacity["unit"], capacity["kind"], capacity["value"]) == ("barda", "points", 650)
    assert capacity["file"].endswith(".xlsx")
    assert capacity["cell"].startswith("I")
    assert people > 0
    assert all(row["cell"] for row in rows)


NOW_RETURNED = ("returns", "people")


def test_the_digest_names_what_stands_out_with_codes(url, loaded, tmp_path):
    done = run(
        "digest", "--region", "karabakh", "--db", url, "--out", tmp_path, "--format", "md",
        "--lang", "en", "--as-of", "2026-02-01",
    )  # fmt: skip
    files = {file.name: file.read_text("utf-8") for file in tmp_path.glob("*.md")}

    assert done.returncode == 0, done.stderr
    assert len(files) == 16
    assert "| 08.02 |" in files["2026-02-01 region.md"]
    assert "1,771 (+44)" in files["2026-02-01 region.md"]
    assert "04.14" in files["2026-02-01 lachin.md"]
    assert "08.02" not in files["2026-02-01 lachin.md"]
    assert "04.11" not in files["2026-02-01 lachin.md"]
