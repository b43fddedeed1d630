"""Interim."""

import io
import python_calamine as pc
from data_loaders.formats.draft import Draft
from data_loaders.book import Book
from data_loaders.formats.serials import number
from data_loaders.formats.text import cell_text
from data_loaders.unreadable import Unreadable


def read_calamine(content: bytes, format: str) -> Book:
    try:
        book = pc.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except pc.PasswordError as e:
        raise Unreadable("PASSWORD_PROTECTED") from e
    except pc.CalamineError as e:
        raise Unreadable("DAMAGED_FILE") from e
    sheets = []
    for meta in book.sheets_metadata:
        if meta.typ != pc.SheetTypeEnum.WorkSheet:
            continue
        draft = Draft(meta.name, meta.visible == pc.SheetVisibleEnum.Visible)
        sheet = book.get_sheet_by_name(meta.name)
        for r, row in enumerate(sheet.to_python(skip_empty_area=False)):
            for c, v in enumerate(row):
                if isinstance(v, float):
                    v = number(v)
                elif isinstance(v, str):
                    v = cell_text(v)
                elif v.__class__.__name__ == "timedelta":
                    v = number(v.total_seconds() / 86400)
                if v != "":
                    draft.cells[r, c] = v
        draft.merges = [(a, b, c, d) for (a, b), (c, d) in sheet.merged_cell_ranges or ()]
        sheets.append(draft.sheet())
    return Book(format, tuple(sheets))
