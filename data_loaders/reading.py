"""A workbook understood: every figure with its cell, every fault with its address.

Pure: all that can be said from the file alone. What needs earlier reports is in history_checks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from data_loaders.book import Book
from data_loaders.recognise.checks import (
    Stated, copied_plans, rows_add_up, sources_add_up, units_add_up,
)  # fmt: skip
from data_loaders.recognise.complete import missing_units
from data_loaders.recognise.contexts import Contexts, leave_other_dates
from data_loaders.recognise.dating import Dating, dating
from data_loaders.recognise.entries import Entry, Left, Refusal, entries
from data_loaders.recognise.faults import faults, questions
from data_loaders.recognise.figures import (
    Figure, month_figures, months_until, plain, project_figures,
)  # fmt: skip
from data_loaders.recognise.frames import cells_frame, controls_frame, facts_frame, plans_frame
from data_loaders.recognise.lexicon import Lexicon, lexicon
from data_loaders.recognise.percents import percents_agree
from data_loaders.recognise.personal import personal_data
from data_loaders.recognise.repetitions import once
from data_loaders.recognise.sheets import (
    Read, SheetRead, evidence, evidence_of_headings, read_sheets, said_by_file, years_of_titles,
)  # fmt: skip
from domain.findings import Finding
from domain.regions import Region
from domain.reports import PLAN, SUMMARY, UNIT_FILE, ReadReport
from domain.units import REGION


def read_report(
    book: Book,
    name: str,
    region: Region,
    *,
    as_of: date | None = None,
    aliases: Mapping[str, str] = {},  # noqa: B006 - never written to
) -> ReadReport:
    """What ``book`` says, and all that is wrong with it.

    name:    what its sender called the file: it may tell the date and the unit;
    as_of:   the date that the caller states; the file must not contradict it;
    aliases: the sender's confirmed answers, text to code.

    A file with personal data is not read any further; its finding has addresses only.
    """
    found = personal_data(book)
    if found:
        return ReadReport(UNIT_FILE, None, None, (), findings=(found,))
    return _Reading(book, name, region, lexicon(region, aliases), as_of).report()


@dataclass
class _Reading:
    """The steps of reading one workbook, and what they have found so far."""

    book: Book
    name: str
    region: Region
    lexicon: Lexicon
    given: date | None
    sheets: list[SheetRead] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    refusals: list[tuple[SheetRead, Refusal]] = field(default_factory=list)
    left: list[tuple[SheetRead, Left]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def report(self) -> ReadReport:
        """Read all, check all, make the frames."""
        self.sheets = read_sheets(self.book, self.lexicon)
        if not any(sheet.tables for sheet in self.sheets):
            return self._without_tables()
        file = said_by_file(self.name, self.lexicon)
        dates = dating(
            evidence(self.sheets, file),
            evidence_of_headings(self.sheets),
            years_of_titles(self.sheets),
            self.given,
        )
        leave_other_dates(self.sheets, dates.as_of, dates.year)
        contexts = Contexts(self.region, self.lexicon, self.sheets, file, dates.as_of)
        for sheet in self.sheets:
            for index, read in enumerate(sheet.tables):
                self._take(sheet, index, read, contexts, dates)
        self.findings += [*contexts.findings, *dates.findings]
        return self._checked(dates)

    def _without_tables(self) -> ReadReport:
        cells = cells_frame(self.sheets, [], [], [], self.book)
        return ReadReport(UNIT_FILE, None, None, (), findings=(Finding("no_table"),), cells=cells)

    def _take(
        self, sheet: SheetRead, index: int, read: Read, contexts: Contexts, dates: Dating
    ) -> None:
        """Take the numbers of one table."""
        self.findings += questions(read.doubts, sheet.name)
        context = contexts.of(sheet, read)
        taken: list[Entry] = []
        refused: list[Refusal] = []
        for one in entries(read.table, index, read.lines, context):
            if isinstance(one, Entry):
                taken.append(one)
            elif isinstance(one, Refusal):
                refused.append(one)
            else:
                self.left.append((sheet, one))
        self.refusals += [(sheet, one) for one in refused]
        self.findings += rows_add_up(taken, refused, _types(read), sheet.name)
        self._add(sheet, read, taken, dates)

    def _add(self, sheet: SheetRead, read: Read, taken: list[Entry], dates: Dating) -> None:
        """Make figures of the numbers: months and projects are added up."""
        if read.table.is_project_list:
            made = project_figures(taken, sheet.number, sheet.name)
            self.figures += made.figures
            self.findings += made.findings
            return
        by_month = [one for one in taken if one.meaning.month or one.meaning.whole_year]
        if any(one.meaning.month for one in by_month):
            months = months_until(dates.as_of, dates.year, _words_of_months(sheet, read))
            made = month_figures(by_month, sheet.number, sheet.name, months)
            self.figures += made.figures
            self.findings += made.findings
            taken = [one for one in taken if one not in by_month]
        self.figures += [plain(one, sheet.number) for one in taken]

    def _checked(self, dates: Dating) -> ReadReport:
        sheets = [sheet.name for sheet in self.sheets]
        kept, repeated = once(self.figures, sheets)
        refused = frozenset(
            (one.meaning.unit, one.meaning.source, one.meaning.measure) for _, one in self.refusals
        )
        stated = Stated(kept, sheets, refused)
        facts, plans = facts_frame(stated), plans_frame(stated, dates.year)
        controls = controls_frame(stated)
        self.findings += faults([(sheet.name, one) for sheet, one in self.refusals])
        self.findings += repeated
        self.findings += sources_add_up(stated, self.region)
        if not any(one.rule in ("unknown_unit", "duplicate_unit") for one in self.findings):
            self.findings += units_add_up(stated, self.region)
            self.findings += missing_units(self.sheets, stated, self.region, dates.as_of)
        self.findings += percents_agree(self.figures, stated)
        self.findings += copied_plans(stated, self.region)
        nothing = not self.figures and not self.refusals
        if nothing and not any(one.level == "error" for one in self.findings):
            self.findings = [Finding("no_table")]
        elif dates.as_of is None and not dates.findings and not self._is_plan(facts, plans, dates):
            self.findings.append(Finding("no_as_of_date"))
        return ReadReport(
            kind=self._kind(facts, controls, plans, stated),
            as_of=dates.as_of,
            year=dates.year,
            units=tuple(stated.units),
            facts=facts,
            controls=controls,
            plans=plans,
            findings=tuple(sorted(self.findings, key=lambda one: one.level != "error")),
            cells=cells_frame(self.sheets, self.figures, self.refusals, self.left, self.book),
        )

    @staticmethod
    def _is_plan(facts, plans, dates) -> bool:
        return facts.empty and not plans.empty and dates.year is not None

    def _kind(self, facts, controls, plans, stated) -> str:
        if facts.empty and controls.empty and not plans.empty:
            return PLAN
        several = len(stated.units) > 1 or any(key[0] == REGION for key in stated.figures)
        return SUMMARY if several else UNIT_FILE


def _types(read: Read) -> set[tuple[str | None, str]]:
    """The job types that a table splits by, with the source where the split is only its."""
    said = [column.meaning for column in read.table.columns.values()]
    said += [line.meaning for line in read.lines]
    return {(one.source, one.job_type) for one in said if one.job_type}


def _words_of_months(sheet: SheetRead, read: Read) -> set[str]:
    said = read.table.said.over(sheet.tables[0].table.said)
    headings = [label for column in read.table.columns.values() for _, label in column.headings]
    return set(said.months) | {t for label in headings for t in label.tags & {"running", "monthly"}}
