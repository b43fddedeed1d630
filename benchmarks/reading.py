"""How fast workbooks are read, against pandas with openpyxl.

    python -m benchmarks.reading [REPORTS]

Makes that many small reports (1 000) and one register of 50 000 rows × 15 columns in a temporary
folder, reads them by every way in turn, so that a noisy moment meets all ways alike, and prints
times and ratios. The reports have what reports have: merged headings, a hidden row and a hidden
column, totals by formula, an error value, percentages and a date.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import pandas as pd
import xlsxwriter

from data_loaders.opening import open_book, open_isolated

REPORTS = 1_000
BLOCK = 25  # reports read by one way before the next way has its turn
UNITS, SOURCES = 12, 9
REGISTER_ROWS, REGISTER_COLUMNS = 50_000, 15


def write_report(path: Path, number: int) -> None:
    """A wide summary of 12 units by 9 sources: plan, fact and share of each; 430 cells."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Свод")
        share = book.add_format({"num_format": "0.0%", "border": 1})
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        box = book.add_format({"border": 1, "text_wrap": True})
        last = 1 + 4 * SOURCES
        sheet.merge_range(0, 0, 0, last, "Сведения об исполнении карты занятости", box)
        sheet.write(1, 0, "по состоянию на")
        sheet.write_datetime(1, 1, date(2025, 1, 1) + timedelta(number % 365), day)
        sheet.write(3, 0, "№", box)
        sheet.write(3, 1, "Район", box)
        for source in range(SOURCES):
            first = 2 + 4 * source
            sheet.merge_range(2, first, 2, first + 3, f"Направление {source + 1}", box)
            for step, words in enumerate(("план", "факт", "из них постоянных", "%")):
                sheet.write(3, first + step, words, box)
        for unit in range(UNITS):
            _write_unit(sheet, 4 + unit, unit, number, box, share)
        total = 4 + UNITS
        sheet.write(total, 1, "Итого", box)
        for column in range(2, last + 1):
            sheet.write_formula(total, column, f"=SUM(C5:C{total})", box, number + column)
        sheet.write_formula(total, last, "=A1/0", box, "#DIV/0!")
        sheet.set_row(6, None, None, {"hidden": True})
        sheet.set_column(4, 4, None, None, {"hidden": True})


def _write_unit(
    sheet: xlsxwriter.worksheet.Worksheet,
    row: int,
    unit: int,
    number: int,
    box: xlsxwriter.format.Format,
    share: xlsxwriter.format.Format,
) -> None:
    sheet.write(row, 0, unit + 1, box)
    sheet.write(row, 1, f"район {unit + 1}", box)
    for source in range(SOURCES):
        first, plan = 2 + 4 * source, 100 + 7 * unit + source
        fact = (number * 31 + unit * 17 + source * 13) % 400
        sheet.write(row, first, plan, box)
        sheet.write(row, first + 1, fact, box)
        sheet.write(row, first + 2, fact // 3, box)
        sheet.write(row, first + 3, fact / plan, share)


def write_register(path: Path) -> None:
    """A list of 50 000 rows of 15 columns: words, whole numbers, shares and dates."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Реестр")
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        for row in range(REGISTER_ROWS):
            sheet.write_datetime(row, 0, date(2024, 1, 1) + timedelta(row % 700), day)
            for column in range(1, 4):
                sheet.write_string(row, column, f"значение {row % 997} {column}")
            for column in range(4, REGISTER_COLUMNS):
                sheet.write_number(row, column, row * column / (4 if column % 5 == 0 else 1))


def times(
    ways: dict[str, Callable[[Path], object]], files: list[Path], size: int = BLOCK
) -> dict[str, float]:
    """Seconds a file by each way: the median of blocks of files, which take turns."""
    taken: dict[str, list[float]] = {way: [] for way in ways}
    for start in range(0, len(files), size):
        block = files[start : start + size]
        for way, read in ways.items():
            begun = perf_counter()
            for file in block:
                read(file)
            taken[way].append((perf_counter() - begun) / len(block))
    return {way: median(seconds) for way, seconds in taken.items()}


def _by_pandas(file: Path) -> object:
    return pd.read_excel(file, engine="openpyxl", sheet_name=None, header=None)


def _by(reader: Callable[[bytes, str], object], file: Path) -> object:
    return reader(file.read_bytes(), file.name)


WAYS: dict[str, Callable[[Path], object]] = {
    "pandas with openpyxl": _by_pandas,
    "the reader": partial(_by, open_book),
    "the reader, isolated": partial(_by, open_isolated),
}


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    with tempfile.TemporaryDirectory() as folder:
        reports = [Path(folder) / f"report {number}.xlsx" for number in range(count)]
        for number, report in enumerate(reports):
            write_report(report, number)
        register = Path(folder) / "register.xlsx"
        write_register(register)
        for read in WAYS.values():  # imports, and a child process that is warm
            read(reports[0])
        cells = sum(len(sheet.cells) for sheet in open_book(reports[0].read_bytes(), "").sheets)
        _show(f"{count} reports of {cells} cells, ms each", times(WAYS, reports), 1000)
        _show("a register of 750 000 cells, s", times(WAYS, [register] * 3, 1), 1)


def _show(title: str, taken: dict[str, float], factor: float) -> None:
    print(title)
    for way, seconds in taken.items():
        ratio = taken["pandas with openpyxl"] / seconds
        print(f"  {way:24}{seconds * factor:8.2f}  {ratio:5.1f} x")
    print(f"  isolation: {taken['the reader, isolated'] / taken['the reader']:.2f} x the reader")


if __name__ == "__main__":
    main()
