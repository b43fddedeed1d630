"""One sheet of an .xlsx workbook, from its XML."""

import re
from collections.abc import Iterable

from data_loaders.book import Sheet
from data_loaders.formats.draft import Draft, Merge
from data_loaders.formats.serials import NoSuchValue
from data_loaders.formats.xlsx_cells import TRUE, Unusual, attributes, column_number, fill
from data_loaders.formats.xlsx_parser import Cell, SheetParser
from data_loaders.formats.xlsx_values import Values
from data_loaders.unreadable import Unreadable

ROOT_WITHIN = 400  # characters from the start
COLUMN = re.compile(r"<col\b([^<>]*)>")
MERGE = re.compile(r'<mergeCell ref="([^"<]*)"/>')
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
    start, end = text.find("<sheetData"), text.rfind("</sheetData>")
    if start < 0 or "<worksheet" not in text[:ROOT_WITHIN] or text.find("<?", 2, start) > 0:
        raise Unusual
    if _has(text, "<!") or _has(text[start:], "<?"):
        raise Unusual
    if not text.rstrip().endswith("</worksheet>"):
        raise Unusual
    columns = COLUMN.findall(text, 0, start)
    draft.hidden_columns = _hidden_columns(attributes(c) for c in columns if "hidden" in c)
    draft.merges = [_merge(reference) for reference in MERGE.findall(text, max(start, end))]
    if len(draft.merges) != text.count("<mergeCell "):
        raise Unusual
    fill(draft, text[start : max(start, end)], values)


def _has(text: str, mark: str) -> bool:
    """Whether a mark of two characters occurs; its second alone is looked for much faster."""
    return mark[1] in text and mark in text


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
