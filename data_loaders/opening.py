"""A file that somebody sent, opened: its bytes as a Book, or why that cannot be."""

from collections.abc import Sequence
from datetime import date

from data_loaders import limits
from data_loaders.book import Book, Sheet, Value
from data_loaders.container import Container
from data_loaders.formats.csv_text import read_csv
from data_loaders.formats.html import read_html
from data_loaders.formats.ods import is_opendocument, read_ods
from data_loaders.formats.relations import main_part
from data_loaders.formats.sniffing import HTML, OLE, STREAM, TEXT, ZIP, content_type
from data_loaders.formats.xls import read_stream, read_xls
from data_loaders.formats.xlsb import read_xlsb
from data_loaders.formats.xlsx import read_xlsx
from data_loaders.unreadable import Unreadable
from domain.forms import META_SHEET

__all__ = ["Unreadable", "open_book", "open_isolated"]

OTHER_DOCUMENTS = (("word/", "Word"), ("ppt/", "PowerPoint"), ("visio/", "Visio"))


def open_book(content: bytes, name: str) -> Book:
    """The workbook in ``content``; ``name`` is what its sender called it.

    The kind of file is told by its content. Raises Unreadable. Not for bytes from outside in a
    process that must live on: that is what ``open_isolated`` is for.
    """
    if len(content) > limits.FILE_BYTES:
        raise Unreadable("TOO_LARGE")
    book = READERS[content_type(content, name)](content)
    _check(book.sheets)
    return _with_meta(book)


def open_isolated(content: bytes, name: str) -> Book:
    """As ``open_book``, whatever the content does to the process that reads it."""
    if len(content) > limits.FILE_BYTES:
        raise Unreadable("TOO_LARGE")
    from data_loaders.isolation import read_isolated  # the child itself needs none of it

    return read_isolated(content, name)


def _check(sheets: Sequence[Sheet]) -> None:
    """What holds for a workbook as a whole. Raises Unreadable."""
    names = [sheet.name.casefold() for sheet in sheets if sheet.name is not None]
    if len(set(names)) != len(names):
        raise Unreadable("DAMAGED_FILE")
    if sum(len(sheet.cells) for sheet in sheets) > limits.CELLS:
        raise Unreadable("TOO_MANY_CELLS")
    if not any(sheet.cells or sheet.errors or sheet.unsaved for sheet in sheets):
        raise Unreadable("NO_DATA")


def _read_zip(content: bytes) -> Book:
    container = Container(content)
    if is_opendocument(container):
        return read_ods(container)
    workbook = main_part(container)
    if workbook is None:
        raise Unreadable("NOT_A_SPREADSHEET", seems="ZIP")
    for folder, seems in OTHER_DOCUMENTS:
        if workbook.startswith(folder):
            raise Unreadable("NOT_A_SPREADSHEET", seems=seems)
    if workbook.casefold().endswith(".bin"):
        return read_xlsb(container, workbook)
    return read_xlsx(container, workbook)


READERS = {ZIP: _read_zip, OLE: read_xls, STREAM: read_stream, HTML: read_html, TEXT: read_csv}


def _with_meta(book: Book) -> Book:
    """The book with the sheet that our own templates hide taken out of its sheets."""
    hidden = [sheet for sheet in book.sheets if sheet.name == META_SHEET and not sheet.visible]
    if not hidden:
        return book
    sheets = tuple(sheet for sheet in book.sheets if sheet not in hidden)
    return Book(book.format, sheets, _pairs(hidden[0]))


def _pairs(sheet: Sheet) -> dict[str, str]:
    """The first column's texts as keys of the second column's."""
    return {
        _written(key): _written(sheet.cells[row, 1])
        for (row, column), key in sheet.cells.items()
        if column == 0 and (row, 1) in sheet.cells
    }


def _written(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
