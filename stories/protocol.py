"""The protocol of a meeting: who was there, what was heard, what was decided."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pandas as pd

from domain import said
from domain.meetings import DONE, OPEN, Meeting
from domain.regions import Region
from domain.said import Said
from store import Store
from stories.meeting import FREE, Decisions, Item, agenda, is_number
from stories.region_today import RegionToday


@dataclass(frozen=True)
class Attendance:
    """What only people know: the protocol's number, who chaired, who wrote, who was there."""

    number: str
    chair: str
    secretary: str
    present: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether a protocol can be signed."""
        return bool(self.number and self.chair and self.secretary)


@dataclass(frozen=True)
class Question:
    """A question of the agenda.

    title: of an item outside the map; nothing for the map itself; heard: what was reported;
    body: what was to be reported; decided: rows of the commitments that were taken down.
    """

    title: str
    heard: tuple[Said, ...]
    body: str
    decided: pd.DataFrame


@dataclass(frozen=True)
class Protocol:
    """``signed_at``: UTC, None for a draft; ``figures``: of the region, as they were heard."""

    region: Region
    meeting: Meeting
    attendance: Attendance
    questions: tuple[Question, ...]
    earlier: Said
    figures: pd.Series
    signed_at: datetime | None


def protocol(today: RegionToday, made: Decisions, attendance: Attendance) -> Protocol:
    """The draft of a protocol; the map is its first question, then the items outside it."""
    about_map = made.taken[made.taken["item"].isna()]
    questions = [Question("", today.headline, "", about_map)]
    for item in agenda(today, made):
        if item.kind == FREE:
            questions.append(Question(item.subject, (), item.body, _of(item, made.taken)))
    return Protocol(
        region=today.region,
        meeting=made.meeting,
        attendance=attendance,
        questions=tuple(questions),
        earlier=_earlier(made),
        figures=today.figures,
        signed_at=None,
    )


def signed(draft: Protocol) -> Protocol:
    """The draft as it is signed at this moment."""
    return replace(draft, signed_at=datetime.now(UTC).replace(tzinfo=None, microsecond=0))


def next_number(store: Store, region: str, year: int) -> str:
    """The number after those of the region's protocols that were signed in that year."""
    signed = store.protocols(region)
    count = signed.loc[signed["at"].dt.year == year, "meeting"].nunique()
    return str(count + 1)


def _of(item: Item, taken: pd.DataFrame) -> pd.DataFrame:
    return taken[is_number(taken["item"], item.number)]


def _earlier(made: Decisions) -> Said:
    """What became of the commitments of earlier meetings."""
    table = made.promised.table
    before = table[~table["commitment"].isin(made.taken["commitment"])]
    values = {
        "done": said.people(int((before["state"] == DONE).sum())),
        "open": said.people(int((before["state"] == OPEN).sum())),
        "late": said.people(int(before["overdue"].sum())),
    }
    return Said("protocol.earlier", values)
