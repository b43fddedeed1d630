"""What a workbook counts beside people placed: kept as it is, never added to them."""

import pytest

from data_loaders.ingest import ingest
from store import Store
from tests.recognition.canvas import Case, Page
from tests.recognition.drawn import abay, facts, read, rules

HEAD = "Исполнение карты занятости\nна 01.09.2025\n"
UNITS = ("г. Семей", "Абайский район", "Жарма")


def table(heading: str, *numbers: str, above: str = "") -> str:
    rows = "\n".join(f"{unit}|{said}" for unit, said in zip(UNITS, numbers, strict=True))
    return f"{HEAD}{above}Район|{heading}\n{rows}"


def beside(report):
    rows = report.facts[(report.facts["measure"] != "people") | (report.facts["grouping"] != "all")]
    return {
        (row.unit, row.source, row.job_type, row.measure, row.grouping): (row.people, row.cell)
        for row in rows.itertuples()
    }


@pytest.mark.parametrize(
    ("heading", "measure", "group"),
    [
        ("подтверждено ОПВ", "confirmed", "all"),
        ("МЗЖ расталды", "confirmed", "all"),
        ("из них женщины", "people", "women"),
        ("оның ішінде жастар", "people", "youth"),
        ("кандасы", "people", "kandas"),
        ("количество проектов", "projects", "all"),
        ("создано рабочих мест", "jobs", "all"),
        ("отбасы саны", "families", "all"),
        ("количество грантов", "grants", "all"),
        ("грант саны", "grants", "all"),
    ],
)
def test_another_measure_is_kept_with_its_cell_and_apart_from_people(heading, measure, group):
    drawing = table(f"факт|{heading}", "50|40", "7|6", "9|-", above="Гранты\n")
    report = read(drawing)
    assert facts(report) == {
        ("semey", "grants", "total"): 50,
        ("abay", "grants", "total"): 7,
        ("zharma", "grants", "total"): 9,
    }
    assert beside(report) == {
        ("semey", "grants", "total", measure, group): (40, "C5"),
        ("abay", "grants", "total", measure, group): (6, "C6"),
    }
    assert set(rules(report)) <= {"missing_unit"}


def test_a_number_of_grants_stands_beside_the_people_of_its_source_only():
    head = f"{HEAD}Район|Вакансии|Вакансии|Гранты|Гранты|Гранты"
    counted = read(f"{head}\n|план|факт|план|факт|количество грантов\nЖарма|300|210|14|9|7")
    assert facts(counted)["zharma", "grants", "total"] == 9
    assert beside(counted) == {("zharma", "grants", "total", "grants", "all"): (7, "F5")}

    source = read(f"{HEAD}Район|Вакансии факт|Количество грантов факт\nЖарма|210|9")
    assert facts(source)["zharma", "grants", "total"] == 9
    assert beside(source) == {}


def test_what_is_not_a_plain_number_of_another_measure_is_left_and_no_fault():
    report = read(table("факт|подтв. ОПВ", "50|нет ОПВ", "7|-3", "9|#Н/Д", above="Гранты\n"))
    assert beside(report) == {}
    assert set(rules(report)) <= {"missing_unit"}


def test_per_cents_and_plans_of_another_measure_are_not_it():
    heading = "факт|ОПВ: план|ОПВ: %|прирост ОПВ"
    assert (
        beside(read(table(heading, "50|40|80|1", "7|6|86|1", "9|9|100|1", above="Гранты\n"))) == {}
    )


def test_jobs_without_people_beside_them_are_the_people_placed():
    report = read(table("создано рабочих мест", "50", "7", "9", above="Гранты\n"))
    assert facts(report)["semey", "grants", "total"] == 50


def test_a_row_beside_the_map_states_no_measure_of_it():
    drawing = f"{HEAD}Направление|факт|подтв. ОПВ\nГранты|5|4\nКроме того, обучено|9|8"
    report = read(drawing, file="Жарма.xlsx")
    assert set(beside(report)) == {("zharma", "grants", "total", "confirmed", "all")}


def test_the_store_adds_no_measure_to_people(tmp_path):
    page = Page("Лист1")
    for row, line in enumerate(
        table("факт|подтв. ОПВ", "50|40", "7|6", "9|8", above="Гранты\n").splitlines()
    ):
        for column, text in enumerate(line.split("|")):
            page.put(row, column, int(text) if text.isdigit() else text, "")
    content = Case("a.xlsx", "", [page]).content()
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    store.migrate()
    store.save_region(abay())
    assert ingest(content, "a.xlsx", "abay", store).status == "accepted"
    history = store.history("abay", 2025)
    kept = history.groupby(["measure", "grouping"])["people"].sum().to_dict()
    assert kept == {("people", "all"): 66, ("confirmed", "all"): 54}
