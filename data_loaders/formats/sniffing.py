"""What a file is, by its content; its name only decides about plain text."""

import re

from data_loaders.unreadable import Unreadable

ZIP, OLE, STREAM, HTML, TEXT = "zip", "ole", "stream", "html", "text"

KINDS = (
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"\x09\x08\x10\x00", STREAM),
    (b"\x09\x08\x08\x00", STREAM),
)
OLD_STREAMS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
# The first bytes of what people send by mistake, and what to call it.
OTHERS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "EXE"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"\x1f\x8b", "GZIP"),
    (b"{\\rtf", "RTF"),
    (b"MIME-Version:", "MHTML"),
)
TEXT_NAMES = (".csv", ".txt", ".tsv", ".tab")
PAGE_NAMES = (".xls", ".htm", ".html")
PAGE = re.compile(rb"<(?:html|table|!doctype\s+html|body|head|meta)\b", re.IGNORECASE)
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
SHOWN_BYTES = 4096


def content_type(content: bytes, name: str) -> str:
    """One of the five kinds above. Raises Unreadable, saying what it seems to be."""
    for magic, kind in KINDS:
        if content.startswith(magic):
            return kind
    for magic, seems in OTHERS:
        if content.startswith(magic):
            raise Unreadable("NOT_A_SPREADSHEET", seems=seems)
    if content.startswith(OLD_STREAMS):
        raise Unreadable("UNSUPPORTED", seems="Excel 4")
    return _text_type(content, name.lower())


def _text_type(content: bytes, name: str) -> str:
    start = content[:SHOWN_BYTES].replace(b"\0", b"")
    if PAGE.search(start):
        if not name.endswith(PAGE_NAMES):
            raise Unreadable("NOT_A_SPREADSHEET", seems="HTML")
        return HTML
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        raise Unreadable("UNSUPPORTED", seems="XML")
    if not start.strip():
        raise Unreadable("NOT_A_SPREADSHEET", seems="0 B")
    if not name.endswith(TEXT_NAMES):
        raise Unreadable("NOT_A_SPREADSHEET", seems="BIN" if CONTROLS.search(start) else "TXT")
    return TEXT
