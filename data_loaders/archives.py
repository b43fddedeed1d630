"""ZIPs of workbooks, unpacked in memory within limits."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from data_loaders import limits

TOTAL_BYTES = 1024 * limits.MIB  # all members, unpacked
WRITTEN_AS_UTF8 = 0x800  # the flag of a member whose name is UTF-8
LOCAL_HEADER = b"PK\x03\x04"  # begins each member
HEADER_BYTES = 30  # before the name of a member
FAULTS = (RuntimeError, NotImplementedError, OSError, EOFError, ValueError, OverflowError)
LOCKED = 0x1  # the flag of a member that a password protects


def is_archive(content: bytes, name: str) -> bool:
    """Whether it is a ZIP that can be taken apart. A workbook is a ZIP too, but is not called one.

    One that is damaged, or has a member that a password protects, stays whole, and its reader says
    why it is refused.
    """
    if not name.lower().endswith(".zip"):
        return False
    try:
        listed = zipfile.ZipFile(BytesIO(content)).infolist()
    except (zipfile.BadZipFile, *FAULTS):
        return False
    return not any(member.flag_bits & LOCKED for member in listed)


def members(content: bytes) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each file in the archive.

    A damaged member comes packed as it lies there, for a part of it could pass for the whole; so do
    those after TOTAL_BYTES: their reader says that they did not come whole. One that is too large
    is cut off.
    """
    left = TOTAL_BYTES
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for member in archive.infolist():
            if not member.is_dir():
                unpacked = _unpacked(archive, member) if left > 0 else None
                left -= len(unpacked or b"")
                whole = _packed(content, member) if unpacked is None else unpacked
                yield _name(member), whole


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes | None:
    """The bytes of a member, no more than a file may have; None if it is damaged."""
    try:
        with archive.open(member) as unpacked:
            return unpacked.read(limits.FILE_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, *FAULTS):
        return None


def _packed(content: bytes, member: zipfile.ZipInfo) -> bytes:
    """A member as it lies in the archive, from the letters that begin it."""
    start = member.header_offset
    return LOCAL_HEADER + content[start + 4 : start + HEADER_BYTES + member.compress_size]


def _name(member: zipfile.ZipInfo) -> str:
    """The name of a member; archivers on Russian Windows write it in code page 866."""
    if member.flag_bits & WRITTEN_AS_UTF8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("cp866")
    except UnicodeError:
        return member.filename
