"""One sheet of an .xlsx workbook, from its XML."""

import re
from collections.abc import Iterable

from data_loaders.formats import xlsx_cells
from data_loaders.formats.draft import Draft, Merge
from data_loaders.formats.serials import NoSuchValue
from data_loaders.formats.xlsx_cells import TRUE, Cell, Unusual, column_number
from data_loaders.formats.xlsx_parser import SheetParser
from data_loaders.formats.xlsx_values import Senseless, Values
from data_loaders.unreadable import Unreadable

ROOT_WITHIN = 400  # characters from the start
COLUMN = re.compile(r"<col\b([^<>]*)>")
MERGE = re.compile(r"<mergeCell\b([^<>]*)>")
RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?")


def read_sheet(text: str, values: Values, draft: Draft) -> Draft:
    """The draft, filled. Raises Unreadable, with the cell where it is known."""
    filled = Draft(draft.name, draft.visible)
    try:
        _read_common(text, values, filled)
    except Unusual:
        filled = Draft(draft.name, draft.visible)
        parsed = SheetParser(text)
        filled.hidden_rows = parsed.hidden_rows
        filled.hidden_columns = _hidden_columns(parsed.columns)
        filled.merges = _merges(parsed.merges)
        _fill(parsed.cells, values, filled)
    return filled


def _read_common(text: str, values: Values, draft: Draft) -> None:
    """By ``xlsx_cells``. Raises Unusual where the sheet is not spelled in the common way."""
    start, end = text.find("<sheetData"), text.rfind("</sheetData>")
    if "<worksheet" not in text[:ROOT_WITHIN] or start < 0:
        raise Unusual
    if "<!" in text or text.find("<?", 2) > 0 or not text.rstrip().endswith("</worksheet>"):
        raise Unusual
    head, tail = text[:start], text[max(start, end) :]
    draft.hidden_columns = _hidden_columns(map(xlsx_cells.attributes, COLUMN.findall(head)))
    draft.merges = _merges(xlsx_cells.attributes(found) for found in MERGE.findall(tail))
    _fill(xlsx_cells.cells(text[start : max(start, end)], draft.hidden_rows), values, draft)


def _fill(cells: Iterable[Cell], values: Values, draft: Draft) -> None:
    found, readers = draft.cells, values.readers
    for row, column, kind, style, formula, text in cells:
        place = (row, column)
        if formula:
            draft.formulas.add(place)
            if text is None or (not text and kind != "str"):
                draft.unsaved.add(place)
        if not text:
            continue
        if place in found:
            raise Unreadable("BAD_CELL_REFERENCE", **draft.place(place))
        try:
            value = readers[kind](text, style)
        except NoSuchValue as fault:
            draft.errors[place] = fault.shown
        except (Senseless, KeyError):
            raise Unreadable("DAMAGED_FILE", **draft.place(place)) from None
        else:
            if value != "":
                found[place] = value


def _hidden_columns(columns: Iterable[dict[str, str]]) -> list[tuple[int, int]]:
    hidden = [column for column in columns if column.get("hidden") in TRUE]
    return [(_number(column.get("min")) - 1, _number(column.get("max")) - 1) for column in hidden]


def _number(text: str | None) -> int:
    if text is None or not (text.isascii() and text.isdecimal()):
        raise Unreadable("BAD_CELL_REFERENCE")
    return int(text)


def _merges(merges: Iterable[dict[str, str]]) -> list[Merge]:
    return [_merge(merge.get("ref", "")) for merge in merges]


def _merge(reference: str) -> Merge:
    match = RANGE.fullmatch(reference)
    if match is None:
        raise Unreadable("BAD_CELL_REFERENCE")
    left, top, right, bottom = match.groups()
    columns = sorted((column_number(left), column_number(right or left)))
    rows = sorted((int(top), int(bottom or top)))
    return rows[0] - 1, columns[0], rows[1] - 1, columns[1]
