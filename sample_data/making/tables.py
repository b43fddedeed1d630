"""What a report states: for each unit a line a source, as it was known when it was written."""

from dataclasses import dataclass
from datetime import date

from sample_data.making.incidents import CORRECTIONS, LEFT_OUT, OVERCOUNTS, SILENT
from sample_data.making.planning import annual, plan_of
from sample_data.making.series import Series, reached
from sample_data.making.totals import MEASURES, PERMANENT, TEMPORARY, TOP_SOURCES
from sample_data.making.units import units_of
from sample_data.making.versions import version_on

ALL = "all"  # the line of a unit's total


@dataclass(frozen=True)
class Line:
    """A plan for the year and the people so far; None is not stated.

    written: what a clerk wrote for both job types together, where it is not their sum.
    """

    plan: int | None
    permanent: int | None
    temporary: int | None
    written: int | None = None

    @property
    def people(self) -> int | None:
        """Both job types together."""
        if self.written is not None or self.permanent is None or self.temporary is None:
            return self.written
        return self.permanent + self.temporary

    @property
    def percent(self) -> float | None:
        """The share of the plan that is reached; None without one of them, or without a plan."""
        if self.people is None or not self.plan:
            return None
        return round(self.people / self.plan, 3)


Lines = dict[str, Line]  # by source, the parts of sources and ALL among them


def unit_lines(unit: str, as_of: date, *, summary: bool, corrected: bool) -> Lines:
    """What a report says of one unit; of the first version of a report, its errors too."""
    people = _stated(unit, as_of, summary, corrected)
    plan = plan_of(version_on(as_of))
    lines = {
        source: Line(
            annual(plan, unit, source), people[source, PERMANENT], people[source, TEMPORARY]
        )
        for source in (*TOP_SOURCES, *MEASURES)
    }
    if summary and (unit, as_of) in SILENT:
        lines = {source: Line(line.plan, None, None) for source, line in lines.items()}
    return lines | {ALL: total([lines[source] for source in TOP_SOURCES])}


def summary_lines(as_of: date, *, corrected: bool) -> dict[str, Lines]:
    """What the region's summary says of each unit, but for a unit that it leaves out."""
    return {
        unit: unit_lines(unit, as_of, summary=True, corrected=corrected)
        for unit in units_of(version_on(as_of).year)
        if (unit, as_of) not in LEFT_OUT
    }


def total(lines: list[Line]) -> Line:
    """The sum of the lines that state something; states nothing if none of them does."""
    permanent = [line.permanent for line in lines if line.permanent is not None]
    temporary = [line.temporary for line in lines if line.temporary is not None]
    plans = [line.plan for line in lines if line.plan is not None]
    return Line(
        sum(plans) if plans else None,
        sum(permanent) if permanent else None,
        sum(temporary) if temporary else None,
    )


def region_lines(units: dict[str, Lines]) -> Lines:
    """The region's row: the sum of the rows above it."""
    return {
        source: total([lines[source] for lines in units.values()])
        for source in (ALL, *TOP_SOURCES, *MEASURES)
    }


def _stated(unit: str, as_of: date, summary: bool, corrected: bool) -> dict[tuple[str, str], int]:
    people = {
        (source, job_type): number
        for (owner, source, job_type), number in reached(as_of).items()
        if owner == unit
    }
    for (owner, source, job_type), extra in _errors(as_of, summary, corrected):
        if owner == unit:
            people[source, job_type] += extra
            if source in MEASURES:
                people["subsidised", job_type] += extra
    return people


def _errors(as_of: date, summary: bool, corrected: bool) -> list[tuple[Series, int]]:
    overcounts = [
        ((error.unit, error.source, error.job_type), error.people)
        for error in OVERCOUNTS
        if error.first <= as_of <= error.last
    ]
    mistakes = [
        ((error.unit, error.source, error.job_type), error.people)
        for error in CORRECTIONS
        if error.as_of == as_of and error.summary == summary and not corrected
    ]
    return overcounts + mistakes
