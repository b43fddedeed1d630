"""Records of .xls streams (BIFF5 to BIFF8) and the strings in them."""

import struct
from collections.abc import Iterator

from data_loaders.formats.text import cell_text
from data_loaders.unreadable import Unreadable

CONTINUE = 0x3C
WIDE, ASIAN, RICH = 0x01, 0x04, 0x08  # flags of a string
ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
CODE_PAGES = {1200: "utf-16-le", 10000: "mac-roman", 10007: "mac-cyrillic", 32768: "mac-roman"}
USUAL_CODE_PAGE = "cp1251"

Record = tuple[int, bytes]


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """Number and content of each record from ``start`` on."""
    end = len(stream)
    while start + 4 <= end:
        kind, size = struct.unpack_from("<HH", stream, start)
        start += 4
        if start + size > end:
            raise Unreadable("DAMAGED_FILE")
        yield kind, stream[start : start + size]
        start += size


def code_page(number: int) -> str:
    """The name of a code page's encoding; an unknown one is taken for the usual one."""
    if number in CODE_PAGES:
        return CODE_PAGES[number]
    try:
        "".encode(f"cp{number}")
    except LookupError:
        return USUAL_CODE_PAGE
    return f"cp{number}"


def rk_number(raw: int) -> float:
    """A number in the four bytes that spreadsheets use for most of them."""
    if raw & 2:
        value = float((raw >> 2) - ((raw & 0x80000000) >> 1))
    else:
        (value,) = struct.unpack("<d", bytes(4) + (raw & 0xFFFFFFFC).to_bytes(4, "little"))
    return value / 100 if raw & 1 else value


def text_8bit(content: bytes, at: int, length_bytes: int, encoding: str) -> str:
    """A string of BIFF5, in the workbook's code page."""
    length = int.from_bytes(content[at : at + length_bytes], "little")
    start = at + length_bytes
    return cell_text(content[start : start + length].decode(encoding, "replace"))


def text_unicode(content: bytes, at: int, length_bytes: int) -> str:
    """A string of BIFF8 that lies within one record."""
    length = int.from_bytes(content[at : at + length_bytes], "little")
    return Strings([content], at + length_bytes).text(length)


class Strings:
    """Strings one after the other, over the pieces of a record and its continuations."""

    def __init__(self, pieces: list[bytes], at: int) -> None:
        self._pieces = pieces
        self._number = 0
        self._at = at

    def next_shared(self) -> str:
        """The next string of the shared ones."""
        return self.text(int.from_bytes(self._take(2), "little"))

    def text(self, length: int) -> str:
        """A string whose flags come next."""
        flags = self._take(1)[0]
        runs = int.from_bytes(self._take(2), "little") if flags & RICH else 0
        extra = int.from_bytes(self._take(4), "little") if flags & ASIAN else 0
        text = self._characters(length, bool(flags & WIDE))
        self._skip(4 * runs + extra)
        return cell_text(text)

    def _characters(self, length: int, wide: bool) -> str:
        found: list[str] = []
        while length:
            room = len(self._pieces[self._number]) - self._at
            if room <= 0:
                self._turn()
                wide = bool(self._take(1)[0] & WIDE)
                continue
            count = min(length, room // 2 if wide else room)
            if not count:
                raise Unreadable("DAMAGED_FILE")
            raw = self._take(2 * count if wide else count)
            found.append(raw.decode("utf-16-le" if wide else "latin-1", "replace"))
            length -= count
        return "".join(found)

    def _take(self, count: int) -> bytes:
        piece = self._pieces[self._number]
        if self._at + count <= len(piece):
            self._at += count
            return piece[self._at - count : self._at]
        head = piece[self._at :]
        self._turn()
        return head + self._take(count - len(head))

    def _skip(self, count: int) -> None:
        while count > (room := len(self._pieces[self._number]) - self._at):
            count -= room
            self._turn()
        self._at += count

    def _turn(self) -> None:
        self._number, self._at = self._number + 1, 0
        if self._number >= len(self._pieces):
            raise Unreadable("DAMAGED_FILE")
