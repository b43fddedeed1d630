"""``digest``: a file for the region and for each unit: what needs attention, with its rows."""

import pytest

from tests.ingest.workbooks import unit_file


@pytest.fixture
def loaded(call, write):
    for month in range(2, 7):
        content = unit_file("north", f"01.{month:02}.2025", {"works": (month, 2), "help": (0, 1)})
        path = write(f"north {month}.xlsx", content)
        assert call("load", path, "--received-at", f"2025-{month:02}-02T10:00:00").status == 0
    return call


def test_a_file_is_written_for_the_region_and_for_every_unit(loaded, tmp_path):
    answer = loaded("digest", "--as-of", "2025-06-01", "--out", tmp_path / "out", "--lang", "en")

    files = {file.name for file in (tmp_path / "out").iterdir()}
    assert answer.status == 0
    assert {"2025-06-01 region.html", "2025-06-01 north.html"} <= files
    assert len(answer.out.splitlines()) == len(files)


def test_questions_about_reports_stand_in_the_region_s_file_only(loaded, tmp_path):
    loaded("digest", "--as-of", "2025-06-01", "--out", tmp_path, "--lang", "en")
    whole = (tmp_path / "2025-06-01 region.html").read_text("utf-8")
    own = (tmp_path / "2025-06-01 north.html").read_text("utf-8")

    assert "Needs a closer look" in whole
    assert "Needs a closer look" not in own


def test_one_unit_s_file_can_be_asked_for_as_markdown(loaded, tmp_path):
    asked = ("--unit", "north", "--format", "md", "--lang", "ru", "--out", tmp_path / "one")
    loaded("digest", "--as-of", "2025-06-01", *asked)

    [file] = (tmp_path / "one").iterdir()
    assert file.name == "2025-06-01 north.md"
    assert file.read_text("utf-8").startswith("# ")


def test_an_unknown_unit_is_refused(loaded, tmp_path):
    assert loaded("digest", "--unit", "nowhere", "--out", tmp_path).status == 1
