"""Text with delimiters (.csv): encoding and delimiter are told from the bytes.

All values stay text: what ``1,234`` means is not for the reader to say. Letters that were lost
when the file was saved stand as ``?`` and stay so.
"""

import codecs
import csv
import io

from data_loaders import limits
from data_loaders.book import Book
from data_loaders.formats.draft import Draft
from data_loaders.formats.text import cell_text
from data_loaders.unreadable import Unreadable

DELIMITERS = ";\t,|"
SAMPLE_LINES = 50
FEWEST_ALIKE = 5  # records of one length, after which a shorter last one is cut off
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL_SHARE = 0.01  # of the characters; above it the file is not text
UNMARKED_SHARE = 0.9  # of its characters, from which a text without a mark is UTF-16
SAMPLE_BYTES = 4096
WHITESPACE = "\t\n\r\f\x1a"


def read_csv(content: bytes) -> Book:
    """One sheet without a name; its rows are records, so a quoted line break starts no row.

    Raises Unreadable for what is no text, and for a file that breaks off within a record.
    """
    text = decoded(content)
    delimiter = _delimiter(text)
    draft, lengths = Draft(None), []
    csv.field_size_limit(limits.CELL_CHARACTERS * 4)
    for row, record in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
        if row >= limits.ROWS:
            raise Unreadable("TOO_MANY_CELLS")
        lengths.append(len(record))
        for column, field in enumerate(record):
            if value := cell_text(field).strip():
                draft.cells[row, column] = value
    if not text.endswith("\n") and _breaks_off(lengths):
        raise Unreadable("DAMAGED_FILE")
    return Book("csv", (draft.sheet(),))


def _breaks_off(lengths: list[int]) -> bool:
    """Whether the last record is the only one with too few fields: its last number may be cut."""
    *before, last = lengths or [0]
    return len(before) >= FEWEST_ALIKE and len({*before}) == 1 and last < before[0]


def decoded(content: bytes) -> str:
    """The text in whichever encoding office programs here save: UTF-8, UTF-16 or Windows-1251.

    Raises Unreadable if it is not text.
    """
    text = _decoded(content)
    if sum(not c.isprintable() and c < " " and c not in WHITESPACE for c in text[:4096]) > (
        CONTROL_SHARE * len(text[:4096])
    ):
        raise Unreadable("NOT_A_SPREADSHEET", seems="BIN")
    return text


def _decoded(content: bytes) -> str:
    try:
        if content.startswith(UTF_16_MARKS):
            return content.decode("utf-16")
        for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            if _pages(content[start:SAMPLE_BYTES:2]):
                return content.decode(encoding)
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1251", errors="replace").replace("\ufffd", "?")


def _pages(high: bytes) -> bool:
    """Whether every second byte is nearly always that of a Latin or Cyrillic character."""
    return len(high) > 1 and high.count(0) + high.count(4) > UNMARKED_SHARE * len(high)


def _delimiter(text: str) -> str:
    """The delimiter that most lines have the same number of; quoted text is not counted."""
    first = text.partition("\n")[0]
    if first.lower().startswith("sep=") and first.strip()[4:] in DELIMITERS:
        return first.strip()[4:]
    lines = "".join(text.split('"')[::2]).splitlines()[:SAMPLE_LINES]
    return max(DELIMITERS, key=lambda mark: _weight([line.count(mark) for line in lines]))


def _weight(counts: list[int]) -> tuple[int, int]:
    """How many lines have the most usual count above zero, and that count."""
    present = [count for count in counts if count]
    if not present:
        return 0, 0
    usual = max(set(present), key=present.count)
    return present.count(usual), usual
