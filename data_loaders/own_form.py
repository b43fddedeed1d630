"""Our own form come back: its sums, and whether it still is what it was made for."""

from dataclasses import replace

from data_loaders.book import Address, Book, Sheet, address
from domain.findings import ERROR, Finding
from domain.forms import FormMark, mark_of
from domain.reports import ReadReport


def without_own_sums(book: Book) -> Book:
    """The book with the form's sums empty where a program saved them without their values.

    Each of them only adds up what stands beside it, so nothing that was reported is lost. Any
    other formula without a value stays a fault.
    """
    mark = mark_of(book.meta)
    if mark is None:
        return book
    ours = set(mark.formulas)
    return replace(book, sheets=tuple(_without(sheet, ours) for sheet in book.sheets))


def _without(sheet: Sheet, ours: set[str]) -> Sheet:
    def unsaved(at: Address) -> bool:
        return address(at) not in ours

    return replace(sheet, unsaved=frozenset(filter(unsaved, sheet.unsaved)))


def against_its_mark(report: ReadReport, book: Book) -> ReadReport:
    """The report, with an error where its form was made for another unit or date."""
    mark = mark_of(book.meta)
    if mark is None:
        return report
    found = (*report.findings, *_disagreements(mark, report))
    return replace(report, findings=tuple(sorted(found, key=lambda one: one.level != ERROR)))


def _disagreements(mark: FormMark, report: ReadReport) -> list[Finding]:
    found = []
    if report.units and report.units != (mark.unit,):
        found.append(Finding("not_your_unit"))
    if report.as_of and report.as_of != mark.as_of:
        dates = f"{mark.as_of:%d.%m.%Y}, {report.as_of:%d.%m.%Y}"
        found.append(Finding("as_of_conflict", values={"dates": dates}))
    return found
