"""Commitments as short lines: what, who, by when, and how the figure moved since."""

from dataclasses import dataclass

import pandas as pd

from domain import said
from domain.meetings import OPEN
from domain.said import Said
from domain.sources import ALL

OVERDUE = "overdue"


@dataclass(frozen=True)
class Line:
    """A commitment.

    state:      ``overdue`` or a state; what, who: as they were written down;
    department: code of a source whose department answers, or nothing;
    deadline:   when it is due and, if overdue, by how much;
    followed:   which figure it is about and how that moved; empty where there is none.
    """

    number: int
    unit: str
    state: str
    what: str
    who: str
    department: str
    deadline: tuple[Said, ...]
    followed: tuple[Said, ...]


def lines(rows: pd.DataFrame) -> tuple[Line, ...]:
    """A line for each row of the table of ``stories.commitments``."""
    return tuple(_line(row) for _, row in rows.iterrows())


def state_of(row: pd.Series) -> str:
    """``overdue`` or the state of a row."""
    return OVERDUE if row["state"] == OPEN and row["overdue"] else str(row["state"])


def _line(row: pd.Series) -> Line:
    return Line(
        number=int(row["commitment"]),
        unit=str(row["unit"]),
        state=state_of(row),
        what=str(row["what"]),
        who=str(row["who"]),
        department=str(row["department"]),
        deadline=_deadline(row),
        followed=_followed(row),
    )


def _deadline(row: pd.Series) -> tuple[Said, ...]:
    due = Said("commitment.due_on", {"day": said.short_day(row["due"])})
    if state_of(row) != OVERDUE:
        return (due,)
    return (due, Said("commitment.late_by", {"count": said.count(-int(row["days_left"]))}))


def _followed(row: pd.Series) -> tuple[Said, ...]:
    if not row["figure"] or pd.isna(row["value"]) or pd.isna(row["now"]):
        return ()
    moved = Said(
        f"commitment.since_{row['figure']}",
        {
            "before": said.people(int(row["value"])),
            "after": said.people(int(row["now"])),
            "change": said.signed(int(row["change"])),
        },
    )
    if row["source"] == ALL:
        return (moved,)
    return (Said("commitment.of_source", {"source": said.source(str(row["source"]))}), moved)
