"""Values of .xls workbooks: those that a writer makes, and records that none does."""

import io
import struct
from datetime import date, datetime

import pytest
import xlwt

from data_loaders.opening import Unreadable, open_book
from tests.formats.binary import compound, record8, stream8


def opened(content: bytes):
    return open_book(content, "отчёт.xls").sheets[0]


def written(fill) -> bytes:
    """The workbook that xlwt makes of a sheet after ``fill(sheet)``."""
    book = xlwt.Workbook(encoding="utf-8")
    fill(book.add_sheet("Свод"))
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def number(row: int, column: int, value: float, style: int = 0) -> bytes:
    return record8(0x203, struct.pack("<HHHd", row, column, style, value))


def formula(column: int, result: bytes) -> bytes:
    return record8(0x06, struct.pack("<HHH8sHIH", 0, column, 0, result, 0, 0, 0))


def test_a_workbook_of_a_writer_is_read():
    day, moment = (
        xlwt.easyxf(num_format_str="dd.mm.yyyy"),
        xlwt.easyxf(num_format_str="h:mm d.m.yy"),
    )

    def fill(sheet):
        sheet.write_merge(0, 0, 0, 2, "Жұмыспен қамту картасы")
        sheet.write(1, 0, 25)
        sheet.write(1, 1, 12.5)
        sheet.write(1, 2, date(2025, 12, 1), day)
        sheet.write(2, 0, datetime(2025, 12, 1, 18), moment)
        sheet.write(2, 1, True)
        sheet.row(2).hidden = True
        sheet.col(1).hidden = True

    found = opened(written(fill))

    assert list(found.cells.values()) == [
        "Жұмыспен қамту картасы", 25, 12.5, date(2025, 12, 1), datetime(2025, 12, 1, 18), True,
    ]  # fmt: skip
    assert found.merges == ((0, 0, 0, 2),)
    assert (found.hidden_rows, found.hidden_columns) == ({2}, {1})


def test_many_strings_go_on_over_many_records():
    def fill(sheet):
        for row in range(3_000):
            sheet.write(row, 0, f"строка {row} " + "ә" * (row % 50) + "a" * (row % 7))

    cells = opened(written(fill)).cells

    assert len(cells) == 3_000
    assert cells[2_999, 0] == "строка 2999 " + "ә" * 49 + "a" * 3


def test_formulas_that_were_never_calculated_have_no_value():
    def fill(sheet):
        sheet.write(0, 0, 5)
        sheet.write(0, 1, xlwt.Formula("A1*2"))

    found = opened(written(fill))

    assert found.unsaved == found.formulas == {(0, 1)}
    assert found.cells == {(0, 0): 5}


def test_what_formulas_gave_is_read():
    text = "да".encode("utf-16-le")
    cells = (
        formula(0, struct.pack("<d", 7))
        + formula(1, b"\0\0\0\0\0\0\xff\xff")
        + record8(0x207, struct.pack("<HB", 2, 1) + text[:2])
        + record8(0x3C, b"\x01" + text[2:])
        + formula(2, b"\1\0\1\0\0\0\xff\xff")
        + formula(3, b"\2\0\x17\0\0\0\xff\xff")
        + formula(4, b"\3\0\0\0\0\0\xff\xff")
    )

    found = opened(stream8(cells))

    assert found.cells == {(0, 0): 7, (0, 1): "да", (0, 2): True}
    assert found.errors == {(0, 3): "#REF!"}
    assert (len(found.formulas), found.unsaved) == (5, frozenset())


def test_error_values_and_impossible_numbers_are_never_blanks():
    cells = (
        record8(0x205, struct.pack("<HHHBB", 0, 0, 0, 0x07, 1))
        + number(0, 1, float("inf"))
        + number(0, 2, -1, style=1)
        + number(0, 3, 0, style=1)
    )

    found = opened(stream8(cells))

    assert found.errors == {(0, 0): "#DIV/0!", (0, 1): "inf", (0, 2): "########"}
    assert found.cells == {(0, 3): "00.01.1900"}


def test_small_numbers_are_read_from_their_short_forms():
    one = record8(0x27E, struct.pack("<HHHI", 0, 0, 0, (0xFFFFFFFB << 2 & 0xFFFFFFFF) | 2))
    pairs = b"".join(struct.pack("<HI", 0, raw) for raw in (25 << 2 | 2, 0x3FF80000, 150 << 2 | 3))
    many = record8(0xBD, struct.pack("<HH", 0, 1) + pairs + struct.pack("<H", 3))

    assert list(opened(stream8(one + many)).cells.values()) == [-5, 25, 1.5, 1.5]


def test_old_workbooks_have_their_letters():
    label = record8(0x204, struct.pack("<HHHH", 0, 0, 0, 5) + "Жарма".encode("cp1251"))
    words = formula(1, b"\0\0\0\0\0\0\xff\xff") + record8(0x207, b"\2\0" + "да".encode("cp1251"))

    found = opened(compound(stream8(label + words, version=0x500), "Book"))

    assert (found.name, found.cells) == ("Лист", {(0, 0): "Жарма", (0, 1): "да"})


def test_words_that_stand_in_their_own_cell_are_read():
    label = record8(0x204, struct.pack("<HHHHB", 0, 0, 0, 2, 1) + "да".encode("utf-16-le"))

    assert opened(stream8(label)).cells == {(0, 0): "да"}


def test_an_embedded_chart_is_not_the_sheet():
    chart = record8(0x809, bytes(16)) + number(0, 0, 9) + record8(0x0A)

    assert opened(stream8(chart + number(0, 0, 1))).cells == {(0, 0): 1}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (stream8(number(0, 0, 1) * 2), "BAD_CELL_REFERENCE"),
        (stream8(record8(0xFD, struct.pack("<HHHI", 0, 0, 0, 5))), "DAMAGED_FILE"),
        (stream8(record8(0x203, b"\0\0")), "DAMAGED_FILE"),
        (stream8(b"", shared=record8(0xFC, struct.pack("<II", 9, 9) + b"\xff")), "DAMAGED_FILE"),
        (stream8(b"", shared=record8(0xFC, struct.pack("<II", 9, 2**31))), "DAMAGED_FILE"),
        (stream8(number(0, 0, 1) + number(65535, 255, 1)), "TOO_MANY_CELLS"),
        (stream8(number(0, 0, 1))[:-20], "DAMAGED_FILE"),
        (stream8(b"", shared=record8(0x2F, bytes(6))), "PASSWORD_PROTECTED"),
        (compound(bytes(600), "EncryptedPackage"), "PASSWORD_PROTECTED"),
        (compound(bytes(600), "WordDocument"), "NOT_A_SPREADSHEET"),
        (compound(bytes(600), "Something"), "NOT_A_SPREADSHEET"),
        (b"\x09\x04\x06\x00" + bytes(60), "UNSUPPORTED"),
        (compound(stream8(b"", version=0x400)), "UNSUPPORTED"),
    ],
)
def test_what_cannot_be_is_refused(content, reason):
    with pytest.raises(Unreadable, match=reason):
        opened(content)


@pytest.mark.parametrize(
    ("at", "number"),
    [
        (512 + 4 * 2, 2),  # the stream's first sector is followed by itself
        (512 + 4 * 2, 100_000),
        (48, 0xFFFFFFF0),
        (48, 77),
        (68, 0),  # the list of the table's sectors goes on in one whose end leads back to it
        (76, 5_000),
    ],
)
def test_chains_that_loop_or_lead_nowhere_are_refused(at, number):
    content = bytearray(compound(stream8(record8(0x203, struct.pack("<HHHd", 0, 0, 0, 1)))))
    content[at : at + 4] = struct.pack("<I", number)
    if at == 68:
        content[72:76] = struct.pack("<I", 1_000_000)
        content[512 + 508 : 1024] = struct.pack("<I", 0)

    with pytest.raises(Unreadable, match="DAMAGED_FILE"):
        opened(bytes(content))
