"""A form that a district fills in: one sheet, its rules, and what it is, out of sight."""

from datetime import date
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from domain.forms import META_SHEET, FormMark
from exports.form.cells import body, head
from exports.form.looks import looks
from exports.form.places import FIRST, HOW, NOW, SOURCE, SUBHEAD, Places, cell
from exports.form.rules import rules
from exports.form.sums import sums
from exports.wording import Wording
from stories.blank_form import BlankForm, blank_form

A4 = 9
WIDTHS = (46, 13, 13, 13, 13, 13, 13, 13, 14, 26)
SHORT = 44  # letters of a source's name that fit on one line
ALLOWED = {"format_columns": True, "format_rows": True, "select_locked_cells": True}
MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.5}  # inches


def template(form: BlankForm, language: str) -> bytes:
    """The workbook (.xlsx) of a form. Entry cells are yellow and open, all others are locked."""
    wording, places = Wording(form.region, language), Places(form)
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties(
            {
                "title": wording.text("form.title", unit=form.unit.name(language)),
                "subject": wording.as_of(form.as_of),
                "company": wording.office("department"),
            }
        )
        sheet = book.add_worksheet(wording.text("form.sheet"))
        made = looks(book)
        head(sheet, form, wording, made)
        body(sheet, places, wording, made)
        rules(sheet, places, wording, made["alarm"])
        _set_up(sheet, places, language)
        _mark(book, form)
    return content.getvalue()


def template_of(store: Any, region: str, unit: str, as_of: date, language: str) -> bytes:
    """The workbook of ``unit``'s form for a date. Raises UnknownRegion, UnknownUnit."""
    return template(blank_form(store, region, unit, as_of), language)


def _set_up(sheet: Worksheet, places: Places, language: str) -> None:
    """Widths, what stays in sight, the printed page and the lock."""
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_row(HOW, 45)
    sheet.set_row(SUBHEAD, 30)
    for line in places.form.lines:
        sheet.set_row(places.row(line), 18 if len(line.source.name(language)) <= SHORT else 33)
    sheet.freeze_panes(FIRST, SOURCE + 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(**MARGINS)
    sheet.fit_to_pages(1, 1)
    sheet.set_selection(FIRST, NOW["permanent"], FIRST, NOW["permanent"])
    sheet.print_area(0, 0, places.all, len(WIDTHS) - 1)
    sheet.protect("", ALLOWED)


def _mark(book: Workbook, form: BlankForm) -> None:
    formulas = tuple(cell(one.row, one.column) for one in sums(form))
    mark = FormMark(form.region.code, form.unit.code, form.as_of, formulas)
    sheet = book.add_worksheet(META_SHEET)
    for row, (key, value) in enumerate(mark.pairs().items()):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)
    sheet.protect()
    sheet.very_hidden()
