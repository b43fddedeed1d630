"""The sample is made the same at every run, and what is not shipped is made when it is needed."""

from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import pytest

from sample_data.make import complete, make
from tests.sample.reading import PACK, rows

MADE = "reports/made/"  # what is not shipped
LISTED = {line["file"] for line in rows("reports/received.csv")}


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make(folder, everything=True)
    return folder


def test_making_it_twice_gives_the_same_bytes(made, tmp_path):
    make(tmp_path, everything=True)

    assert _content(tmp_path) == _content(made)


def test_what_is_shipped_is_what_is_made(made):
    assert _parts(PACK) == _parts(made)


def test_all_that_is_listed_is_made_and_nothing_else(made):
    files = {f"{path.relative_to(made / 'reports')}" for path in (made / "reports").rglob("*.xlsx")}

    assert {file.replace("\\", "/") for file in files} == LISTED


def test_completing_writes_what_is_missing_and_no_more(tmp_path, made):
    pack = copytree(PACK, tmp_path / "abay", ignore=lambda *_: ["made"])
    missing = sum(file.startswith("made/") for file in LISTED)

    assert complete(pack) == missing
    assert complete(pack) == 0
    assert _content(pack / "reports" / "made") == _content(made / "reports" / "made")


def test_the_shipped_pack_is_small():
    shipped = [path for path in PACK.rglob("*.xlsx") if "made" not in path.parts]

    assert sum(path.stat().st_size for path in shipped) < 4_000_000


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
