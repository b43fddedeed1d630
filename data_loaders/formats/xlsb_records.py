"""Records of the binary parts of .xlsb workbooks (BIFF12)."""

import struct
from collections.abc import Iterator

from data_loaders.formats.text import cell_text
from data_loaders.unreadable import Unreadable

Record = tuple[int, bytes]
SIZE_BYTES = 4  # at most, seven bits in each


def records(part: bytes) -> Iterator[Record]:
    """Number and content of each record."""
    at, end = 0, len(part)
    while at < end:
        kind = part[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | (_byte(part, at) & 0x7F) << 7
            at += 1
        size = 0
        for step in range(SIZE_BYTES):
            piece = _byte(part, at)
            at += 1
            size |= (piece & 0x7F) << 7 * step
            if not piece & 0x80:
                break
        if at + size > end:
            raise Unreadable("DAMAGED_FILE")
        yield kind, part[at : at + size]
        at += size


def wide_string(content: bytes, at: int) -> tuple[str, int]:
    """The string at a place, and the place after it."""
    (length,) = struct.unpack_from("<I", content, at)
    if length == 0xFFFFFFFF:  # there is none
        return "", at + 4
    end = at + 4 + 2 * length
    if end > len(content):
        raise Unreadable("DAMAGED_FILE")
    return cell_text(content[at + 4 : end].decode("utf-16-le", "replace")), end


def _byte(part: bytes, at: int) -> int:
    if at >= len(part):
        raise Unreadable("DAMAGED_FILE")
    return part[at]
