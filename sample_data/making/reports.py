"""The mail of three years: every report, when it came, from whom, and what it holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sample_data.making.calendar import (
    FIRST_UNIT_FILES,
    FIRST_YEAR,
    LAST_YEAR,
    next_working,
    report_dates,
)
from sample_data.making.chance import stream
from sample_data.making.forms import CLERKS, summary_file, summary_form
from sample_data.making.incidents import CORRECTIONS, LATE, NO_SUMMARY, SILENT, Correction
from sample_data.making.long import LongForm, long_page
from sample_data.making.narrow import narrow_page
from sample_data.making.sheets import Page, workbook
from sample_data.making.tables import Lines, summary_lines, unit_lines
from sample_data.making.units import units_of
from sample_data.making.wide import wide_page

MADE = "made"  # the folder, below that of reports, of those that are not shipped
DEPARTMENT = "Управление координации занятости и социальных программ"
OPENS, MINUTES_OPEN = time(3, 40), 480  # of the office day on which a report is sent, UTC


@dataclass(frozen=True)
class Report:
    """A workbook and how it came.

    unit:        whose own file it is; None is the region's summary;
    corrected:   whether it replaces an earlier one for the same date;
    received_at: UTC.
    """

    as_of: date
    unit: str | None
    corrected: bool
    received_at: datetime

    @property
    def shipped(self) -> bool:
        """Whether the repository holds it: units' own files, and summaries of a month's end."""
        return self.unit is not None or self.as_of.day == 1

    @property
    def file(self) -> str:
        """Its path below the folder of the list that names it."""
        name = CLERKS[self.unit].file_of(self.as_of) if self.unit else summary_file(self.as_of)
        name = name.removesuffix(".xlsx") + (" испр" if self.corrected else "") + ".xlsx"
        return f"{self.as_of}/{name}"

    @property
    def sender(self) -> str:
        """Which office sent it."""
        return CLERKS[self.unit].sender if self.unit else DEPARTMENT

    @property
    def channel(self) -> str:
        """By what it came."""
        return CLERKS[self.unit].channel if self.unit else "e-mail"

    def content(self) -> bytes:
        """The workbook."""
        return workbook(self._page(), self.received_at)

    def _page(self) -> Page:
        if self.unit is None:
            units = summary_lines(self.as_of, corrected=self.corrected)
            return wide_page(summary_form(self.as_of), self.as_of, units)
        lines = unit_lines(self.unit, self.as_of, summary=False, corrected=self.corrected)
        return unit_page(self.unit, self.as_of, lines)


def unit_page(unit: str, as_of: date, lines: Lines) -> Page:
    """The sheet of a unit's own report, in the form of its clerk."""
    form = CLERKS[unit].form
    if isinstance(form, LongForm):
        return long_page(form, unit, as_of, lines)
    return narrow_page(form, unit, as_of, lines)


def reports() -> list[Report]:
    """Every report of the sample, in the order of their dates."""
    return [
        report
        for year in range(FIRST_YEAR, LAST_YEAR + 1)
        for as_of in report_dates(year)
        for unit in _who_reports(as_of)
        for report in _sent(as_of, unit)
    ]


def _who_reports(as_of: date) -> Iterator[str | None]:
    if as_of >= FIRST_UNIT_FILES:
        yield from (unit for unit in units_of(as_of.year) if (unit, as_of) not in SILENT)
    elif as_of not in NO_SUMMARY:
        yield None


def _sent(as_of: date, unit: str | None) -> Iterator[Report]:
    """The report, and the one that corrects it if one does."""
    received = arrival(as_of, unit, LATE.get((unit, as_of), 0))
    yield Report(as_of, unit, corrected=False, received_at=received)
    for correction in CORRECTIONS:
        if correction.as_of == as_of and _concerns(correction, unit):
            again = arrival(as_of, unit, correction.days)
            yield Report(as_of, unit, corrected=True, received_at=again)


def _concerns(correction: Correction, unit: str | None) -> bool:
    return unit is None if correction.summary else unit == correction.unit


def arrival(as_of: date, unit: str | None, days: int) -> datetime:
    """When a report comes: in office hours, ``days`` after the date or on the next working day."""
    day = next_working(as_of + timedelta(days=days))
    minute = stream("arrival", as_of, unit, days).randrange(MINUTES_OPEN)
    return datetime.combine(day, OPENS) + timedelta(minutes=minute)
