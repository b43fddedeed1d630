"""Single things that a workbook may say, drawn as small sheets."""

import pytest

from tests.recognition.drawn import day, facts, plans, read, rules, sheet

TITLE = "Исполнение карты занятости на 2025 год"
AS_OF = "на 01.12.2025"

SUMMARY = f"""
{TITLE}
{AS_OF}
Район (город)|Всего|Гранты|Вакансии
г. Семей|30|10|20
Абайский район|7|3|4
Итого по области|37|13|24
"""


def test_the_region_s_row_is_a_control_and_its_namesake_a_district():
    report = read(SUMMARY.replace("Итого по области", "область Абай"))
    assert facts(report)["abay", "grants", "total"] == 3
    region = report.controls[report.controls["unit"] == "region"]
    assert dict(zip(region["source"], region["people"], strict=True)) == {
        "all": 37, "grants": 13, "vacancies": 24,
    }  # fmt: skip


def test_a_bare_homonym_is_asked_about():
    report = read(
        SUMMARY.replace("Абайский район", "Абай").replace("Итого по области|37|13|24", "")
    )
    [question] = [one for one in report.findings if one.rule == "needs_answer"]
    assert (question.cell, question.values["choices"]) == (("A5",), ["abay", "region"])


def test_a_bare_homonym_beside_the_region_s_own_row_can_only_be_the_district():
    for name in ("Итого по области", "область Абай"):
        report = read(SUMMARY.replace("Абайский район", "Абай").replace("Итого по области", name))
        assert (facts(report)["abay", "grants", "total"], rules(report).get("needs_answer")) == (
            3,
            None,
        )


def test_a_bare_homonym_between_units_and_smaller_than_one_is_no_total():
    rows = "г. Семей|30|10|20\nАбай|7|3|4\nЖарма|9|4|5"
    assert (
        facts(read(f"{TITLE}\n{AS_OF}\nРайон|Всего|Гранты|Вакансии\n{rows}"))[
            "abay", "grants", "total"
        ]
        == 3
    )


def test_an_answer_is_an_alias_of_the_sender():
    lone = SUMMARY.replace("Абайский район", "Абай").replace("Итого по области|37|13|24", "")
    report = read(lone, aliases={"Абай": "abay"})
    assert facts(report)["abay", "vacancies", "total"] == 4
    assert "needs_answer" not in rules(report)


def test_zero_is_a_fact_and_missing_is_none():
    report = read(SUMMARY.replace("Абайский район|7|3|4", "Абайский район|0|0|н/д"))
    assert facts(report)["abay", "grants", "total"] == 0
    assert ("abay", "vacancies", "total") not in facts(report)


def test_hidden_rows_are_facts_and_hidden_sheets_are_not_read():
    old = sheet(SUMMARY.replace("01.12.2025", "01.11.2025"), "пред. месяц", visible=False)
    report = read(sheet(SUMMARY, hidden_rows=frozenset({3, 4})), old)
    assert report.as_of == day("2025-12-01")
    assert len(report.facts) == 4
    hidden = report.cells[report.cells["sheet"] == "пред. месяц"]
    assert set(hidden["reason"]) == {"hidden_sheet"}


def test_a_row_without_a_name_is_no_unit():
    report = read(f"{TITLE}\n{AS_OF}\n№|Район|Гранты|Вакансии\n1|г. Семей|5|6\n2||3|4")
    assert rules(report)["unknown_unit"] == ("A5",)


def test_the_caller_s_date_fills_in_and_may_not_contradict():
    undated = SUMMARY.replace(AS_OF, "")
    assert "no_as_of_date" in rules(read(undated))
    assert read(undated, as_of=day("2025-12-01")).as_of == day("2025-12-01")
    assert "as_of_conflict" in rules(read(SUMMARY, as_of=day("2025-11-01")))


def test_the_first_of_january_closes_the_year_before():
    report = read(SUMMARY.replace(AS_OF, "на 01.01.2026"))
    assert (report.as_of, report.year) == (day("2026-01-01"), 2025)


def test_a_title_of_another_year_contradicts_the_date():
    assert "as_of_conflict" in rules(read(SUMMARY.replace("2025 год", "2024 год")))


@pytest.mark.parametrize(
    "line",
    [
        "Дата подписания: 05.12.2025", "* данные на конец месяца", "Исп.: Сериков, 03.12.2025",
        "Приложение к приказу от 15.01.2025 № 12",
    ],
)  # fmt: skip
def test_dates_of_signing_and_of_documents_are_no_reporting_dates(line):
    assert read(f"{line}\n{SUMMARY}\n\n{line}").as_of == day("2025-12-01")


def test_a_heading_s_date_counts_where_there_is_no_other():
    report = read("Карта занятости\nРайон|Гранты, факт на 01.12.2025\nг. Семей|5\nАбайский|6")
    assert report.as_of == day("2025-12-01")


def test_facts_of_other_dates_and_years_are_left_out():
    report = read(
        f"{TITLE}\n{AS_OF}\nРайон|Гранты||\n"
        "|План|Факт 2024 года|Факт на 01.11.2025|Факт на 01.12.2025\n"
        "г. Семей|9|1|2|3\nАбайский|9|4|5|6"
    )
    assert set(facts(report).values()) == {3, 6}


def test_thousands_are_people_and_their_fractions_no_fault():
    report = read(
        SUMMARY.replace(AS_OF, f"{AS_OF}||тыс. чел.").replace("|30|10|20", "|0,03|0,01|0,02")
    )
    assert facts(report)["semey", "grants", "total"] == 10
    assert facts(report)["abay", "grants", "total"] == 3000


def test_people_in_a_heading_and_thousands_above_are_asked_about():
    drawing = f"{TITLE}\n{AS_OF}|тыс. чел.\nРайон|Гранты, чел.\nг. Семей|5\nАбайский|6"
    assert read(drawing).findings[0].values["asked"] == "@thousands"
    assert set(facts(read(drawing, aliases={"@thousands": "people"})).values()) == {5, 6}


def test_one_cell_may_hold_both_job_types():
    report = read(
        f"{TITLE} по Абайскому району\n{AS_OF}\nНаправление|План|Факт\n"
        "Гранты|20|12 (пост. 7, врем. 5)\nВакансии|9|8 (пост. 8, врем. 0)"
    )
    assert facts(report)["abay", "grants", "temporary"] == 5
    assert facts(report)["abay", "vacancies", "permanent"] == 8
    assert plans(report)["abay", "grants", "total"] == 20


def test_parts_that_do_not_add_up_in_one_cell_are_found():
    report = read(
        f"{TITLE} по Абайскому району\n{AS_OF}\nНаправление|Факт\nГранты|12 (пост. 7, врем. 4)"
    )
    assert rules(report) == {"sum_mismatch": ("B4",)}


@pytest.mark.parametrize("written", ["1,038", "1.038"])
def test_thousands_and_decimals_are_not_guessed(written):
    assert "fractional_people" in rules(read(SUMMARY.replace("|10|", f"|{written}|")))


def test_what_stands_beside_the_map_is_no_fact():
    report = read(
        f"{TITLE} по Абайскому району\n{AS_OF}\nНаправление|План|Факт\nГранты|9|3\nВсего|9|3\n"
        "Кроме того:\nКраткосрочное обучение|5|4"
    )
    assert facts(report) == {("abay", "grants", "total"): 3}
    assert report.findings == ()


def test_a_source_that_the_region_does_not_know_goes_to_not_itemised():
    report = read(
        f"{TITLE} по Абайскому району\n{AS_OF}\nНаправление|Факт\nГранты|3\nТанцы|4\nВсего|7"
    )
    assert rules(report) == {"unknown_source": ("A5",), "not_itemised": ("B6",)}


def test_a_file_without_a_unit_asks_which_and_remembers():
    drawing = f"{TITLE}\n{AS_OF}\nНаправление|Факт\nГранты|3"
    [question] = read(drawing).findings
    assert (question.rule, question.values["asked"]) == ("needs_answer", "@unit")
    assert len(question.values["choices"]) == len(question.values["options"]) == 13
    assert facts(read(drawing, aliases={"@unit": "zharma"})) == {("zharma", "grants", "total"): 3}


def test_titles_and_the_file_s_name_must_agree_on_the_unit():
    drawing = f"{TITLE} по Абайскому району\n{AS_OF}\nНаправление|Факт\nГранты|3"
    [question] = read(drawing, file="Отчет Жарма.xlsx").findings
    assert question.values["choices"] == ["abay", "zharma"]


def test_a_sheet_of_an_unknown_source_is_asked_about():
    titled = f"{TITLE}\nТанцы\n{AS_OF}\nРайон|План|Факт\nг. Семей|9|5\nАбайский|9|6"
    [question] = read(titled).findings
    assert question.values["question"] == "source_of_sheet"


def test_a_title_and_a_sheet_s_name_of_two_sources_are_asked_about():
    titled = f"{TITLE}\nГранты\n{AS_OF}\nРайон|План|Факт\nг. Семей|9|5\nАбайский|9|6"
    [question] = read(sheet(titled, "Вакансии")).findings
    assert question.values["choices"] == ["grants", "vacancies"]


def test_a_table_for_reference_is_left_alone():
    report = read(f"{SUMMARY}\n\nСправочно: прошлый год\nРайон|Гранты\nг. Семей|99\nАбайский|99")
    assert facts(report)["semey", "grants", "total"] == 10


def test_months_without_a_word_or_a_total_are_asked_about():
    drawing = (
        f"{TITLE} по Абайскому району\nна 01.04.2025\nНаправление|январь|февраль|март\nГранты|1|2|4"
    )
    [question] = read(drawing).findings
    assert question.values["asked"] == "@months"
    assert facts(read(drawing, aliases={"@months": "monthly"})) == {("abay", "grants", "total"): 7}
    assert facts(read(drawing, aliases={"@months": "running"})) == {("abay", "grants", "total"): 4}


def test_months_after_the_date_contradict_it():
    drawing = (
        f"{TITLE} по Абайскому району нарастающим итогом\nна 01.03.2025\n"
        "Направление|январь|февраль|март\nГранты|1|2|4"
    )
    assert rules(read(drawing)) == {"as_of_conflict": ("D4",)}


def test_a_plan_needs_no_date():
    report = read(
        "План карты занятости на 2026 год\nРайон|Гранты||Вакансии\n|пост.|врем.|\n"
        "г. Семей|5|6|7\nАбайский|1|2|3",
        file="План.xlsx",
    )
    assert (report.kind, report.year, report.findings) == ("plan", 2026, ())
    assert plans(report)["semey", "grants", "temporary"] == 6
    assert plans(report)["abay", "vacancies", "total"] == 3


def test_whole_per_cents_are_rounded_not_wrong():
    rows = "\n".join(f"{name}|{plan}|{fact}|{round(100 * fact / plan)}" for name, plan, fact in (
        ("г. Семей", 300, 200), ("Абайский", 90, 31), ("Жарма", 70, 33), ("Урджар", 80, 41),
    ))  # fmt: skip
    report = read(f"{TITLE}\nГранты\n{AS_OF}\nРайон|План|Факт|%\n{rows}")
    assert "percent_mismatch" not in rules(report)


@pytest.mark.parametrize(
    "cells",
    [
        "Список\n№|ФИО|Место\n1|Примеров Иван|Школа\n2|Образцова Мария|Школа",
        "Список\nИИН\n981227570542",
        "981227570542\n670213607521\n970505368325",
        "Примеров Иван Иванович\nОбразцова Мария Петровна\nҮлгібаев Асан Болатұлы",
    ],
)
def test_a_register_refuses_the_whole_file_and_leaves_no_word_of_it(cells):
    report = read(SUMMARY, sheet(cells, "Список", visible=False))
    assert [finding.rule for finding in report.findings] == ["personal_data"]
    assert report.findings[0].values == {}
    assert (len(report.facts), len(report.cells)) == (0, 0)


@pytest.mark.parametrize(
    "cells",
    [
        "Должность|Ф.И.О.|Подпись\nДиректор|Нурланов Болат|", "БИН|990440001234",
        "тел. 87225123456", "Исп.: Ахметова Гульнара Сериковна",
    ],
)  # fmt: skip
def test_those_who_sign_and_numbers_of_firms_are_no_register(cells):
    assert "personal_data" not in rules(read(SUMMARY, sheet(cells, "Подписи")))


def test_a_workbook_about_something_else_has_no_table():
    report = read("Заявка\n№|Наименование|Кол-во|Цена\n1|Бумага|40|2100")
    assert rules(report) == {"no_table": ()}


def test_a_figure_repeated_on_another_sheet_is_one_and_a_different_one_a_question():
    assert len(read(SUMMARY, sheet(SUMMARY, "Свод")).facts) == 4
    other = sheet(SUMMARY.replace("|10|", "|11|"), "Свод")
    assert rules(read(SUMMARY, other))["needs_answer"] == ("C4",)


TOLD = "Карта занятости области Абай на 01.12.2025\n"


def test_words_in_the_last_row_are_a_fault_and_not_its_end():
    report = read(TOLD + "Район|Инфраструктура, факт\nЖарминский район|80\nУрджарский район|восемь")

    assert rules(report)["not_a_number"] == ("B4",)


def test_a_name_below_the_table_is_no_row_of_it():
    below = "Аким Жарминского района|Сериков Б.\nИсполнитель|Асанов К."
    report = read(TOLD + f"Район|Инфраструктура, факт\nЖарминский район|80\n{below}")

    assert facts(report) == {("zharma", "infrastructure", "total"): 80}
    assert "not_a_number" not in rules(report)


def test_headings_without_a_row_are_no_table():
    report = read(TOLD + "Район|Инфраструктура, план|Инфраструктура, факт")

    assert rules(report) == {"no_table": ()}
