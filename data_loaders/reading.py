"""A workbook understood: every figure with its cell, every fault with its address.

Pure: all that can be said from the file alone. What needs earlier reports is in history_checks.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from data_loaders.book import Book
from data_loaders.own_form import against_its_mark, without_own_sums
from data_loaders.recognise.answers import language_of, with_names
from data_loaders.recognise.dating import Dating, dating
from data_loaders.recognise.evidence import evidence, evidence_of_headings, years_of_titles
from data_loaders.recognise.frames import cells_frame, controls_frame, facts_frame, plans_frame
from data_loaders.recognise.lexicon import lexicon
from data_loaders.recognise.other_dates import leave_other_dates
from data_loaders.recognise.personal import personal_data
from data_loaders.recognise.scene import Scene
from data_loaders.recognise.sheets import SheetRead, read_sheets, said_by_file
from data_loaders.recognise.stated import Stated
from data_loaders.recognise.taking import Taken, take
from data_loaders.recognise.verdict import checked
from domain.findings import ERROR, Finding
from domain.regions import Region
from domain.reports import PLAN, SUMMARY, UNIT_FILE, ReadReport
from domain.units import REGION

NO_ANSWERS: Mapping[str, str] = MappingProxyType({})


def read_report(
    book: Book,
    name: str,
    region: Region,
    *,
    as_of: date | None = None,
    aliases: Mapping[str, str] = NO_ANSWERS,
) -> ReadReport:
    """What ``book`` says, and all that is wrong with it.

    name:    what its sender called the file: it may tell the date and the unit;
    as_of:   the date that the caller states; the file must not contradict it;
    aliases: the sender's confirmed answers: the text that was asked about, to a code.

    A file with personal data is not read any further; its finding has addresses only.
    """
    personal = personal_data(book)
    if personal:
        return ReadReport(UNIT_FILE, None, None, (), findings=(personal,))
    words = lexicon(region, aliases)
    book = without_own_sums(book)
    sheets = read_sheets(book, words)
    if not any(sheet.tables for sheet in sheets):
        return _nothing(sheets, Taken(), book)
    file = said_by_file(name, words)
    dates = dating(
        evidence(sheets, file), evidence_of_headings(sheets), years_of_titles(sheets), as_of
    )
    leave_other_dates(sheets, dates.as_of, dates.year)
    taken = take(sheets, Scene(region, words, sheets, name, file, dates.as_of), dates)
    return against_its_mark(_report(book, region, sheets, taken, dates), book)


def _report(
    book: Book, region: Region, sheets: list[SheetRead], taken: Taken, dates: Dating
) -> ReadReport:
    stated, findings = checked(sheets, taken, region, dates)
    if not (taken.figures or findings):
        return _nothing(sheets, taken, book)
    facts, plans = facts_frame(stated, taken.beside), plans_frame(stated, dates.year)
    controls = controls_frame(stated)
    if facts.empty and plans.empty and controls.empty and not findings:
        return _nothing(sheets, taken, book)
    kind = _kind(stated, plan=facts.empty and controls.empty and not plans.empty)
    if dates.as_of is None and not dates.findings and not (kind == PLAN and dates.year):
        findings.append(Finding("no_as_of_date"))
    language = language_of(book)
    findings = [with_names(finding, region, language) for finding in findings]
    return ReadReport(
        kind,
        dates.as_of,
        dates.year,
        tuple(stated.units),
        facts,
        controls,
        plans,
        tuple(sorted(findings, key=lambda finding: finding.level != ERROR)),
        cells_frame(sheets, taken, book),
        tuple(taken.projects),
    )


def _nothing(sheets: list[SheetRead], taken: Taken, book: Book) -> ReadReport:
    """The report of a workbook without a table that could be read."""
    cells = cells_frame(sheets, taken, book)
    return ReadReport(UNIT_FILE, None, None, (), findings=(Finding("no_table"),), cells=cells)


def _kind(stated: Stated, plan: bool) -> str:
    if plan:
        return PLAN
    several = len(stated.units) > 1 or any(key[0] == REGION for key in stated.figures)
    return SUMMARY if several else UNIT_FILE
