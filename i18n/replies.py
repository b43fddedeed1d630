"""A reply to a sender, ready to be pasted into a messenger: what to mend, cell by cell."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from i18n.catalogue import text
from i18n.findings import finding_sentence

MOST = 12  # findings that one message tells of


class Told(NamedTuple):
    """A finding: its sheet, its place as text ("" if it has none), its rule and values."""

    sheet: str | None
    place: str
    rule: str
    values: Mapping[str, Any]


def reply(name: str, found: Sequence[Told], language: str) -> str:
    """The message about the file ``name``, plain text."""
    opening = text("reply.opening", language, file=name, count=len(found))
    told = [f"{number}. {_line(one, language)}" for number, one in enumerate(found[:MOST], 1)]
    if len(found) > MOST:
        told.append(text("reply.more", language, count=len(found) - MOST))
    return "\n".join([opening, "", *told, "", text("reply.closing", language)])


def _line(one: Told, language: str) -> str:
    said = finding_sentence(one.rule, one.values, language)
    if one.sheet is None or one.place == one.sheet:
        return f"{one.place}: {said}" if one.place else said
    cells = one.place.removeprefix(f"{one.sheet} · ")
    return f"{text('reply.at', language, sheet=one.sheet, cells=cells)}: {said}"
