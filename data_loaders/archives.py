"""ZIPs of workbooks, unpacked in memory within limits."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from data_loaders import limits

TOTAL_BYTES = 1024 * limits.MIB  # all members, unpacked
WRITTEN_AS_UTF8 = 0x800  # the flag of a member whose name is UTF-8
LOCKED = 0x1  # the flag of a member that a password protects


def is_archive(content: bytes, name: str) -> bool:
    """Whether it is a ZIP that can be taken apart. A workbook is a ZIP too, but is not called one.

    One with a member that a password protects stays whole, and its reader says why it is refused.
    """
    if not (name.lower().endswith(".zip") and zipfile.is_zipfile(BytesIO(content))):
        return False
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return not any(member.flag_bits & LOCKED for member in archive.infolist())


def members(content: bytes) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each file in the archive.

    A damaged member comes empty, for a part of it could pass for the whole; one that is too large
    is cut off, and those after TOTAL_BYTES come empty: their reader refuses them.
    """
    left = TOTAL_BYTES
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for member in archive.infolist():
            if not member.is_dir():
                unpacked = _bytes(archive, member) if left > 0 else b""
                left -= len(unpacked)
                yield _name(member), unpacked


def _bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(member) as unpacked:
            return unpacked.read(limits.FILE_BYTES + 1)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError):
        return b""


def _name(member: zipfile.ZipInfo) -> str:
    """The name of a member; archivers on Russian Windows write it in code page 866."""
    if member.flag_bits & WRITTEN_AS_UTF8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("cp866")
    except UnicodeError:
        return member.filename
