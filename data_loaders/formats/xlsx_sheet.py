"""One sheet of an .xlsx workbook, from its XML."""

import re
from collections.abc import Iterable

from data_loaders.book import Sheet
from data_loaders.formats.draft import Draft, Merge
from data_loaders.formats.serials import NoSuchValue
from data_loaders.formats.xlsx_cells import TRUE, Unusual, fill
from data_loaders.formats.xlsx_parser import Cell, SheetParser
from data_loaders.formats.xlsx_places import column_number
from data_loaders.formats.xlsx_values import Values
from data_loaders.formats.xml_elements import elements
from data_loaders.unreadable import Unreadable

ROOT_WITHIN = 400  # characters from the start
RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?")


def read_sheet(text: str, values: Values, name: str, visible: bool) -> Sheet:
    """The sheet. Raises Unreadable, with the cell where it is known."""
    draft = Draft(name, visible)
    try:
        _read_common(text, values, draft)
    except Unusual:
        draft = Draft(name, visible)
        parsed = SheetParser(text, draft)
        draft.hidden_columns = _hidden_columns(parsed.columns)
        draft.merges = [_merge(merge.get("ref", "")) for merge in parsed.merges]
        _fill(draft, parsed.cells, values)
    return draft.sheet()


def _read_common(text: str, values: Values, draft: Draft) -> None:
    """By ``xlsx_cells``. Raises Unusual where the sheet is not spelled in the common way."""
    frame, body = _parts(text)
    for name, attributes in elements(frame):
        if name == "col":
            draft.hidden_columns += _hidden_columns([attributes])
        elif name == "mergeCell":
            draft.merges.append(_merge(attributes.get("ref", "")))
    fill(draft, body, values)


def _parts(text: str) -> tuple[str, str]:
    """The XML around the cells, and the cells. Raises Unusual if that is not how it is made."""
    if "<worksheet" not in text[:ROOT_WITHIN]:
        raise Unusual
    before, empty, after = text.partition("<sheetData/>")
    if empty:
        return before + after, ""
    before, opening, rest = text.partition("<sheetData>")
    body, closing, after = rest.rpartition("</sheetData>")
    if not opening or not closing or "<!" in before:
        raise Unusual
    return before + after, body


def _fill(draft: Draft, cells: Iterable[Cell], values: Values) -> None:
    for place, type_, style, text in cells:
        if place in draft.cells or place in draft.errors:
            raise Unreadable("BAD_CELL_REFERENCE", **draft.place(place))
        try:
            draft.cells[place] = values.table(type_, style)[text]
        except NoSuchValue as fault:
            draft.errors[place] = fault.shown
        except (KeyError, ValueError):
            raise Unreadable("DAMAGED_FILE", **draft.place(place)) from None


def _hidden_columns(columns: Iterable[dict[str, str]]) -> list[tuple[int, int]]:
    hidden = [column for column in columns if column.get("hidden") in TRUE]
    return [(_number(column.get("min")) - 1, _number(column.get("max")) - 1) for column in hidden]


def _number(text: str | None) -> int:
    if text is None or not (text.isascii() and text.isdecimal()):
        raise Unreadable("BAD_CELL_REFERENCE")
    return int(text)


def _merge(reference: str) -> Merge:
    match = RANGE.fullmatch(reference)
    if match is None:
        raise Unreadable("BAD_CELL_REFERENCE")
    left, top, right, bottom = match.groups()
    columns = sorted((column_number(left), column_number(right or left)))
    rows = sorted((int(top), int(bottom or top)))
    return rows[0] - 1, columns[0], rows[1] - 1, columns[1]
