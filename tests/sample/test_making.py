"""The sample is made the same at every run, and what is not shipped is made when it is needed."""

from csv import DictReader
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import pytest

from sample_data.make import complete, make
from sample_data.making.calendar import report_dates
from sample_data.making.incidents import NO_SUMMARY
from tests.sample.reading import PACK

MADE = "reports/made/"  # what is not shipped


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make(folder)
    complete(folder)
    return folder


def test_making_it_twice_gives_the_same_bytes(made, tmp_path):
    make(tmp_path)
    complete(tmp_path)

    assert _content(tmp_path) == _content(made)


def test_what_is_shipped_is_what_is_made(made):
    assert _parts(PACK) == _parts(made)


@pytest.mark.parametrize("folder", ["reports", "reports/made"])
def test_all_that_a_list_names_is_there_and_nothing_else(made, folder):
    files = {path.relative_to(made / folder).as_posix() for path in (made / folder).rglob("*.xlsx")}

    own = {file for file in files if not file.startswith(("made/", "projects/", "project_lists/"))}
    assert _listed(made / folder) == own


def test_completing_writes_what_is_missing_and_no_more(tmp_path, made):
    lost = next((made / "reports" / "made").rglob("*.xlsx")).relative_to(made)
    copytree(made, tmp_path, dirs_exist_ok=True)
    (tmp_path / lost).unlink()

    assert complete(tmp_path) == 1
    assert complete(tmp_path) == 0
    assert _content(tmp_path) == _content(made)


def test_all_dates_but_holidays_have_a_summary_or_units_files(made):
    listed = _listed(made / "reports") | _listed(made / "reports" / "made")
    due = {day for year in (2023, 2024, 2025) for day in report_dates(year)}

    assert {file.split("/")[0] for file in listed} == {f"{day}" for day in due - NO_SUMMARY}


def test_the_shipped_pack_is_small():
    shipped = [path for path in PACK.rglob("*.xlsx") if "made" not in path.parts]

    assert sum(path.stat().st_size for path in shipped) < 4_000_000


def _listed(folder: Path) -> set[str]:
    with (folder / "received.csv").open(encoding="utf-8", newline="") as lines:
        return {line["file"] for line in DictReader(lines)}


def _content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _parts(folder: Path) -> dict[str, dict[str, bytes]]:
    """What each shipped workbook holds; its packed bytes may differ with the packing library."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.xlsx")}
    shipped = {name: path for name, path in files.items() if not name.startswith(MADE)}
    return {name: _unpacked(path) for name, path in shipped.items()}


def _unpacked(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}
