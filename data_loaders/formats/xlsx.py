"""Excel workbooks of 2007 and later (.xlsx, .xlsm). Macros are never looked at."""

from dataclasses import replace

from data_loaders import limits
from data_loaders.book import Book, Sheet
from data_loaders.container import Container
from data_loaders.formats.relations import WORKSHEET, relations, shared_parts
from data_loaders.formats.xlsx_cells import TRUE
from data_loaders.formats.xlsx_sheet import read_sheet
from data_loaders.formats.xlsx_strings import shared_strings
from data_loaders.formats.xlsx_styles import style_kinds
from data_loaders.formats.xlsx_values import Values
from data_loaders.formats.xml_elements import elements
from data_loaders.formats.xml_text import xml_text
from data_loaders.unreadable import Unreadable


def read_xlsx(container: Container, workbook: str) -> Book:
    """The book whose main part is ``workbook``; chart and macro sheets are left out."""
    parts = relations(container, workbook)
    calendar_1904 = recalculated = False
    listed: list[tuple[str, str, bool]] = []
    for name, values in elements(xml_text(container.read(workbook))):
        if name == "workbookPr":
            calendar_1904 = values.get("date1904") in TRUE
        elif name == "calcPr":
            recalculated = values.get("fullCalcOnLoad") in TRUE
        elif name == "sheet":
            part = parts.get(values.get("id", ""))
            if part is None:
                raise Unreadable("DAMAGED_FILE")
            if part.type == WORKSHEET:
                visible = values.get("state", "visible") == "visible"
                listed.append((part.path, values.get("name", ""), visible))
    if len(listed) > limits.SHEETS:
        raise Unreadable("TOO_MANY_CELLS")
    strings, styles = map(xml_text, shared_parts(container, parts))
    shared = Values(shared_strings(strings), style_kinds(styles), calendar_1904)
    sheets = [
        read_sheet(xml_text(container.read(path)), shared, name, visible)
        for path, name, visible in listed
    ]
    return Book("xlsx", tuple(_never_calculated(sheets) if recalculated else sheets))


def _never_calculated(sheets: list[Sheet]) -> list[Sheet]:
    """Sheets of a file that asks to be calculated when opened.

    Programs that write formulas without calculating them save 0 for each. Where every formula
    of the workbook is 0, none of these zeros is a value that anybody has seen.
    """
    saved = [sheet.cells.get(place) for sheet in sheets for place in sheet.formulas]
    if not saved or any(value != 0 or isinstance(value, bool) for value in saved):
        return sheets
    return [
        replace(
            sheet,
            cells={place: v for place, v in sheet.cells.items() if place not in sheet.formulas},
            unsaved=sheet.formulas,
        )
        for sheet in sheets
    ]
