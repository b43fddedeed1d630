"""The protocol of a meeting: who was there, what was heard, what was decided."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from domain import said
from domain.meetings import DONE, OPEN, Meeting
from domain.regions import Region
from domain.said import Said
from domain.sources import ALL
from domain.units import REGION
from store import Store
from stories.agenda import items_of
from stories.meeting import FREE, Decisions, Item, is_number
from stories.part_figures import part_figures
from stories.region_parts import region_parts
from stories.region_today import region_today

HEARD = ("people", "completion", "pace")  # the figures of an employment map's question
Figures = dict[tuple[str, str, str], float | None]


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

    title: of an item outside the reports; nothing for the reports themselves; heard: of these;
    body: what was to be reported; decided: rows of the commitments that were taken down.
    """

    title: str
    heard: tuple[Said, ...]
    body: str
    decided: pd.DataFrame


@dataclass(frozen=True)
class Protocol:
    """``signed_at``: UTC, None for a draft; ``figures``: (unit, source, figure), as heard."""

    region: Region
    meeting: Meeting
    attendance: Attendance
    questions: tuple[Question, ...]
    earlier: Said
    figures: Figures
    signed_at: datetime | None


def protocol(made: Decisions, tell: Callable[..., Any], attendance: Attendance) -> Protocol:
    """The draft of a protocol; the reports are its first question, then the items outside them.

    tell: ``tell(story, *arguments)`` gives a story, from the store or remembered.
    """
    headline, figures = _heard(made, tell)
    questions = [Question("", headline, "", made.taken[made.taken["item"].isna()])]
    for item in items_of(made, tell):
        if item.kind == FREE:
            questions.append(Question(item.subject, (), item.body, _of(item, made.taken)))
    return Protocol(
        region=made.promised.region,
        meeting=made.meeting,
        attendance=attendance,
        questions=tuple(questions),
        earlier=_earlier(made),
        figures=figures,
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


def _heard(made: Decisions, tell: Callable[..., Any]) -> tuple[tuple[Said, ...], Figures]:
    """What was said of the region's reports, and their figures."""
    held, has_map = made.meeting, made.promised.region.has_map
    asked = (held.region, held.as_of, held.known_at)
    if not has_map:
        parts = tell(region_parts, *asked)
        rows = part_figures(parts).drop(columns="code").itertuples(index=False, name=None)
        return parts.headline, {
            (unit, source, name): _known(one) for unit, source, name, one in rows
        }
    today = tell(region_today, *asked)
    return today.headline, {(REGION, ALL, name): _known(today.figures[name]) for name in HEARD}


def _known(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


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
