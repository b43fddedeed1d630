"""Kinds of reports in a pack: described in words, and every slip is named."""

import pytest

from data_loaders.pack import read_pack
from domain.errors import PackBroken
from domain.regions import EMPLOYMENT_MAP
from tests.ingest.packs import write_pack

WORDS = 'az = "A"\nru = "Б"\nkk = "В"\nen = "{name}"\n'
UNIT = '[columns.unit]\ntype = "unit"\n' + WORDS.format(name="District")
MET = '[columns.met]\ntype = "choice"\nchoices = "answers"\n' + WORDS.format(name="Met")
ANSWERS = '[choices.answers]\nyes = { az = ["bəli", "hə"], ru = "да", kk = "иә", en = "yes" }\n'
KIND = '[kinds.checks]\nname = { az = "Y", ru = "П", kk = "Т", en = "Checks" }\n'
WHOLE = UNIT + MET + ANSWERS + KIND


@pytest.fixture
def kinds_of(tmp_path):
    folder = write_pack(tmp_path / "small")

    def read(told: str):
        (folder / "kinds.toml").write_text(told, "utf-8")
        return read_pack(folder)

    return read


def test_a_kind_has_its_key_its_columns_and_their_words(kinds_of):
    region = kinds_of(WHOLE + 'dated = true\ncolumns = ["unit*", "met!", "again=met-"]\n')
    [kind] = region.record_kinds

    assert region.kinds == (EMPLOYMENT_MAP, "checks")
    assert (kind.code, kind.key, kind.dated) == ("checks", ("unit",), True)
    assert [column.code for column in kind.columns] == ["unit", "met", "again"]
    assert [column.required for column in kind.columns] == [True, True, False]
    assert [column.in_form for column in kind.columns] == [True, True, False]
    assert kind.column("met").choice("yes").words["az"] == ("bəli", "hə")
    assert kind.column("met").word("yes", "ru") == "да"
    assert kind.column("met").word("other", "ru") == "other"


def test_a_pack_without_kinds_has_none(tmp_path):
    assert read_pack(write_pack(tmp_path / "small")).record_kinds == ()


@pytest.mark.parametrize(
    "told",
    [
        WHOLE + 'columns = ["unit"]\n',  # nothing tells one row from another
        WHOLE + 'columns = ["unit*", "unit"]\n',
        WHOLE + 'columns = ["unit*", "nowhere"]\n',
        WHOLE + 'columns = ["unit*", "file=met"]\n',  # every frame has a column of that name
        WHOLE + 'columns = ["unit*", "met?"]\n',
        WHOLE + 'columns = ["unit*"]\ncolour = "red"\n',
        WHOLE.replace('type = "unit"', 'type = "colour"') + 'columns = ["unit*"]\n',
        WHOLE.replace('choices = "answers"\n', "") + 'columns = ["unit*", "met"]\n',
        WHOLE.replace('en = "District"', 'en = ""') + 'columns = ["unit*"]\n',
        UNIT + KIND + "columns = [",
    ],
)
def test_a_slip_in_a_kind_breaks_the_pack_and_is_named(kinds_of, told):
    with pytest.raises(PackBroken) as broken:
        kinds_of(told)

    assert [fault.file for fault in broken.value.values["faults"]] == ["kinds.toml"]


def test_a_region_without_a_map_needs_neither_sources_nor_residents(tmp_path):
    folder = write_pack(tmp_path / "small")
    settings = folder / "region.toml"
    told = settings.read_text("utf-8").replace('kinds = ["employment_map"]', "kinds = []")
    settings.write_text(told.partition("[[published]]")[0], "utf-8")
    (folder / "sources.csv").unlink()
    (folder / "population.csv").unlink()

    region = read_pack(folder)

    assert not region.has_map
    assert region.sources == region.populations == ()
