"""A meeting: its agenda, what was promised, and the record of what was shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import pandas as pd

from domain.meetings import Meeting
from domain.plans import APPROVED
from metrics.commitments import under_control
from metrics.plans import plans_in_force
from store import Store
from stories.commitments import Commitments, follow
from stories.department import departments
from stories.disagreements import Disagreements, disagreements
from stories.evidence import year_of
from stories.region_today import RegionToday

WHOLE, OVERDUE, UNIT, DEPARTMENT, FREE = KINDS = (
    "region", "overdue", "unit", "department", "free",
)  # fmt: skip


@dataclass(frozen=True)
class Item:
    """One slide.

    code:    what the link calls it, different for every item;
    subject: the code of a unit, or of a department's first source; the title of a free item;
    body:    what is to be reported on a free item; number: that item's.
    """

    code: str
    kind: str
    subject: str = ""
    body: str = ""
    number: int | None = None


@dataclass(frozen=True)
class Decisions:
    """What is written beside the figures of a meeting.

    promised: commitments known when it was opened, and those taken down at it;
    taken:    the rows of those taken down at it; free: the agenda's items outside the map;
    said:     what was said about figures: known then, or said about that date;
    protocol: the number of its signed protocol: nothing more is decided then; else None.
    """

    meeting: Meeting
    promised: Commitments
    taken: pd.DataFrame
    free: pd.DataFrame
    said: Disagreements
    protocol: str | None


def open_meeting(
    store: Store, region: str, as_of: date, known_at: datetime | None = None, by: str = ""
) -> int:
    """Open a meeting and keep what it is shown; its number. Raises UnknownRegion."""
    force = plans_in_force(store.plans(region, year_of(as_of), known_at=known_at), as_of)
    grounds = sorted(set(force.loc[force["status"] == APPROVED, "basis"]))
    versions: dict[str, object] = {"figures": store.figures_version(), "plans": grounds}
    return store.open_meeting(region, as_of, versions, known_at, by)


def decisions(store: Store, number: int) -> Decisions:
    """What stands beside the figures of that meeting. Raises KeyError for an unknown number."""
    held = store.meeting(number)
    taken, marks = store.commitments(held.region), store.commitment_marks(held.region)
    opened, day = pd.Timestamp(held.opened_at), pd.Timestamp(held.as_of)
    ours = is_number(taken["meeting"], number)
    known = taken[(taken["at"] <= opened) | ours]
    marked = marks[(marks["at"] <= opened) | (marks["as_of"] == day)]
    table = under_control(known, marked, held.as_of)
    promised = follow(store, held.region, held.as_of, table, held.known_at)
    return Decisions(
        meeting=held,
        promised=promised,
        taken=promised.table[is_number(promised.table["meeting"], number)],
        free=store.agenda_items(number),
        said=_said(disagreements(store, held.region, held.as_of), held),
        protocol=store.protocol_number(number),
    )


def is_number(numbers: pd.Series, number: int | None) -> pd.Series:
    """Where that number stands; what has none, such as a commitment of no meeting, is not it."""
    return numbers.eq(number).fillna(False).astype(bool)


def _said(told: Disagreements, held: Meeting) -> Disagreements:
    opened, day = pd.Timestamp(held.opened_at), pd.Timestamp(held.as_of)
    known = [
        rows[(rows["at"] <= opened) | (rows["as_of"] == day)]
        for rows in (told.disputes, told.explanations)
    ]
    return replace(told, disputes=known[0], explanations=known[1])


def agenda(today: RegionToday, made: Decisions) -> tuple[Item, ...]:
    """The slides in order.

    What is overdue, the region, units from the worst pace, departments, items outside the map.
    """
    units = today.units.sort_values("pace", na_position="last", kind="stable").index
    late = made.promised.open["overdue"].any()
    return (
        *((Item("overdue", OVERDUE),) if late else ()),
        Item("region", WHOLE),
        *(Item(str(code), UNIT, str(code)) for code in units),
        *(Item(f"department-{code}", DEPARTMENT, code) for code in departments(today.region)),
        *(
            Item(f"item-{row.item}", FREE, str(row.title), str(row.body), int(row.item))
            for row in made.free.itertuples()
        ),
    )


def told_by(store: Store, story: Callable[..., Any], *arguments: Any) -> Any:
    """``story`` of the store: what tells the slides of a whole meeting, one after the other."""
    return story(store, *arguments)


def promised_on(item: Item, made: Decisions) -> pd.DataFrame:
    """The open commitments that belong on a slide."""
    rows = made.promised.open
    if item.kind == OVERDUE:
        return rows[rows["overdue"]]
    if item.kind == FREE:
        return rows[is_number(rows["item"], item.number)]
    if item.kind == DEPARTMENT:
        return rows[rows["department"].isin(_sources_of(item, made))]
    unit = item.subject or WHOLE
    return rows[(rows["unit"] == unit) & rows["item"].isna()]


def _sources_of(item: Item, made: Decisions) -> tuple[str, ...]:
    return departments(made.promised.region)[item.subject]
