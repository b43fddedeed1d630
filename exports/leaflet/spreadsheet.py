"""A leaflet as an Excel workbook: sentences on the first sheet, a sheet for each table."""

from io import BytesIO
from typing import Any

import xlsxwriter

from exports.fitted import fitted_height, fitted_widths
from exports.leaflet.content import Leaflet
from exports.leaflet.section import Section
from exports.memo.elements import MUTED
from exports.number_formats import SHARE, SIGNED, people, signed_thousands
from exports.tables import Cell

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
FONT = {"font_name": "Noto Sans", "font_size": 10, "valign": "top"}
A4, SENTENCE, LONGEST_NAME = 9, 110, 31
SIGNS, THOUSAND = ("+", "\u2212"), 1000
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def spreadsheet(paper: Leaflet) -> bytes:
    """The .xlsx; numbers are numbers, texts texts."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    book.set_properties({"title": paper.foot, "keywords": paper.watermark})
    looks = {
        "title": book.add_format(FONT | {"bold": True, "font_size": 14}),
        "text": book.add_format(FONT | {"text_wrap": True}),
        "head": book.add_format(FONT | {"bold": True, "text_wrap": True, "bottom": 1}),
        "words": book.add_format(FONT | {"text_wrap": True, "align": "left"}),
        "code": book.add_format(FONT | {"font_color": f"#{MUTED}"}),
        "right": book.add_format(FONT | {"align": "right"}),
        "whole": book.add_format(FONT | {"num_format": people(paper.language)}),
        "part": book.add_format(FONT | {"num_format": "0.0##"}),
        "share": book.add_format(FONT | {"num_format": SHARE}),
        "signed": book.add_format(FONT | {"num_format": SIGNED}),
        "signed_thousands": book.add_format(
            FONT | {"num_format": signed_thousands(paper.language)}
        ),
    }
    first = book.add_worksheet(_name(paper.title))
    first.set_column(0, 0, SENTENCE)
    first.set_landscape()
    first.set_paper(A4)
    first.fit_to_pages(1, 0)
    first.set_column(1, 1, 18)
    first.write_string(0, 0, paper.title, looks["title"])
    said = [(paper.as_of, ""), *((one.text, one.code) for one in paper.headline)]
    said += [(one, "") for one in (*paper.remarks, *paper.notes, paper.watermark)]
    for row, (sentence, code) in enumerate(said, start=1):
        first.set_row(row, fitted_height([sentence], [SENTENCE]))
        first.write_string(row, 0, sentence, looks["text"])
        first.write_string(row, 1, code, looks["code"])
    for number, section in enumerate(paper.sections, start=1):
        _sheet(book.add_worksheet(_name(f"{number} {section.title}")), section, looks)
    book.close()
    return content.getvalue()


def _name(title: str) -> str:
    return title.translate(FORBIDDEN)[:LONGEST_NAME]


def _sheet(sheet: Any, section: Section, looks: dict[str, Any]) -> None:
    sheet.write_string(0, 0, section.title, looks["title"])
    sheet.write_string(1, 0, section.subtitle)
    texts = [[cell.text for cell in row] for row in section.rows]
    widths = fitted_widths(section.heads, texts)
    sheet.set_row(2, fitted_height(section.heads, widths, bold=True))
    for column, (head, width) in enumerate(zip(section.heads, widths, strict=True)):
        sheet.write_string(2, column, head, looks["head"])
        sheet.set_column(column, column, width)
    for line, row in enumerate(section.rows, start=3):
        sheet.set_row(line, fitted_height(texts[line - 3], widths))
        for column, cell in enumerate(row):
            if section.is_coded and column == 0:
                sheet.write_string(line, column, cell.text, looks["code"])
                continue
            _cell(sheet, line, column, cell, looks, words=column < section.words)
    sheet.freeze_panes(3, 1 + section.is_coded)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def _cell(
    sheet: Any, line: int, column: int, cell: Cell, looks: dict[str, Any], *, words: bool
) -> None:
    if cell.value is None:
        sheet.write_string(line, column, cell.text, looks["words" if words else "right"])
    else:
        kind = "share" if cell.text.endswith("%") else _kind(cell)
        sheet.write_number(line, column, cell.value, looks[kind])


def _kind(cell: Cell) -> str:
    """The look of a number; what has a sign in words has it in Excel, too."""
    value = cell.value or 0.0
    if cell.text.startswith(SIGNS):
        return "signed" if abs(value) < THOUSAND else "signed_thousands"
    return "whole" if value == int(value) else "part"
