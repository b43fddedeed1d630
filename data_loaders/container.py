"""The ZIP container of a workbook: checked whole before any part of it is unpacked."""

import io
import zipfile
import zlib
from itertools import pairwise

from data_loaders import limits
from data_loaders.unreadable import Unreadable

LOCAL_HEADER, LISTED = b"PK\x03\x04", b"PK\x01\x02"
LOCAL_HEADER_BYTES = 30
ENCRYPTED = 0x1 | 0x40
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class Container:
    """The parts of a workbook by name.

    Raises Unreadable for directories that lie, overlap, repeat a name or promise too much.
    Names are matched without regard to case, as Excel does; two that differ by case alone are
    refused.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        members = _directory(content)
        _check_names([member.filename for member in members])
        _check_sizes(members)
        self._members = {member.filename.casefold(): member for member in members}
        self._starts = _data_starts(content, members)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._members

    def read(self, name: str) -> bytes:
        """One part, unpacked. Raises Unreadable if it is absent or is not what was promised."""
        member = self._members.get(name.casefold())
        if member is None:
            raise Unreadable("DAMAGED_FILE")
        start = self._starts[member.filename]
        packed = self._content[start : start + member.compress_size]
        if member.compress_type == zipfile.ZIP_STORED:
            part = packed
        else:
            part = _inflated(packed, member.file_size)
        if len(part) != member.file_size or zlib.crc32(part) != member.CRC:
            raise Unreadable("DAMAGED_FILE")
        return part


def _directory(content: bytes) -> list[zipfile.ZipInfo]:
    if content.count(LISTED) > 2 * limits.MEMBERS:  # to list them all would take seconds
        raise Unreadable("TOO_LARGE_UNPACKED")
    try:
        members = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as problem:
        raise Unreadable("DAMAGED_FILE") from problem
    for member in members:
        member.filename = member.filename.replace("\\", "/")
    return members


def _check_names(names: list[str]) -> None:
    if len(names) > limits.MEMBERS:
        raise Unreadable("TOO_LARGE_UNPACKED")
    if len({name.casefold() for name in names}) != len(names):
        raise Unreadable("DAMAGED_FILE")
    for name in names:
        if name.startswith("/") or ".." in name.split("/") or "\0" in name:
            raise Unreadable("DAMAGED_FILE")


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    if sum(member.file_size for member in members) > limits.TOTAL_BYTES:
        raise Unreadable("TOO_LARGE_UNPACKED")
    for member in members:
        if member.flag_bits & ENCRYPTED:
            raise Unreadable("PASSWORD_PROTECTED")
        if member.compress_type not in METHODS:
            raise Unreadable("UNSUPPORTED")
        if member.file_size > limits.PART_BYTES or _swollen(member):
            raise Unreadable("TOO_LARGE_UNPACKED")


def _swollen(member: zipfile.ZipInfo) -> bool:
    large = member.file_size > limits.SMALL_PART_BYTES
    return large and member.file_size > limits.PACKED_RATIO * member.compress_size


def _data_starts(content: bytes, members: list[zipfile.ZipInfo]) -> dict[str, int]:
    """Where the packed bytes of each part begin. Raises Unreadable if any two overlap."""
    starts, spans = {}, [(len(content), len(content))]
    for member in members:
        offset = member.header_offset
        if content[offset : offset + 4] != LOCAL_HEADER:
            raise Unreadable("DAMAGED_FILE")
        name_bytes = int.from_bytes(content[offset + 26 : offset + 28], "little")
        extra_bytes = int.from_bytes(content[offset + 28 : offset + 30], "little")
        start = offset + LOCAL_HEADER_BYTES + name_bytes + extra_bytes
        starts[member.filename] = start
        spans.append((offset, start + member.compress_size))
    if any(end > offset for (_, end), (offset, _) in pairwise(sorted(spans))):
        raise Unreadable("DAMAGED_FILE")
    return starts


def _inflated(packed: bytes, promised: int) -> bytes:
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, promised + 1)
    except zlib.error as problem:
        raise Unreadable("DAMAGED_FILE") from problem
