"""A workbook of a region without a pack: read as it is, stored nowhere, a pack to begin with."""

from io import BytesIO

from openpyxl import Workbook

from data_loaders.new_pack import pack_files
from data_loaders.pack import read_pack
from data_loaders.trying import code_of, trial
from tests.recognition.drawn import abay

ROWS = (
    ("Карта занятости Павлодарской области на 1 ноября 2025 года",),
    ("№", "Район", "Гранты", None, "Вакансии", None),
    (None, None, "план", "факт", "план", "факт"),
    (1, "г. Павлодар", 10, 5, 20, 7),
    (2, "Баянаульский район", 12, 1, 22, 2),
    (3, "Аққулы ауданы", 3, 2, 5, 4),
    (None, "Итого по области", 25, 8, 47, 13),
    (None, "Исп. Иванов"),
)


def workbook(rows=ROWS):
    book, target = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(target)
    return target.getvalue()


def test_unknown_units_are_taken_from_the_first_column_as_they_are():
    seen = trial(workbook(), "свод.xlsx", abay())
    assert [(unit.code, unit.kind) for unit in seen.region.units] == [
        ("pavlodar_city", "city"), ("bayanaulskiy", "district"), ("akkuly", "district"),
    ]  # fmt: skip
    assert seen.report.findings == ()
    facts = seen.report.facts.set_index(["unit", "source"])
    assert facts.loc[("akkuly", "vacancies"), ["people", "cell"]].tolist() == [4, "F6"]
    assert str(seen.report.as_of) == "2025-11-01"


def test_its_faults_are_found_all_the_same():
    rows = [*ROWS[:6], (None, "Итого по области", 25, 9, 47, 13)]
    [finding] = trial(workbook(rows), "свод.xlsx", abay()).report.findings
    assert (finding.rule, finding.cell[0]) == ("region_total_mismatch", "D7")


def test_a_file_without_units_is_one_unit_s_called_like_the_file():
    rows = [
        ("на 01.11.2025",),
        ("Направление", "План", "Факт"),
        ("Гранты", 5, 3),
        ("Вакансии", 9, 4),
    ]
    seen = trial(workbook(rows), "Майский район.xlsx", abay())
    assert [unit.code for unit in seen.region.units] == ["mayskiy"]
    assert seen.report.facts["people"].tolist() == [3, 4]


def test_what_cannot_be_opened_is_said():
    [finding] = trial(b"nothing", "x.xlsx", abay()).report.findings
    assert finding.rule == "unreadable"


def test_its_pack_is_one_that_the_program_reads(tmp_path):
    seen = trial(workbook(), "свод.xlsx", abay())
    name = 'Павлодарская "обл."'
    for file, text in pack_files(seen.region, code_of(name), name).items():
        (tmp_path / file).write_text(text, "utf-8")
    region = read_pack(tmp_path)
    assert (region.code, region.name("kk")) == (code_of(name), name)
    assert [unit.code for unit in region.units] == [unit.code for unit in seen.region.units]
    assert {source.code for source in region.sources} == {one.code for one in abay().sources}


def test_the_workbook_that_made_a_pack_is_read_with_it(tmp_path):
    seen = trial(workbook(), "свод.xlsx", abay())
    for file, text in pack_files(seen.region, "pavlodar", "Павлодарская область").items():
        (tmp_path / file).write_text(text, "utf-8")
    again = trial(workbook(), "свод.xlsx", read_pack(tmp_path))
    assert again.report.facts.equals(seen.report.facts)
