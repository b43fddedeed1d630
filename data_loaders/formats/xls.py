"""Excel workbooks of 1993 to 2003 (.xls). Macros are never looked at."""

import struct
from collections.abc import Callable

from data_loaders import limits
from data_loaders.book import Book
from data_loaders.formats.biff_records import (
    CONTINUE,
    Strings,
    code_page,
    records,
    text_8bit,
    text_unicode,
)
from data_loaders.formats.draft import Draft
from data_loaders.formats.number_formats import BUILT_IN, Kind, kind
from data_loaders.formats.ole import CompoundFile
from data_loaders.formats.xls_sheet import Shared, SheetReader
from data_loaders.unreadable import Unreadable

BOF, EOF, SST = 0x809, 0x0A, 0xFC
BIFF5, BIFF8 = 0x500, 0x600
WORKSHEET = 0
# Streams by which other files in such a container are known, and what to call them.
OTHERS = (
    ("WordDocument", "Word"),
    ("PowerPoint Document", "PowerPoint"),
    ("__properties_version1.0", "Outlook"),
)


def read_xls(content: bytes) -> Book:
    """The book in a compound file. Raises Unreadable for other documents and passwords."""
    file = CompoundFile(content)
    for name in ("Workbook", "Book"):
        if name in file:
            return read_stream(file.read(name))
    if "EncryptedPackage" in file:
        raise Unreadable("PASSWORD_PROTECTED")
    seems = [seems for name, seems in OTHERS if name in file]
    raise Unreadable("NOT_A_SPREADSHEET", seems=(seems or ["OLE"])[0])


def read_stream(stream: bytes) -> Book:
    """The book in a workbook stream, which some programs save without a container."""
    workbook = _Globals(stream)
    readers = []
    for start, draft in workbook.sheets:
        readers.append(SheetReader(draft, workbook.shared))
        readers[-1].read(stream, start)
    # Programs that cannot calculate save an empty text for each formula.
    if all(reader.draft.formulas <= reader.blanks for reader in readers):
        for reader in readers:
            reader.draft.unsaved |= reader.draft.formulas
    return Book("xls", tuple(reader.draft.sheet() for reader in readers))


class _Globals:
    """The records that all sheets share; ``sheets`` with the places where they start."""

    def __init__(self, stream: bytes) -> None:
        self.sheets: list[tuple[int, Draft]] = []
        self.shared = Shared()
        self._formats: dict[int, Kind] = dict(BUILT_IN)
        self._style_formats: list[int] = []
        self._pieces: list[bytes] = []  # of the shared strings, with their continuations
        try:
            self._read(stream)
        except (struct.error, IndexError):
            raise Unreadable("DAMAGED_FILE") from None
        self.shared.kinds = [self._formats.get(number, "") for number in self._style_formats]
        if self._pieces:
            self.shared.strings = _shared_strings(self._pieces)

    def _read(self, stream: bytes) -> None:
        before = -1
        for record, content in records(stream):
            if before == -1:
                self._begin(record, content)
            elif record == EOF:
                return
            elif record in HANDLERS:
                HANDLERS[record](self, content)
            elif record == CONTINUE and before == SST:
                self._pieces.append(content)
                continue
            before = record
        raise Unreadable("DAMAGED_FILE")

    def _begin(self, record: int, content: bytes) -> None:
        (version,) = struct.unpack_from("<H", content)
        if record != BOF or version not in (BIFF5, BIFF8):
            raise Unreadable("UNSUPPORTED", seems="Excel 4")
        self.shared.wide = version == BIFF8

    def _password(self, content: bytes) -> None:
        raise Unreadable("PASSWORD_PROTECTED")

    def _code_page(self, content: bytes) -> None:
        (number,) = struct.unpack_from("<H", content)
        self.shared.encoding = code_page(number)

    def _calendar(self, content: bytes) -> None:
        self.shared.calendar_1904 = struct.unpack_from("<H", content)[0] == 1

    def _sheet(self, content: bytes) -> None:
        start, state, type_ = struct.unpack_from("<IBB", content)
        if type_ == WORKSHEET:
            self.sheets.append((start, Draft(self._text(content, 6, 1), state & 3 == 0)))
        if len(self.sheets) > limits.SHEETS:
            raise Unreadable("TOO_MANY_CELLS")

    def _format(self, content: bytes) -> None:
        (number,) = struct.unpack_from("<H", content)
        self._formats[number] = kind(self._text(content, 2, 2 if self.shared.wide else 1))

    def _style(self, content: bytes) -> None:
        self._style_formats.append(struct.unpack_from("<2xH", content)[0])

    def _strings(self, content: bytes) -> None:
        self._pieces = [content]

    def _text(self, content: bytes, at: int, length_bytes: int) -> str:
        if self.shared.wide:
            return text_unicode(content, at, length_bytes)
        return text_8bit(content, at, length_bytes, self.shared.encoding)


def _shared_strings(pieces: list[bytes]) -> list[str]:
    (count,) = struct.unpack_from("<I", pieces[0], 4)
    if count > sum(map(len, pieces)):
        raise Unreadable("DAMAGED_FILE")
    strings = Strings(pieces, 8)
    return [strings.next_shared() for _ in range(count)]


HANDLERS: dict[int, Callable[[_Globals, bytes], None]] = {
    0x022: _Globals._calendar,
    0x02F: _Globals._password,
    0x042: _Globals._code_page,
    0x085: _Globals._sheet,
    0x0E0: _Globals._style,
    0x41E: _Globals._format,
    SST: _Globals._strings,
}
