"""Rows of a kind as a workbook in a language, as an office would send it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

import i18n
from domain.records import DATE, SEVERAL, UNIT, UNITS, Column, Kind
from domain.regions import Region
from domain.units import REGION
from sample_data.making.records.tables import Row
from sample_data.making.sheets import Cell, Page, workbook

INVENTED = {
    "az": "Nümunə üçün hazırlanıb; statusu “uydurulub” olan rəqəmlər həqiqi deyil.",
    "ru": "Составлено для примера; числа со статусом «вымышленное» не настоящие.",
}
HEADINGS_AT = 4
LONGEST_SHEET_NAME = 31


@dataclass(frozen=True)
class Report:
    """A workbook of the pack. ``file`` is relative to its list; ``received_at`` is UTC."""

    file: str
    kind: str
    as_of: date
    received_at: datetime
    language: str
    sender: str
    rows: Sequence[Row]


def content(report: Report, region: Region) -> bytes:
    """The workbook: titles, headings, rows; only columns that any row fills."""
    kind = region.record_kind(report.kind)
    if kind is None:
        raise KeyError(report.kind)
    columns = [one for one in kind.columns if any(one.code in row for row in report.rows)]
    cells = (*_titles(report, kind, region), *_body(report, columns, region))
    widths = {number: _width(column, report) for number, column in enumerate(columns)}
    page = Page(kind.name(report.language)[:LONGEST_SHEET_NAME], cells, widths)
    return workbook(page, report.received_at)


def _titles(report: Report, kind: Kind, region: Region) -> Iterator[Cell]:
    language = report.language
    yield Cell(0, 0, f"{kind.name(language)}: {region.name(language)}", "title")
    yield Cell(1, 0, i18n.as_of(report.as_of, language), "date")
    yield Cell(2, 0, INVENTED[language], "note")


def _body(report: Report, columns: Sequence[Column], region: Region) -> Iterator[Cell]:
    for number, column in enumerate(columns):
        yield Cell(HEADINGS_AT, number, column.name(report.language), "heading")
    for line, row in enumerate(report.rows, HEADINGS_AT + 1):
        for number, column in enumerate(columns):
            if column.code in row:
                value = written(row[column.code], column, region, report.language)
                yield Cell(line, number, value, "day" if column.type == DATE else "people")


def written(value: object, column: Column, region: Region, language: str) -> object:
    """A value as an office writes it: names for codes, days as days."""
    if isinstance(value, tuple):
        return ", ".join(str(written(one, column, region, language)) for one in value)
    if isinstance(value, date):
        return datetime.combine(value, time.min)
    if not isinstance(value, str):
        return value
    if column.type in (UNIT, UNITS) and value in {unit.code for unit in region.units}:
        return region.unit(value).name(language)
    word = column.word(value, language)
    return region.name(language) if word == REGION else word


def _width(column: Column, report: Report) -> float:
    return 30 if column.type in SEVERAL or "name" in column.code else 16
