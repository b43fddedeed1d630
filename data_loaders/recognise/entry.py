"""What one cell states once it is understood: a number, a refusal, or nothing that is wanted."""

from typing import NamedTuple

from data_loaders.book import Address
from data_loaders.recognise.meaning import Meaning


class Place(NamedTuple):
    """Where a number is understood from.

    table: number of its table on the sheet; at: its cell; name_at: the name of its row;
    heading_at: its lowest heading; unit_at: the name of its unit; None where there is none.
    """

    table: int
    at: Address
    name_at: Address | None
    heading_at: Address | None
    unit_at: Address | None


class Entry(NamedTuple):
    """A number that was taken.

    meaning: unit, source, measure and month are all known;
    value:   whole people, or a per cent as it is written;
    percent: written with a per cent sign;
    row:     the row, in a list of projects; None elsewhere;
    total:   the row of the sum of projects.
    """

    place: Place
    meaning: Meaning
    job_type: str
    value: float
    percent: bool = False
    row: int | None = None
    total: bool = False


class Refusal(NamedTuple):
    """A number that could not be taken: ``rule`` says why; ``text`` is what stands there.

    row: the row, in a list of projects; None elsewhere.
    """

    place: Place
    meaning: Meaning
    rule: str
    text: str
    row: int | None = None


class Left(NamedTuple):
    """A cell whose number is not wanted: its role and the reason."""

    at: Address
    role: str
    reason: str
