"""Commitments in one language, as they stand on slides and in the protocol."""

import pandas as pd

from domain.regions import Region
from domain.units import REGION
from exports.meeting.slide import Promise
from exports.wording import Wording
from stories.commitment_lines import Line, lines

ICONS = {"overdue": "▼", "open": "○", "done": "●", "withdrawn": "—"}


def promises(rows: pd.DataFrame, words: Wording, *, named: bool) -> tuple[Promise, ...]:
    """The rows of ``stories.commitments``; ``named``: each with the name of its unit."""
    return tuple(_promise(line, words, named) for line in lines(rows))


def place(code: str, words: Wording) -> str:
    """The name of a unit, or of the region."""
    return words.region.name(words.language) if code == REGION else words.name("unit", code)


def body_name(who: str, region: Region, language: str) -> str:
    """A unit or a department in that language; anybody else as they were written."""
    departments = (source.department for source in region.sources)
    for names in (*(unit.names for unit in region.units), *departments):
        if who in names.values():
            return names.get(language, who)
    return who


def _promise(line: Line, words: Wording, named: bool) -> Promise:
    where = place(line.unit, words)
    who = body_name(line.who, words.region, words.language)
    moved = " ".join(words.said(sentence) for sentence in line.followed)
    return Promise(
        number=line.number,
        state=line.state,
        icon=ICONS[line.state],
        deadline=", ".join(words.said(sentence) for sentence in line.deadline),
        where=where if named else "",
        what=line.what,
        details=" · ".join(filter(None, ("" if who == where else who, moved))),
    )
