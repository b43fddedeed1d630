"""A form goes out with what is known, takes only what can be right, and comes back unchanged."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

import i18n
from data_loaders.opening import open_book
from data_loaders.preview import preview
from data_loaders.reading import read_report
from domain.errors import UnknownUnit
from domain.forms import FormMark, mark_of
from domain.languages import LANGUAGES
from exports.form.rules import MOST
from exports.template import template, template_of
from stories.blank_form import blank_form, next_due, told_form
from tests.forms.conftest import DAY, NEXT
from tests.forms.filling import filled, numbers, opened
from tests.forms.unsplit import report_without_split

SAID_BEFORE = {
    ("works", "permanent"): 12, ("works", "temporary"): 7,
    ("help", "permanent"): 0, ("help", "temporary"): 30,
}  # fmt: skip
ROWS = {"works": 7, "help": 8, "youth": 9, "all": 10}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_sent_back_as_it_is_says_what_was_said_before(reported, form, language):
    content = template_of(reported, "small", "north", NEXT, language)
    seen = preview(content, f"{form.unit.name(language)} 2025-06-09.xlsx", "small", reported)
    report = seen.outcome.report

    assert [finding.rule for finding in report.findings] == ["unchanged_copy"]
    assert (report.as_of, report.year, report.units) == (NEXT, 2025, ("north",))
    assert numbers(report) == SAID_BEFORE
    assert seen.changes.empty


def test_the_plan_in_force_stands_on_it(form):
    sheet = opened(template(form, "ru")).worksheets[0]

    assert [sheet.cell(ROWS[code], 2).value for code in ROWS] == [100, 100, None, 200]


def test_figures_filled_in_change_what_was_said(reported, form):
    content = filled(template(form, "ru"), {"F7": 15, "G9": 4})
    report = preview(content, "north.xlsx", "small", reported).outcome.report

    assert report.findings == ()
    assert numbers(report) == SAID_BEFORE | {("works", "permanent"): 15, ("youth", "temporary"): 4}
    assert list(report.facts["cell"].iloc[:2]) == ["F7", "G7"]


def test_sums_that_a_program_saved_without_values_are_no_fault_but_other_formulas_are(form, region):
    ours = open_book(filled(template(form, "ru"), {"F7": 15}), "north.xlsx")
    foreign = open_book(filled(template(form, "ru"), {"F7": "=7+8"}), "north.xlsx")

    assert read_report(ours, "north.xlsx", region).findings == ()
    found = read_report(foreign, "north.xlsx", region).findings
    assert [(one.rule, one.cell) for one in found] == [("formula_without_value", ("F7",))]


def test_its_sums_have_values_before_anything_recalculates_them(form):
    sheet = opened(template(form, "ru")).worksheets[0]

    assert [sheet[cell].value for cell in ("H7", "H8", "F10", "G10", "H10")] == [19, 30, 12, 37, 49]
    assert sheet["I10"].value == pytest.approx(49 / 200)


def test_a_sum_over_a_source_that_is_not_stated_says_nothing(store):
    sheet = opened(template(blank_form(store, "small", "north", DAY), "ru")).worksheets[0]

    assert {sheet[cell].value for cell in ("F7", "H7", "F10", "H10", "I10", "B10")} <= {None, ""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_entry_cells_take_whole_numbers_that_do_not_fall(form, language):
    sheet = load_workbook(BytesIO(template(form, language))).worksheets[0]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}

    for cell, least in {"F7": "N(C7)", "G7": "N(D7)", "F8": "MAX(C8,SUM(F9:F9))"}.items():
        rule = rules[cell]
        assert (rule.type, rule.formula1, rule.formula2) == ("whole", least, str(MOST))
        assert rule.errorStyle in (None, "stop")
        assert rule.error
    assert rules["J7"].type == "list"
    assert len(rules["J7"].formula1.split(",")) == 4


def test_only_the_entry_cells_are_open(form):
    book = load_workbook(BytesIO(template(form, "ru")))
    sheet = book.worksheets[0]
    cells = [cell for row in sheet.iter_rows(max_row=ROWS["all"]) for cell in row]

    open_cells = {cell.coordinate for cell in cells if not cell.protection.locked}
    assert open_cells == {f"{column}{row}" for column in "FGJ" for row in (7, 8, 9)}
    assert sheet.protection.sheet
    assert book["_meta"].sheet_state == "veryHidden"


def test_it_knows_itself_again(form):
    mark = mark_of(open_book(template(form, "kk"), "x.xlsx").meta)

    assert mark.unit == "north"
    assert mark.as_of == NEXT
    assert {"H7", "H10", "B10", "I9"} <= set(mark.formulas)
    assert mark_of(mark.pairs() | {"form": "999"}) is None
    assert mark_of(FormMark("small", "north", NEXT).pairs()).formulas == ()


def test_a_form_made_for_another_unit_or_date_is_refused(form, region):
    content = template(form, "ru")
    of_south = filled(content, {"A1": "Карта занятости: Южный район"})
    later = filled(content, {"A2": "по состоянию на 16.06.2025", "F5": "Факт"})

    def rules(changed: bytes) -> list[str]:
        report = read_report(open_book(changed, "x.xlsx"), "x.xlsx", region)
        return [finding.rule for finding in report.findings]

    assert rules(of_south) == ["not_your_unit"]
    assert rules(later) == ["as_of_conflict"]


@pytest.mark.parametrize("name", ["saved_by_libreoffice.xlsx", "saved_by_libreoffice.ods"])
def test_it_survives_being_saved_by_libreoffice(reported, name):
    """Both files: the form above in Kazakh, opened and saved by LibreOffice 7.4 once."""
    content = (Path(__file__).parent / name).read_bytes()
    seen = preview(content, name, "small", reported)

    assert [finding.rule for finding in seen.outcome.report.findings] == ["unchanged_copy"]
    assert numbers(seen.outcome.report) == SAID_BEFORE
    assert seen.changes.empty
    assert mark_of(open_book(content, name).meta) is not None


def test_libreoffice_keeps_the_rules_and_the_locks():
    saved = load_workbook(Path(__file__).parent / "saved_by_libreoffice.xlsx")
    sheet = saved.worksheets[0]
    kinds = [rule.type for rule in sheet.data_validations.dataValidation]

    assert kinds.count("whole") >= 1
    assert kinds.count("list") >= 1
    assert sheet.protection.sheet
    assert not sheet["F7"].protection.locked
    assert sheet["C7"].protection.locked
    assert saved["_meta"].sheet_state != "visible"


def test_a_total_that_was_never_split_is_entered_as_a_total(reported):
    report_without_split(reported)
    form = blank_form(reported, "small", "lake", NEXT)
    content = template(form, "ru")
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    report = preview(content, "lake.xlsx", "small", reported).outcome.report

    assert sheet["H7"].value == 25
    assert not sheet["H7"].protection.locked
    assert numbers(report) == {("works", "total"): 25}


def test_a_unit_that_does_not_exist_then_has_no_form(store):
    with pytest.raises(UnknownUnit):
        blank_form(store, "small", "south", date(2023, 6, 5))


def test_the_next_form_is_for_the_next_due_date(region):
    assert next_due(region, date(2025, 6, 2)) == date(2025, 6, 9)
    assert next_due(region, date(2025, 6, 30)) == date(2025, 7, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_that_were_told_become_a_workbook_that_says_nothing_else(reported, form, language):
    told = told_form(form, {"works": (15, 9), "youth": (None, 4)})
    content = template(told, language)
    seen = preview(content, "north.xlsx", "small", reported, channel="telephone")
    report = seen.outcome.report
    texts = [cell.value for row in opened(content).worksheets[0].iter_rows() for cell in row]

    assert numbers(report) == {
        ("works", "permanent"): 15, ("works", "temporary"): 9, ("youth", "temporary"): 4
    }  # fmt: skip
    assert report.controls.empty
    assert report.findings == ()
    assert i18n.text("form.told", language) in texts
    assert list(seen.effect["after"]) == [54, 54]  # help's 30 stay as they were
