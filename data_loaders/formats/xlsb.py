"""Excel's binary workbooks (.xlsb)."""

import struct

from data_loaders import limits
from data_loaders.book import Book
from data_loaders.container import Container
from data_loaders.formats.draft import Draft
from data_loaders.formats.number_formats import BUILT_IN, Kind, kind
from data_loaders.formats.relations import WORKSHEET, relations, shared_parts
from data_loaders.formats.xlsb_records import records, wide_string
from data_loaders.formats.xlsb_sheet import Shared, SheetReader
from data_loaders.unreadable import Unreadable

STRING, FORMAT, STYLE = 19, 44, 47
STYLES_BEGIN, STYLES_END = 617, 618
PROPERTIES, SHEET = 153, 156


def read_xlsb(container: Container, workbook: str) -> Book:
    """The book whose main part is ``workbook``; chart and macro sheets are left out."""
    parts = relations(container, workbook)
    strings, styles = shared_parts(container, parts)
    try:
        calendar_1904, listed = _sheets(container.read(workbook))
        shared = Shared(_strings(strings), _kinds(styles), calendar_1904)
    except (struct.error, IndexError):
        raise Unreadable("DAMAGED_FILE") from None
    drafts = []
    for identity, draft in listed:
        part = parts.get(identity)
        if part is None:
            raise Unreadable("DAMAGED_FILE", **draft.place())
        if part.type == WORKSHEET:
            SheetReader(draft, shared).read(container.read(part.path))
            drafts.append(draft)
    return Book("xlsb", tuple(draft.sheet() for draft in drafts))


def _sheets(part: bytes) -> tuple[bool, list[tuple[str, Draft]]]:
    """Whether the calendar begins in 1904, and the sheets by the id of their relation."""
    calendar_1904, sheets = False, []
    for record, content in records(part):
        if record == PROPERTIES:
            calendar_1904 = bool(content[0] & 1)
        elif record == SHEET:
            (state,) = struct.unpack_from("<I", content)
            identity, at = wide_string(content, 8)
            sheets.append((identity, Draft(wide_string(content, at)[0], state == 0)))
    if len(sheets) > limits.SHEETS:
        raise Unreadable("TOO_MANY_CELLS")
    return calendar_1904, sheets


def _strings(part: bytes) -> list[str]:
    return [wide_string(content, 1)[0] for record, content in records(part) if record == STRING]


def _kinds(part: bytes) -> list[Kind]:
    formats: dict[int, Kind] = dict(BUILT_IN)
    kinds: list[Kind] = []
    inside = False
    for record, content in records(part):
        if record in (STYLES_BEGIN, STYLES_END):
            inside = record == STYLES_BEGIN
        elif record == FORMAT:
            (number,) = struct.unpack_from("<H", content)
            formats[number] = kind(wide_string(content, 2)[0])
        elif record == STYLE and inside:
            kinds.append(formats.get(struct.unpack_from("<2xH", content)[0], ""))
    return kinds
