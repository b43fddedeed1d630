"""Rows of any workbook as records of a kind; what cannot be taken is named to the cell."""

from datetime import date

import pytest

from domain.languages import LANGUAGES
from i18n.findings import finding_sentence
from tests.records.books import RETURNS, faults, read, values

TITLE = ["2026-cı il 1 fevral tarixinə qayıdış haqqında məlumat"]
HEADINGS = ["Rayon", "Yer", "Ailələr"]
ROW = ["Füzuli rayonu", "Füzuli şəhəri", 12]
STATED = {"unit": "fuzuli", "place": "Füzuli şəhəri", "families": 12}


def test_a_row_is_a_record_with_the_address_of_each_value():
    report = read([TITLE, HEADINGS, ROW])
    [record] = report.records

    assert report.findings == ()
    assert (report.kind, report.as_of, report.units) == ("returns", date(2026, 2, 1), ("fuzuli",))
    assert record.values == STATED
    assert record.cells == {"unit": "A3", "place": "B3", "families": "C3"}
    assert (record.key, record.row, record.as_of) == (
        ("fuzuli", "Füzuli şəhəri"), 3, date(2026, 2, 1),
    )  # fmt: skip


@pytest.mark.parametrize("above", [0, 1, 7])
@pytest.mark.parametrize("beside", [0, 3])
def test_headings_may_stand_anywhere(above, beside):
    rows = [TITLE, *[[]] * above, [*[None] * beside, *HEADINGS], [*[None] * beside, *ROW]]

    assert values(read(rows)) == [STATED]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_understood_in_each_language(language):
    codes = ("unit", "place", "families")
    headings = [RETURNS.column(code).name(language) for code in codes]

    assert values(read([TITLE, headings, ROW])) == [STATED]


def test_another_wording_other_case_and_an_unknown_column_change_nothing():
    headings = ["№", "RAYON", " yer ", "Ailə sayı, ailə", "Qeyd"]

    assert values(read([TITLE, headings, [1, *ROW, "ok"]])) == [STATED]


def test_a_heading_of_two_rows_is_read_with_its_roof():
    rows = [TITLE, ["Rayon", "Yer", "İş yerləri", None], [None, None, "plan", "fakt"],
            ["Füzuli", "A", 7, 5]]  # fmt: skip
    from data_loaders.opening import open_book
    from data_loaders.readings import understood
    from tests.records.books import REGION, workbook

    book = open_book(workbook(rows, merges=["A2:A3", "B2:B3", "C2:D2"]), "x.xlsx")
    report = understood(book, "x.xlsx", REGION, None, {})

    assert values(report) == [{"unit": "fuzuli", "place": "A", "jobs_planned": 7, "jobs_made": 5}]


def test_column_numbers_totals_notes_and_signatures_are_no_rows():
    rows = [TITLE, HEADINGS, [1, 2, 3], ROW, ["Cəmi", None, 12], [], ["Qeyd: ilkin məlumat"],
            ["İcraçı: şöbə"]]  # fmt: skip
    report = read(rows)

    assert values(report) == [STATED]
    assert report.findings == ()


def test_rows_of_a_form_that_were_not_filled_in_state_nothing():
    assert values(read([TITLE, HEADINGS, ROW, ["Laçın", "Zabux", None]])) == [STATED]


def test_merged_units_hold_for_all_their_rows():
    from data_loaders.opening import open_book
    from data_loaders.readings import understood
    from tests.records.books import REGION, workbook

    rows = [TITLE, HEADINGS, ["Füzuli", "A", 1], [None, "B", 2]]
    book = open_book(workbook(rows, merges=["A3:A4"]), "x.xlsx")

    assert [one["unit"] for one in values(understood(book, "x.xlsx", REGION, None, {}))] == [
        "fuzuli", "fuzuli",
    ]  # fmt: skip


def test_values_have_the_types_of_their_columns():
    headings = [*HEADINGS, "Pay", "Açılıb", "Təmin olunub", "Ərazi"]
    row = [*ROW, "36,5 %", date(2023, 8, 7), "xeyr", "Füzuli; Laçın rayonu"]

    [stated] = values(read([TITLE, headings, row]))

    assert stated == STATED | {
        "share": pytest.approx(0.365), "opened": date(2023, 8, 7), "met": "no",
        "serves": ("fuzuli", "lachin"),
    }  # fmt: skip


def test_no_is_an_answer_where_yes_and_no_are_asked():
    rows = [TITLE, ["Район", "Место", "Выполнено"], ["Füzuli", "A", "нет"]]

    assert values(read(rows))[0]["met"] == "no"


@pytest.mark.parametrize("written", ["07.08.2023", "7 avqust 2023", "7 августа 2023 г.",
                                     "2023 жылғы 7 тамыз"])  # fmt: skip
def test_dates_are_read_as_people_write_them(written):
    assert values(read([TITLE, [*HEADINGS, "Açılıb"], [*ROW, written]]))[0]["opened"] == date(
        2023, 8, 7
    )


@pytest.mark.parametrize("mark", ["-", "—", "н/д", "məlumat yoxdur", "", None])
def test_missing_is_not_zero(mark):
    rows = [TITLE, [*HEADINGS, "Pay"], ["Füzuli", "A", mark, 0.5]]

    assert "families" not in values(read(rows))[0]


def test_a_wrong_type_is_named_to_its_cell():
    headings = [*HEADINGS, "Pay", "Açılıb", "Təmin olunub"]
    row = ["Füzuli", "A", 2.5, "çox", "payız", "bəlkə"]

    assert faults(read([TITLE, headings, row])) == [
        ("fractional_people", "C3"), ("not_a_number", "D3"), ("not_a_number", "E3"),
        ("needs_answer", "F3"),
    ]  # fmt: skip


def test_less_than_nothing_is_refused():
    assert faults(read([TITLE, HEADINGS, ["Füzuli", "A", -3]])) == [("negative", "C3")]


def test_an_unknown_unit_is_named_and_a_near_one_is_asked_about():
    assert faults(read([TITLE, HEADINGS, ["Atlantis", "A", 1]])) == [("unknown_unit", "A3")]
    assert faults(read([TITLE, [*HEADINGS, "Ərazi"], [*ROW, "Laçın, Atlantis"]])) == [
        ("unknown_unit", "D3")
    ]


def test_an_answer_about_a_unit_is_taken():
    rows = [TITLE, HEADINGS, ["Atlantis", "A", 1], ["Başqa", "B", 2]]

    report = read(rows, answers={"Atlantis": "lachin", "Başqa": "ignored"})

    assert report.findings == ()
    assert values(report) == [{"unit": "lachin", "place": "A", "families": 1}]


def test_an_empty_cell_that_must_be_filled_is_named():
    assert faults(read([TITLE, HEADINGS, [None, "A", 1], ["Füzuli", None, 2]])) == [
        ("unknown_unit", "A3"), ("needs_answer", "B4"),
    ]  # fmt: skip


def test_a_missing_column_is_named_by_its_headings():
    report = read([TITLE, ["Rayon", "Ailələr", "Pay", "Açılıb", "Ərazi"], ["Füzuli", 1, 1]])
    [finding] = [one for one in report.findings if one.rule == "no_table"]

    assert finding.cell == ("A2", "B2", "C2", "D2", "E2")
    assert finding.values["columns"] == "Yer"


def test_the_same_row_twice_is_never_added_up():
    report = read([TITLE, HEADINGS, ROW, ROW])

    assert faults(report) == [("duplicate_unit", "A4, A3")]


def test_a_sheet_that_is_no_kind_is_told_which_kinds_there_are():
    report = read([["Ad", "Rəng"], ["alma", "qırmızı"]])

    assert faults(report) == [("no_table", "")]
    assert "Qayıdış" in str(report.findings[0].values["kinds"])


def test_a_dated_kind_without_a_date_asks_for_it():
    assert faults(read([HEADINGS, ROW])) == [("no_as_of_date", "")]
    assert read([HEADINGS, ROW], as_of=date(2026, 3, 1)).as_of == date(2026, 3, 1)
    assert read([HEADINGS, ROW], name="qayıdış 01.03.2026.xlsx").as_of == date(2026, 3, 1)


def test_rows_may_have_dates_of_their_own():
    rows = [["Hesabat tarixi", *HEADINGS], [date(2024, 1, 1), *ROW], [date(2025, 1, 1), *ROW]]
    report = read(rows)

    assert report.findings == ()
    assert [record.as_of for record in report.records] == [date(2024, 1, 1), date(2025, 1, 1)]
    assert report.as_of == date(2025, 1, 1)


def test_sheets_may_have_dates_and_kinds_of_their_own():
    january = [["2026-cı il 1 yanvar tarixinə"], HEADINGS, ROW]
    february = [["2026-cı il 1 fevral tarixinə"], HEADINGS, ROW]
    housing = [["Rayon", "Boş yerlər"], ["Laçın", 40]]

    report = read(january, february, housing)

    assert report.findings == ()
    assert [(one.kind, one.as_of) for one in report.records] == [
        ("returns", date(2026, 1, 1)), ("returns", date(2026, 2, 1)), ("housing", None),
    ]  # fmt: skip


def test_two_dates_in_a_title_are_a_conflict():
    rows = [["1 yanvar 2026 tarixinə"], ["1 fevral 2026 tarixinə"], HEADINGS, ROW]

    assert [rule for rule, _ in faults(read(rows))] == ["as_of_conflict"]


def test_the_same_fault_in_many_cells_is_told_once():
    rows = [TITLE, HEADINGS, *[["Atlantis", f"A{number}", 1] for number in range(30)]]
    wrong = [TITLE, HEADINGS, *[["Füzuli", f"A{number}", f"n{number}"] for number in range(30)]]

    for table in (rows, wrong):
        [finding] = read(table).findings
        assert len(finding.cell) == 30
        assert finding_sentence(finding.rule, finding.values, "az")


def test_personal_data_refuse_the_file():
    rows = [TITLE, [*HEADINGS, "ИИН"], [*ROW, "850101300123"], [*ROW, "900101300123"]]

    assert [rule for rule, _ in faults(read(rows))] == ["personal_data"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_is_said_in_each_language(language):
    told = [
        read([TITLE, [*HEADINGS, "Pay", "Açılıb", "Təmin olunub"],
              ["Füzuli", "A", 2.5, -1, "payız", "bəlkə"], [None, "B", "on"]]),
        read([TITLE, HEADINGS, ROW, ROW]),
        read([TITLE, ["Rayon", "Ailələr", "Pay"], ["Füzuli", 1, 1]]),
        read([["Ad", "Rəng"]]),
        read([TITLE, HEADINGS]),
    ]  # fmt: skip
    for report in told:
        assert report.refused
        for finding in report.findings:
            said = finding_sentence(finding.rule, finding.values, language)
            assert said
            assert "{" not in said
