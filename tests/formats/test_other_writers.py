"""What other programs write is read as they mean it, whatever they write."""

import io
from datetime import date, datetime, time

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as some
from xlsxwriter import Workbook

from data_loaders.opening import open_book

TEXTS = some.text(
    some.characters(categories=["L", "N", "P", "S", "Zs"], include_characters="\n\t<&>_\"'"),
    min_size=1,
    max_size=30,
).filter(lambda text: not text.startswith("="))
VALUES = some.one_of(
    TEXTS,
    some.booleans(),
    some.integers(-(10**14), 10**14),
    some.floats(-1e9, 1e9).filter(lambda number: abs(number - round(number)) > 1e-5),
    some.dates(date(1900, 3, 1), date(2100, 1, 1)),
    some.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1)).map(
        lambda moment: moment.replace(hour=moment.hour or 1, microsecond=0)
    ),
)
TABLES = some.dictionaries(
    some.tuples(some.integers(0, 12), some.integers(0, 40)), VALUES, min_size=1, max_size=40
)


def by_openpyxl(cells: dict) -> bytes:
    book = openpyxl.Workbook()
    for (row, column), value in cells.items():
        cell = book.active.cell(row + 1, column + 1, value)
        if isinstance(value, str):
            cell.data_type = "s"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def by_xlsxwriter(cells: dict) -> bytes:
    saved = io.BytesIO()
    with Workbook(saved, {"in_memory": True, "default_date_format": "dd.mm.yyyy hh:mm"}) as book:
        sheet = book.add_worksheet()
        for (row, column), value in cells.items():
            if isinstance(value, str):
                sheet.write_string(row, column, value)
            else:
                sheet.write(row, column, value)
    return saved.getvalue()


def assert_same(read: dict, written: dict) -> None:
    assert read.keys() == written.keys()
    for place, value in written.items():
        if isinstance(value, float):
            assert abs(read[place] - value) <= 1e-14 * abs(value)
        else:
            assert (read[place], type(read[place])) == (value, type(value))


@given(TABLES)
@settings(max_examples=60)
def test_openpyxl(cells):
    assert_same(open_book(by_openpyxl(cells), "").sheets[0].cells, cells)


@given(TABLES)
@settings(max_examples=60)
def test_xlsxwriter(cells):
    assert_same(open_book(by_xlsxwriter(cells), "").sheets[0].cells, cells)


def test_times_alone():
    assert open_book(by_openpyxl({(0, 0): time(18, 30)}), "").sheets[0].cells == {
        (0, 0): time(18, 30)
    }
