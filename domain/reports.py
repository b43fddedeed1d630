"""A report as it was read, before anything is stored, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from domain.findings import ERROR, Finding
from domain.records import Record
from domain.sources import EVERYONE, PEOPLE

UNIT_FILE, SUMMARY, PLAN = REPORT_KINDS = ("unit", "summary", "plan")

# Columns of the frames in a ReadReport. ``cell`` is one address, or several with ", " between
# them where a number was summed; ``sheet`` is None in files that have no sheets.
FACT_COLUMNS = ("unit", "source", "job_type", "measure", "grouping", "people", "sheet", "cell")
CONTROL_COLUMNS = ("unit", "source", "job_type", "people", "sheet", "cell")
PLAN_COLUMNS = ("unit", "source", "job_type", "year", "people", "sheet", "cell")
PLAIN_VALUES = {"fact_rows", "people_rows", "people_by_series", "plan_rows", "control_rows"}
CELL_COLUMNS = ("sheet", "cell", "role", "reason")
CELL_ROLES = (
    "fact", "plan", "total", "percent", "unit", "source", "header", "title", "date",
    "number", "note", "ignored", "missing", "measure", "finding",
)  # fmt: skip


def empty(columns: tuple[str, ...]) -> pd.DataFrame:
    """A frame of those columns and no rows."""
    return pd.DataFrame({column: pd.Series(dtype="object") for column in columns})


Series = tuple[str, str]  # unit, source


class Stated(NamedTuple):
    """People of a unit and source by job type, cumulative, as an earlier report stated them.

    strength: of the report among those of its date, see ``store.winning``.
    """

    people: Mapping[str, int]
    as_of: date
    strength: tuple[bool, datetime, int] = (False, datetime.min, 0)


class Around(NamedTuple):
    """What a report of a day is compared with, of each unit and source.

    before: the newest earlier figures of that year; on: what is already stored of that very day;
    plans:  people whom the plan in force then foresees, approved and confirmed.
    """

    before: Mapping[Series, Stated]
    on: Mapping[Series, Stated]
    plans: Mapping[Series, int]


def rows(frame: pd.DataFrame, columns: Sequence[str]) -> list[list[Any]]:
    """The rows of a report's frame as plain values in the order of ``columns``; missing is None.

    Taken at once and not column by column: of frames this small that is five times faster.
    """
    ordered = frame if frame.columns.tolist() == list(columns) else frame[list(columns)]
    return list(ordered.to_numpy(dtype="object").tolist())


@dataclass(frozen=True)
class ReadReport:
    """What a workbook says.

    kind:     ``unit`` (a unit's own file), ``summary`` (several units), ``plan`` (no facts), or the
              kind of its records;
    as_of:    the date that figures stand at, None where it could not be told;
    year:     the year that figures belong to;
    units:    codes of the units that report in it;
    facts:    FACT_COLUMNS; people cumulative since 1 January; what is counted beside people placed
              has another measure or group and is never added to them;
    controls: CONTROL_COLUMNS; stated totals: unit ``region`` for the region's row, source
              ``all`` for the total over sources;
    plans:    PLAN_COLUMNS; annual plans;
    findings: all of them, errors first;
    cells:    CELL_COLUMNS: what each cell looked at was taken for;
    records:  rows of the kinds that the region's pack describes; beside facts only the projects
              that a map lists.
    """

    kind: str
    as_of: date | None
    year: int | None
    units: tuple[str, ...]
    facts: pd.DataFrame = field(default_factory=lambda: empty(FACT_COLUMNS))
    controls: pd.DataFrame = field(default_factory=lambda: empty(CONTROL_COLUMNS))
    plans: pd.DataFrame = field(default_factory=lambda: empty(PLAN_COLUMNS))
    findings: tuple[Finding, ...] = ()
    cells: pd.DataFrame = field(default_factory=lambda: empty(CELL_COLUMNS))
    records: tuple[Record, ...] = ()

    @cached_property
    def fact_rows(self) -> list[list[Any]]:
        """The facts as plain values."""
        return rows(self.facts, FACT_COLUMNS)

    @cached_property
    def people_rows(self) -> list[list[Any]]:
        """Those of the facts that count all people placed, as plain values."""
        return [row for row in self.fact_rows if row[3] == PEOPLE and row[4] == EVERYONE]

    @cached_property
    def people_by_series(self) -> dict[Series, dict[str, int]]:
        """The same by unit and source, then by job type, in the order of the workbook."""
        found: dict[Series, dict[str, int]] = {}
        for row in self.people_rows:
            found.setdefault((row[0], row[1]), {})[row[2]] = row[5]
        return found

    @cached_property
    def plan_rows(self) -> list[list[Any]]:
        """The plans as plain values."""
        return rows(self.plans, PLAN_COLUMNS)

    @cached_property
    def control_rows(self) -> list[list[Any]]:
        """The stated totals as plain values."""
        return rows(self.controls, CONTROL_COLUMNS)

    def with_findings(self, findings: tuple[Finding, ...]) -> "ReadReport":
        """The same report with these findings instead of its own."""
        other = replace(self, findings=findings)
        known = self.__dict__.keys() & PLAIN_VALUES
        other.__dict__.update({name: self.__dict__[name] for name in known})
        return other

    @property
    def people(self) -> pd.DataFrame:
        """The facts that count all people placed."""
        facts = self.facts
        if {*facts["measure"]} <= {PEOPLE} and {*facts["grouping"]} <= {EVERYONE}:
            return facts
        return facts[(facts["measure"] == PEOPLE) & (facts["grouping"] == EVERYONE)]

    @property
    def of_map(self) -> bool:
        """Whether it is a report of an employment map."""
        return self.kind in REPORT_KINDS

    @property
    def refused(self) -> bool:
        """Whether anything in it forbids storing it."""
        return any(finding.level == ERROR for finding in self.findings)


@dataclass(frozen=True)
class Upload:
    """The file as it arrived. ``received_at`` is UTC, without a zone."""

    name: str
    content: bytes
    sha256: str
    received_at: datetime
    sender: str = ""
    channel: str = ""
    by: str = ""


ACCEPTED, WARNED, UNCHANGED, REJECTED = STATUSES = ("accepted", "warned", "unchanged", "rejected")


@dataclass(frozen=True)
class Outcome:
    """What became of a file: its status, what was read, and the receipt if it was stored."""

    file: str
    sha256: str
    status: str
    report: ReadReport
    receipt: str | None = None
    report_id: int | None = None
