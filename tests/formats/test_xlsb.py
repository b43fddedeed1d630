"""Values of .xlsb workbooks, record by record."""

import struct
from datetime import date

import pytest

from data_loaders.opening import Unreadable, open_book
from tests.formats.binary import (
    BOOLEAN,
    ERROR,
    FORMULA_ERROR,
    FORMULA_NUMBER,
    FORMULA_TEXT,
    REAL,
    RK,
    SHARED,
    TEXT,
    cell12,
    record12,
    row12,
    wide,
    xlsb,
)


def opened(*sheets: bytes, **how):
    return open_book(xlsb(*sheets, **how), "отчёт.xlsb")


def real(value: float) -> bytes:
    return struct.pack("<d", value)


def test_every_kind_of_cell_is_read():
    part = (
        row12(0)
        + cell12(RK, 0, struct.pack("<I", 25 << 2 | 2))
        + cell12(RK, 1, struct.pack("<I", 1250 << 2 | 3))
        + cell12(REAL, 2, real(45992), style=1)
        + cell12(SHARED, 3, struct.pack("<I", 1))
        + cell12(TEXT, 4, wide("план"))
        + cell12(BOOLEAN, 5, b"\1")
        + row12(2, hidden=True)
        + cell12(FORMULA_NUMBER, 0, real(7) + bytes(8))
        + cell12(FORMULA_TEXT, 1, wide("да") + bytes(8))
    )

    book = opened(part, strings=("а", "район"))
    found = book.sheets[0]

    assert book.format == "xlsb"
    assert list(found.cells.values()) == [
        25,
        12.5,
        date(2025, 12, 1),
        "район",
        "план",
        True,
        7,
        "да",
    ]
    assert found.formulas == {(2, 0), (2, 1)}
    assert found.hidden_rows == {2}


def test_error_values_are_never_blanks():
    part = row12(0) + cell12(ERROR, 0, b"\x2a") + cell12(FORMULA_ERROR, 1, b"\x17" + bytes(8))

    assert opened(part).sheets[0].errors == {(0, 0): "#N/A", (0, 1): "#REF!"}


def test_numbers_that_are_none_and_dates_that_do_not_exist_are_errors():
    part = row12(0) + cell12(REAL, 0, real(float("nan"))) + cell12(REAL, 1, real(-1), style=1)

    found = opened(part).sheets[0]

    assert found.errors.keys() == {(0, 0), (0, 1)}
    assert found.cells == {}


def test_hidden_sheets_columns_merges_and_the_other_calendar():
    part = (
        record12(60, struct.pack("<IIIIH", 1, 1, 0, 0, 1))
        + row12(0)
        + cell12(REAL, 0, real(44530), style=1)
        + cell12(REAL, 2, real(1))
        + record12(176, struct.pack("<4I", 0, 0, 0, 1))
    )

    book = opened(part, part, calendar_1904=True)

    assert [sheet.visible for sheet in book.sheets] == [True, False]
    assert book.sheets[0].cells[0, 0] == date(2025, 12, 1)
    assert book.sheets[0].hidden_columns == {1}
    assert book.sheets[0].merges == ((0, 0, 0, 1),)


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (row12(0) + cell12(SHARED, 0, struct.pack("<I", 9)), "DAMAGED_FILE"),
        (row12(0) + cell12(REAL, 0, b"\0"), "DAMAGED_FILE"),
        (row12(0) + cell12(TEXT, 0, struct.pack("<I", 2_000_000_000)), "DAMAGED_FILE"),
        (row12(0) + b"\x05\xff\xff\xff\x7f", "DAMAGED_FILE"),
        (row12(0) + cell12(REAL, 0, real(1)) * 2, "BAD_CELL_REFERENCE"),
        (row12(0) + cell12(REAL, 70_000, real(1)), "BAD_CELL_REFERENCE"),
        (cell12(REAL, 0, real(1)), "BAD_CELL_REFERENCE"),
        (row12(0) + record12(13, bytes(8)), "UNSUPPORTED"),
        (row12(0) + cell12(REAL, 0, real(1)) + row12(999_999) + cell12(REAL, 0, real(1)),
         "TOO_MANY_CELLS"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(part, reason):
    with pytest.raises(Unreadable, match=reason):
        opened(part)
