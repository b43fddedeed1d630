"""One sheet of an .xls workbook, from its records."""

import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from data_loaders import limits
from data_loaders.book import Address, Value
from data_loaders.formats.biff_records import (
    CONTINUE,
    ERRORS,
    USUAL_CODE_PAGE,
    Strings,
    records,
    rk_number,
    text_8bit,
    text_unicode,
)
from data_loaders.formats.draft import Draft
from data_loaders.formats.number_formats import Kind
from data_loaders.formats.serials import UNSHOWABLE, NoSuchValue, moment, number
from data_loaders.unreadable import Unreadable

BOFS, EOF = (0x809, 0x409, 0x209, 0x009), 0x0A
STRING = 0x207
WORDS, BOOLEAN, ERROR, BLANK = 0, 1, 2, 3  # what a formula gave, where it is not a number
HIDDEN_ROW, HIDDEN_COLUMN = 0x20, 0x01


@dataclass
class Shared:
    """What all sheets share. ``wide`` is BIFF8; ``kinds`` are by number of the cell style."""

    wide: bool = True
    encoding: str = USUAL_CODE_PAGE
    calendar_1904: bool = False
    kinds: list[Kind] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)


class SheetReader:
    """Fills the draft; ``blanks`` are the formulas whose saved value is an empty text."""

    def __init__(self, draft: Draft, shared: Shared) -> None:
        self.draft = draft
        self.blanks: set[Address] = set()
        self._shared = shared
        self._awaited: Address | None = None  # a formula whose text stands in later records,
        self._pieces: list[bytes] = []  # which are these

    def read(self, stream: bytes, start: int) -> None:
        """Read the records of the sheet that begins at ``start``."""
        depth = 0
        for kind, content in records(stream, start):
            if kind in BOFS:
                depth += 1
            elif kind == EOF:
                depth -= 1
            elif depth == 1:
                self._handle(kind, content)
            if depth <= 0:
                break
        if depth > 0:
            raise Unreadable("DAMAGED_FILE", **self.draft.place())
        self._handle(EOF, b"")

    def _handle(self, kind: int, content: bytes) -> None:
        try:
            if kind == CONTINUE and self._pieces:
                self._pieces.append(content)
                return
            if self._pieces:
                self._formula_text()
            if kind in HANDLERS:
                HANDLERS[kind](self, content)
        except (struct.error, IndexError, OverflowError):
            raise Unreadable("DAMAGED_FILE", **self.draft.place()) from None
        if len(self.draft.cells) > limits.CELLS:
            raise Unreadable("TOO_MANY_CELLS", **self.draft.place())

    def _put(self, place: Address, value: Value) -> None:
        if place in self.draft.cells or place in self.draft.errors:
            raise Unreadable("BAD_CELL_REFERENCE", **self.draft.place(place))
        if value != "":
            self.draft.cells[place] = value

    def _put_number(self, place: Address, style: int, value: float) -> None:
        shared = self._shared
        kind = shared.kinds[style] if style < len(shared.kinds) else ""
        try:
            found = number(value)
            self._put(place, moment(value, kind, shared.calendar_1904) if kind else found)
        except NoSuchValue as fault:
            self.draft.errors[place] = fault.shown

    def _number(self, content: bytes) -> None:
        row, column, style, value = struct.unpack_from("<HHHd", content)
        self._put_number((row, column), style, value)

    def _rk(self, content: bytes) -> None:
        row, column, style, raw = struct.unpack_from("<HHHI", content)
        self._put_number((row, column), style, rk_number(raw))

    def _many_rk(self, content: bytes) -> None:
        row, first = struct.unpack_from("<HH", content)
        for step in range((len(content) - 6) // 6):
            style, raw = struct.unpack_from("<HI", content, 4 + 6 * step)
            self._put_number((row, first + step), style, rk_number(raw))

    def _label(self, content: bytes) -> None:
        row, column = struct.unpack_from("<HH", content)
        self._put((row, column), self._text(content, 6))

    def _shared_label(self, content: bytes) -> None:
        row, column, _, index = struct.unpack_from("<HHHI", content)
        if index >= len(self._shared.strings):
            raise Unreadable("DAMAGED_FILE", **self.draft.place((row, column)))
        self._put((row, column), self._shared.strings[index])

    def _boolean_or_error(self, content: bytes) -> None:
        row, column, _, value, is_error = struct.unpack_from("<HHHBB", content)
        if is_error:
            self.draft.errors[row, column] = ERRORS.get(value, UNSHOWABLE)
        else:
            self._put((row, column), bool(value))

    def _formula(self, content: bytes) -> None:
        row, column, style, result = struct.unpack_from("<HHH8s", content)
        place = (row, column)
        self.draft.formulas.add(place)
        if result[6:] != b"\xff\xff":
            self._put_number(place, style, struct.unpack("<d", result)[0])
        elif result[0] == WORDS:
            self._awaited = place
        elif result[0] == BOOLEAN:
            self._put(place, bool(result[2]))
        elif result[0] == ERROR:
            self.draft.errors[place] = ERRORS.get(result[2], UNSHOWABLE)
        else:
            self.blanks.add(place)

    def _formula_text_start(self, content: bytes) -> None:
        if self._awaited is not None:
            self._pieces = [content]

    def _formula_text(self) -> None:
        place, pieces = self._awaited, self._pieces
        self._awaited, self._pieces = None, []
        if place is None:
            return
        if self._shared.wide:
            (length,) = struct.unpack_from("<H", pieces[0])
            self._put(place, Strings(pieces, 2).text(length))
        else:
            self._put(place, text_8bit(b"".join(pieces), 0, 2, self._shared.encoding))

    def _text(self, content: bytes, at: int) -> str:
        if self._shared.wide:
            return text_unicode(content, at, 2)
        return text_8bit(content, at, 2, self._shared.encoding)

    def _row(self, content: bytes) -> None:
        row, flags = struct.unpack_from("<H10xB", content)
        if flags & HIDDEN_ROW:
            self.draft.hidden_rows.append((row, row))

    def _column(self, content: bytes) -> None:
        first, last, flags = struct.unpack_from("<HH4xB", content)
        if flags & HIDDEN_COLUMN:
            self.draft.hidden_columns.append((first, last))

    def _merges(self, content: bytes) -> None:
        (count,) = struct.unpack_from("<H", content)
        for step in range(count):
            top, bottom, left, right = struct.unpack_from("<4H", content, 2 + 8 * step)
            self.draft.merges.append((top, left, bottom, right))


HANDLERS: dict[int, Callable[[SheetReader, bytes], None]] = {
    0x006: SheetReader._formula,
    0x07D: SheetReader._column,
    0x0BD: SheetReader._many_rk,
    0x0D6: SheetReader._label,
    0x0E5: SheetReader._merges,
    0x0FD: SheetReader._shared_label,
    0x203: SheetReader._number,
    0x204: SheetReader._label,
    0x205: SheetReader._boolean_or_error,
    0x207: SheetReader._formula_text_start,
    0x208: SheetReader._row,
    0x27E: SheetReader._rk,
    0x406: SheetReader._formula,
}
