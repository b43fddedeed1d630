"""Sheets drawn in tests the way a clerk sees them, and what reading makes of them."""

from datetime import date, datetime
from functools import cache
from pathlib import Path

from data_loaders.book import Book, Sheet, Value
from data_loaders.pack import read_pack
from data_loaders.reading import read_report
from domain.languages import LANGUAGES
from domain.regions import Region
from domain.reports import ReadReport
from i18n import text

ABAY = Path(__file__).parents[2] / "sample_data" / "abay"


@cache
def abay() -> Region:
    """The region of the sample pack."""
    return read_pack(ABAY)


def sheet(drawing: str, name: str | None = "Лист1", **more: object) -> Sheet:
    """A sheet from lines of cells parted by "|"; whole numbers and dates become such values."""
    cells: dict[tuple[int, int], Value] = {}
    for row, line in enumerate(drawing.strip("\n").splitlines()):
        for column, written in enumerate(line.split("|")):
            if written.strip():
                cells[row, column] = _value(written.strip())
    return Sheet(name, cells, **more)


def _value(text: str) -> Value:
    if text.lstrip("-").isdigit():
        return int(text)
    try:
        return datetime.strptime(text, "@%Y-%m-%d").date()
    except ValueError:
        return text.replace("\\n", "\n")


def read(*sheets: Sheet | str, file: str = "отчет.xlsx", **more: object) -> ReadReport:
    """What is read of the sheets; a drawing stands for a sheet. Every finding can be said."""
    drawn = tuple(sheet(one) if isinstance(one, str) else one for one in sheets)
    report = read_report(Book("xlsx", drawn), file, abay(), **more)
    for finding in report.findings:
        for language in LANGUAGES:
            assert text(f"finding.{finding.rule}", language, **finding.values)
    return report


def facts(report: ReadReport) -> dict[tuple[str, str, str], int]:
    """Its facts by unit, source and job type."""
    people = report.people
    keys = zip(people["unit"], people["source"], people["job_type"], strict=True)
    return dict(zip(keys, people["people"], strict=True))


def plans(report: ReadReport) -> dict[tuple[str, str, str], int]:
    """Its plans by unit, source and job type."""
    keys = zip(report.plans["unit"], report.plans["source"], report.plans["job_type"], strict=True)
    return dict(zip(keys, report.plans["people"], strict=True))


def rules(report: ReadReport) -> dict[str, tuple[str, ...]]:
    """What was found, by rule, with the cells."""
    return {finding.rule: finding.cell for finding in report.findings}


def day(text: str) -> date:
    """A date written 2025-12-01."""
    return date.fromisoformat(text)
