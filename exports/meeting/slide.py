"""What a slide says in one language, before it is drawn."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Grid:
    """A table of at most ROWS rows of written cells; ``signs``: status icon of each row, or none.

    words: how many columns from the left hold words; numbers stand right.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    signs: tuple[str, ...] = ()
    words: int = 1


@dataclass(frozen=True)
class Promise:
    """A commitment: its number, state, icon; deadline, whose it is, what, and how it moved."""

    number: int
    state: str
    icon: str
    deadline: str
    where: str
    what: str
    details: str


@dataclass(frozen=True)
class Slide:
    """One slide.

    sentences: the first is the large one; chart: a plotly figure with what it says and measures;
    text: of an item outside the map, its paragraphs; explained: a unit's own words, whose they are;
    disputed: figures of it that somebody disputes; subject: the unit's code.
    """

    code: str
    kind: str
    title: str
    status: str
    sentences: tuple[str, ...]
    chart: Any = None
    chart_title: str = ""
    chart_note: str = ""
    grid: Grid | None = None
    promises: tuple[Promise, ...] = ()
    text: tuple[str, ...] = ()
    explained: tuple[str, str] | None = None
    disputed: tuple[str, ...] = ()
    subject: str = ""


ROWS = 7  # of a table, so that it can be read from the back of a room
