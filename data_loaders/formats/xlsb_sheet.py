"""One sheet of an .xlsb workbook, from its records."""

import struct
from collections.abc import Callable
from dataclasses import dataclass

from data_loaders import limits
from data_loaders.book import Address, Value
from data_loaders.formats.biff_records import ERRORS, rk_number
from data_loaders.formats.draft import Draft
from data_loaders.formats.number_formats import Kind
from data_loaders.formats.serials import UNSHOWABLE, NoSuchValue, moment, number
from data_loaders.formats.xlsb_records import records, wide_string
from data_loaders.unreadable import Unreadable

HIDDEN_ROW, HIDDEN_COLUMN = 0x10, 0x01
VALUE_AT = 8  # after the column and the style
SHORT_CELLS = range(12, 19)  # without a column of their own; nothing is known to write them
FORMULAS = range(8, 12)


@dataclass(frozen=True)
class Shared:
    """What all sheets share; ``kinds`` are by number of the cell style."""

    strings: list[str]
    kinds: list[Kind]
    calendar_1904: bool


class SheetReader:
    """Fills the draft from a part."""

    def __init__(self, draft: Draft, shared: Shared) -> None:
        self.draft = draft
        self._shared = shared
        self._row = -1

    def read(self, part: bytes) -> None:
        """Read all records. Raises Unreadable."""
        for kind, content in records(part):
            try:
                if kind in OTHERS:
                    OTHERS[kind](self, content)
                elif kind in CELLS:
                    self._cell(kind, content)
                elif kind in SHORT_CELLS:
                    raise Unreadable("UNSUPPORTED", **self.draft.place())
            except (struct.error, IndexError, OverflowError):
                raise Unreadable("DAMAGED_FILE", **self.draft.place()) from None

    def _cell(self, kind: int, content: bytes) -> None:
        column, style = struct.unpack_from("<II", content)
        if column >= limits.COLUMNS or not 0 <= self._row < 1 << 20:
            raise Unreadable("BAD_CELL_REFERENCE", **self.draft.place())
        place = (self._row, column)
        if kind in FORMULAS:
            self.draft.formulas.add(place)
        try:
            value = CELLS[kind](self, content, style & 0xFFFFFF)
        except NoSuchValue as fault:
            self.draft.errors[place] = fault.shown
        else:
            self._put(place, value)

    def _put(self, place: Address, value: Value) -> None:
        if place in self.draft.cells or place in self.draft.errors:
            raise Unreadable("BAD_CELL_REFERENCE", **self.draft.place(place))
        if value != "":
            self.draft.cells[place] = value

    def _number(self, value: float, style: int) -> Value:
        kinds = self._shared.kinds
        kind = kinds[style] if style < len(kinds) else ""
        found = number(value)
        return moment(value, kind, self._shared.calendar_1904) if kind else found

    def _rk(self, content: bytes, style: int) -> Value:
        return self._number(rk_number(struct.unpack_from("<I", content, VALUE_AT)[0]), style)

    def _real(self, content: bytes, style: int) -> Value:
        return self._number(struct.unpack_from("<d", content, VALUE_AT)[0], style)

    def _error(self, content: bytes, style: int) -> Value:
        raise NoSuchValue(ERRORS.get(content[VALUE_AT], UNSHOWABLE))

    def _boolean(self, content: bytes, style: int) -> Value:
        return bool(content[VALUE_AT])

    def _text(self, content: bytes, style: int) -> Value:
        return wide_string(content, VALUE_AT)[0]

    def _rich_text(self, content: bytes, style: int) -> Value:
        return wide_string(content, VALUE_AT + 1)[0]

    def _shared_text(self, content: bytes, style: int) -> Value:
        index: int = struct.unpack_from("<I", content, VALUE_AT)[0]
        return self._shared.strings[index]

    def _row_start(self, content: bytes) -> None:
        self._row, flags = struct.unpack_from("<I7xB", content)
        if flags & HIDDEN_ROW:
            self.draft.hidden_rows.append((self._row, self._row))

    def _column(self, content: bytes) -> None:
        first, last, flags = struct.unpack_from("<II8xB", content)
        if flags & HIDDEN_COLUMN:
            self.draft.hidden_columns.append((first, last))

    def _merge(self, content: bytes) -> None:
        top, bottom, left, right = struct.unpack_from("<4I", content)
        self.draft.merges.append((top, left, bottom, right))


CELLS: dict[int, Callable[[SheetReader, bytes, int], Value]] = {
    2: SheetReader._rk,
    3: SheetReader._error,
    4: SheetReader._boolean,
    5: SheetReader._real,
    6: SheetReader._text,
    7: SheetReader._shared_text,
    8: SheetReader._text,
    9: SheetReader._real,
    10: SheetReader._boolean,
    11: SheetReader._error,
    62: SheetReader._rich_text,
}
OTHERS: dict[int, Callable[[SheetReader, bytes], None]] = {
    0: SheetReader._row_start,
    60: SheetReader._column,
    176: SheetReader._merge,
}
