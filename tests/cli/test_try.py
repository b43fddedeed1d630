"""``try``: any region's workbook, read and not stored; a pack out of it."""

import json

from data_loaders.pack import read_pack
from store import Store
from tests.ingest.workbooks import unit_file


def north():
    return unit_file("north", "01.06.2025", {"works": (10, 2), "help": (0, 4)})


def test_what_was_understood_is_said_and_nothing_is_stored(call, write, tmp_path):
    answer = call("try", write("Дальний район.xlsx", north()))
    assert answer.status == 0
    assert "2025-06-01" in answer.out
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    assert store.regions() == ()


def test_programs_get_the_same_object_as_of_load(call, write):
    told = json.loads(call("try", write("x.xlsx", north()), "--json").out)
    assert (told["status"], len(told["facts"])) == ("accepted", 4)


def test_a_pack_is_written_that_the_program_reads_and_never_over_another(call, write, tmp_path):
    folder, file = tmp_path / "dalniy", write("x.xlsx", north())
    assert call("try", file, "--pack", folder).status == 0
    assert read_pack(folder).code == "dalniy"
    before = (folder / "units.csv").read_bytes()
    assert call("try", file, "--pack", folder).status == 1
    assert (folder / "units.csv").read_bytes() == before


def test_a_file_that_cannot_be_opened_is_refused(call, write):
    assert call("try", write("x.xlsx", b"nothing")).status == 1
