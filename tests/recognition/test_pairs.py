"""Two numbers in one cell: read where a heading says what they are, else asked about."""

import pytest

from data_loaders.book import Book, Sheet
from data_loaders.reading import read_report
from tests.recognition.drawn import abay

TITLE = [["Региональная карта занятости области Абай"], ["по состоянию на 01.12.2025"]]
WORKS = "Инфраструктурные проекты"
UNITS = ("Жарминский район", "Урджарский район")


def read(*rows, **more):
    cells = {
        (at, column): value
        for at, row in enumerate((*TITLE, *rows))
        for column, value in enumerate(row)
        if value is not None
    }
    return read_report(Book("xlsx", (Sheet("Свод", cells),)), "report.xlsx", abay(), **more)


def wide(heading, first="120/80", second="60 / 45", title=None):
    rows = [[title]] if title else []
    return [*rows, ["Район", heading], [UNITS[0], first], [UNITS[1], second]]


def stated(frame):
    columns = ["unit", "source", "job_type", "people", "cell"]
    return {tuple(row) for row in frame[columns].itertuples(index=False)}


def errors(report):
    return [one for one in report.findings if one.level == "error"]


@pytest.mark.parametrize(
    "heading",
    [f"{WORKS}, план/факт", f"{WORKS} (план / факт)", "Инфрақұрылымдық жобалар жоспар/нақты"],
)
def test_a_heading_tells_plan_from_fact(heading):
    report = read(*wide(heading))

    assert errors(report) == []
    assert ("zharma", "infrastructure", "total", 80, "B4") in stated(report.facts)
    assert ("zharma", "infrastructure", "total", 120, "B4") in stated(report.plans)
    assert (len(report.facts), len(report.plans)) == (2, 2)


def test_the_order_is_the_headings():
    report = read(*wide(f"{WORKS}, факт/план"))

    assert ("zharma", "infrastructure", "total", 120, "B4") in stated(report.facts)
    assert ("zharma", "infrastructure", "total", 80, "B4") in stated(report.plans)


def test_job_types_stand_under_plan_and_fact():
    report = read(
        ["Район", WORKS, None],
        [None, "План, пост./врем.", "Факт (пост./врем.)"],
        [UNITS[0], "7/5", "3/-"],
        [UNITS[1], "9/1", "0/1"],
    )

    assert errors(report) == []
    assert stated(report.plans) >= {
        ("zharma", "infrastructure", "permanent", 7, "B5"),
        ("zharma", "infrastructure", "temporary", 5, "B5"),
    }
    assert stated(report.facts) == {
        ("zharma", "infrastructure", "permanent", 3, "C5"),
        ("urzhar", "infrastructure", "permanent", 0, "C6"),
        ("urzhar", "infrastructure", "temporary", 1, "C6"),
    }


def test_a_title_may_tell_it_for_the_whole_table():
    report = read(*wide(WORKS, title="(постоянные/временные)"))

    assert ("zharma", "infrastructure", "permanent", 120, "B5") in stated(report.facts)


def test_where_nothing_tells_it_one_question_waits_and_nothing_is_taken():
    report = read(["Район", WORKS, "Вакансии"], [UNITS[0], "12/8", "6/4"], [UNITS[1], "5/5", "-"])
    [finding] = errors(report)

    assert (finding.rule, finding.cell, finding.values["asked"]) == (
        "needs_answer",
        ("B3",),
        "@pairs",
    )
    assert len(finding.values["choices"]) == 4
    assert report.facts.empty
    assert report.plans.empty


@pytest.mark.parametrize(
    ("answer", "fact", "plan"), [("plan_fact", 80, 120), ("fact_plan", 120, 80)]
)
def test_the_answer_is_all_that_is_needed(answer, fact, plan):
    report = read(*wide(WORKS), aliases={"@pairs": answer})

    assert errors(report) == []
    assert ("zharma", "infrastructure", "total", fact, "B4") in stated(report.facts)
    assert ("zharma", "infrastructure", "total", plan, "B4") in stated(report.plans)


@pytest.mark.parametrize("lonely", ["80", 80, "1/2/3", "12/восемь"])
def test_a_cell_of_such_a_column_with_anything_else_is_no_figure(lonely):
    report = read(*wide(f"{WORKS}, план/факт", second=lonely))

    assert [one.cell for one in errors(report)] == [("B5",)]


def test_a_stroke_in_one_cell_of_a_usual_column_is_a_fault_there():
    rows = [[f"{name}", number] for name, number in zip(UNITS, ("12/5", 7), strict=True)]
    report = read(["Район", f"{WORKS}, факт"], *rows, ["Жарминский", None])

    assert "not_a_number" in {one.rule for one in errors(report)}


def test_years_with_a_stroke_are_no_numbers_of_people():
    report = read(*wide(f"{WORKS}, план/факт", second="2024/2025"))

    assert ("not_a_number", ("B5",)) in {(one.rule, one.cell) for one in errors(report)}


def test_the_name_of_a_row_may_tell_it_where_units_stand_across():
    report = read(
        ["Показатель", *UNITS],
        [f"{WORKS}, план/факт", "120/80", "50/-"],
        ["Вакансии (пост./врем.)", "3/2", "0/1"],
    )

    assert errors(report) == []
    assert stated(report.plans) == {
        ("zharma", "infrastructure", "total", 120, "B4"),
        ("urzhar", "infrastructure", "total", 50, "C4"),
    }
    assert stated(report.facts) == {
        ("zharma", "infrastructure", "total", 80, "B4"),
        ("zharma", "vacancies", "permanent", 3, "B5"),
        ("zharma", "vacancies", "temporary", 2, "B5"),
        ("urzhar", "vacancies", "permanent", 0, "C5"),
        ("urzhar", "vacancies", "temporary", 1, "C5"),
    }
