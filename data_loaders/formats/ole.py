"""Compound files (OLE): the container of .xls workbooks and of encrypted .xlsx ones."""

import struct
from dataclasses import dataclass

from data_loaders.unreadable import Unreadable

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER_BYTES = 512
ENTRY_BYTES = 128
DIRECT_TABLES = 109  # sectors of the allocation table that the header itself lists
LAST_SECTOR = 0xFFFFFFFA  # numbers from here up are marks, not sectors
STORAGE, STREAM, ROOT = 1, 2, 5


@dataclass(frozen=True)
class _Entry:
    name: str
    type: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """The streams in the root of the file. Raises Unreadable where chains loop or lead out."""

    def __init__(self, content: bytes) -> None:
        if len(content) < HEADER_BYTES or not content.startswith(MAGIC):
            raise Unreadable("DAMAGED_FILE")
        sector_shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if sector_shift not in (9, 12) or mini_shift != 6:
            raise Unreadable("DAMAGED_FILE")
        self._content = content
        self._size, self._mini_size = 1 << sector_shift, 1 << mini_shift
        (directory,) = struct.unpack_from("<I", content, 48)
        self._cutoff, mini_table = struct.unpack_from("<II", content, 56)
        self._table = self._allocation_table()
        entries = [_entry(raw) for raw in _pieces(self._chain(directory), ENTRY_BYTES)]
        root = next((entry for entry in entries if entry.type == ROOT), None)
        if root is None:
            raise Unreadable("DAMAGED_FILE")
        self._mini_table = _numbers(self._chain(mini_table))
        self._mini_stream = self._chain(root.start)[: root.size]
        self._entries = {entry.name.lower(): entry for entry in _children(entries, root)}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a stream, which must be there."""
        entry = self._entries[name.lower()]
        if entry.size >= self._cutoff:
            return self._chain(entry.start)[: entry.size]
        return self._mini_chain(entry.start)[: entry.size]

    def _allocation_table(self) -> tuple[int, ...]:
        """The next sector of each sector."""
        first, count = struct.unpack_from("<II", self._content, 68)
        listed = list(struct.unpack_from(f"<{DIRECT_TABLES}I", self._content, 76))
        seen: set[int] = set()
        while first < LAST_SECTOR and len(seen) < count:
            if first in seen:
                raise Unreadable("DAMAGED_FILE")
            seen.add(first)
            *more, first = _numbers(self._sector(first))
            listed += more
        sectors = [sector for sector in listed if sector < LAST_SECTOR]
        if len(sectors) > len(self._content) // self._size + 1:
            raise Unreadable("DAMAGED_FILE")
        return _numbers(b"".join(self._sector(sector) for sector in sectors))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._content):
            raise Unreadable("DAMAGED_FILE")
        return self._content[start : start + self._size].ljust(self._size, b"\0")

    def _chain(self, first: int) -> bytes:
        return b"".join(self._sector(sector) for sector in _followed(first, self._table))

    def _mini_chain(self, first: int) -> bytes:
        size = self._mini_size
        sectors = _followed(first, self._mini_table)
        return b"".join(self._mini_stream[n * size : (n + 1) * size] for n in sectors)


def _followed(first: int, table: tuple[int, ...]) -> list[int]:
    sectors: list[int] = []
    while first < LAST_SECTOR:
        if first >= len(table) or len(sectors) >= len(table):
            raise Unreadable("DAMAGED_FILE")
        sectors.append(first)
        first = table[first]
    return sectors


def _numbers(sector: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(sector) // 4}I", sector)


def _pieces(content: bytes, size: int) -> list[bytes]:
    return [content[start : start + size] for start in range(0, len(content), size)]


def _entry(raw: bytes) -> _Entry:
    (name_bytes,) = struct.unpack_from("<H", raw, 64)
    name = raw[: max(0, min(name_bytes, 64) - 2)].decode("utf-16-le", "replace")
    left, right, child = struct.unpack_from("<III", raw, 68)
    start, size = struct.unpack_from("<II", raw, 116)
    return _Entry(name, raw[66], left, right, child, start, size)


def _children(entries: list[_Entry], root: _Entry) -> list[_Entry]:
    """Streams directly in the root; those of embedded objects lie deeper."""
    found, waiting, seen = [], [root.child], set[int]()
    while waiting:
        number = waiting.pop()
        if number >= len(entries) or number in seen:
            continue
        seen.add(number)
        entry = entries[number]
        waiting += [entry.left, entry.right]
        if entry.type == STREAM:
            found.append(entry)
    return found
