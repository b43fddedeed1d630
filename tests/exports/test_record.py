"""A paper remembers its figures, and says whether they still stand."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from commands.papers import write_briefs
from commands.verify_paper import verify_paper
from data_loaders.ingest import ingest
from exports.record import Record, packed, unpacked
from exports.sealing import record_in
from exports.writing import FORMATS, brief_bytes, brief_name
from store import Store
from stories.brief import region_brief
from stories.paper_figures import cells_of, named_by
from tests.exports.conftest import AS_OF

CODES = some.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=20)
VALUES = (
    some.none() | some.integers(0, 10**7).map(float) | some.floats(0, 3).map(lambda x: round(x, 6))
)


@given(
    some.builds(
        Record,
        region=CODES,
        unit=CODES,
        as_of=some.dates(),
        known_at=some.none() | some.datetimes(),
        figures=some.dictionaries(some.tuples(CODES, CODES, CODES), VALUES),
    )
)
def test_a_record_is_unpacked_as_it_was_packed(record):
    assert unpacked(packed(record)) == record


@given(some.text())
def test_what_is_no_record_is_none(line):
    assert unpacked(line) is None


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_keeps_the_record(brief, paper_of, format):
    record = record_in(paper_of(format, "kk"))

    assert (record.region, record.unit, record.as_of) == ("abay", "region", AS_OF)
    assert len(record.figures) == len(brief.figures)
    assert record.figures["region", "all", "people"] == 24925


@pytest.mark.parametrize("format", FORMATS)
def test_a_paper_made_again_is_the_same_file(brief, paper_of, format):
    assert brief_bytes(brief, format, ["ru"]) == paper_of(format, "ru")


def test_other_files_have_no_record():
    for content in (b"", b"PK\x03\x04 damaged", b"%PDF-1.7 not ours", "справка".encode()):
        assert record_in(content) is None


@pytest.mark.parametrize("format", FORMATS)
def test_a_paper_stands_until_a_correction_comes(loaded, tmp_path, format):
    loaded.copy_to(tmp_path / "map.sqlite")
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    [file] = write_briefs(store, "abay", AS_OF, format, ["ru"], tmp_path / "papers", unit="zharma")

    stands, lines = verify_paper(store, file, "ru")
    assert stands
    assert file.name in lines[0]

    correct(store)
    stands, lines = verify_paper(store, file, "ru")
    store.close()
    assert not stands
    assert any(line.startswith("09.00.1 ") and "777" in line and "787" in line for line in lines)


def correct(store: Store) -> None:
    """Ten more people at vacancies of Zharma, in a summary sheet of its own making."""
    rows = {
        "№": 1, "Район (город)": "Жарминский район", "Направление": "Вакансии работодателей",
        "Факт, всего": 195, "Постоянные": 195, "Временные": 0,
    }  # fmt: skip
    lines = ["Жарминский район;;;;;", f"по состоянию на {AS_OF:%d.%m.%Y};;;;;"]
    lines += [";".join(rows), ";".join(map(str, rows.values()))]
    ingest(
        "\n".join(lines).encode(), "Жарма испр.csv", "abay", store, confirmed=True,
        received_at=datetime(2025, 12, 4),
    )  # fmt: skip


def test_a_paper_as_it_was_known_is_made_again_exactly(loaded, tmp_path):
    known_at = datetime(2025, 12, 3)
    loaded.copy_to(tmp_path / "map.sqlite")
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    before = brief_bytes(region_brief(store, "abay", AS_OF, known_at), "pdf", ["ru"])
    correct(store)

    after = brief_bytes(region_brief(store, "abay", AS_OF, known_at), "pdf", ["ru"])
    now = brief_bytes(region_brief(store, "abay", AS_OF), "pdf", ["ru"])
    store.close()
    assert after == before
    assert record_in(now).figures != record_in(before).figures


def test_a_figure_leads_to_its_cells(brief):
    figure = brief.figures.set_index("code").loc["09.11.1"]
    cells = cells_of(brief.origins, figure)

    assert figure["value"] == cells["people"].sum() == 185
    assert cells["cell"].str.fullmatch(r"[A-Z]+\d+").all()


def test_every_code_names_its_figure_again(brief):
    for row in brief.figures.to_dict("records"):
        assert named_by(brief.region, row["code"]) == (row["unit"], row["source"], row["figure"])


@pytest.mark.parametrize("code", ["", "09", "99.00.1", "00.99.1", "00.00.99", "a.b.c", "1.2.3.4"])
def test_what_is_no_code_is_said_to_be_none(brief, code):
    with pytest.raises(KeyError):
        named_by(brief.region, code)


def test_names_of_files_tell_region_unit_date_and_language(brief, zharma):
    assert brief_name(brief, "pdf", ["kk", "ru"]) == "abay-region-2025-12-01-kk-ru.pdf"
    assert brief_name(zharma, "docx", ["az"]) == "abay-zharma-2025-12-01-az.docx"


def test_all_papers_of_a_meeting_are_made_in_time(loaded, tmp_path):
    began = datetime.now()
    files = list(write_briefs(loaded, "abay", AS_OF, "pdf", ["ru"], tmp_path, all_units=True))

    assert datetime.now() - began < timedelta(seconds=60)
    assert len(files) == 13
    assert all(file.stat().st_size for file in files)
