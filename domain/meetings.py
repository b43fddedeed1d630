"""What is decided at a meeting and written beside figures: commitments, disputes, explanations."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.sources import ALL

# The figures that a commitment can be followed by: counts, since a share moves with the calendar.
FOLLOWED = ("people", "permanent", "temporary")

OPEN, DONE, EXTENDED, WITHDRAWN = "open", "done", "extended", "withdrawn"
MARKS = (DONE, EXTENDED, WITHDRAWN, OPEN)  # ``open``: taken up again
CLOSED = (DONE, WITHDRAWN)

UPHELD, REFUSED = OUTCOMES = ("upheld", "refused")


@dataclass(frozen=True)
class Commitment:
    """An instruction taken down.

    unit:       a code, or ``region``; source: a code, or ``all``;
    who:        the person or body that answers for it, in the words of the meeting;
    department: code of a source whose department answers for it, or nothing;
    figure:     one of FOLLOWED, or nothing where no figure tells whether it was kept;
    as_of:      the date of the screen on which it was taken;
    value:      the figure at that date, missing where it was not known;
    meeting, item: the meeting, and its agenda item where that is not a unit.
    """

    unit: str
    what: str
    who: str
    due: date
    as_of: date
    source: str = ALL
    figure: str = ""
    value: int | None = None
    department: str = ""
    meeting: int | None = None
    item: int | None = None


@dataclass(frozen=True)
class Mark:
    """What became of a commitment: one of MARKS; ``due`` is the new deadline of an extended one."""

    state: str
    as_of: date
    note: str = ""
    due: date | None = None


@dataclass(frozen=True)
class Dispute:
    """A figure that somebody says is wrong.

    people:   what stands; claimed: what they say it should be;
    evidence: the document that they refer to.
    """

    unit: str
    source: str
    job_type: str
    as_of: date
    people: int | None
    claimed: int
    claimed_by: str
    evidence: str


@dataclass(frozen=True)
class Meeting:
    """A meeting that was held: figures as of a date, as they were known at a moment (UTC).

    versions: of what was shown: ``figures``, the state of the store; ``plans``, their grounds.
    """

    number: int
    region: str
    as_of: date
    known_at: datetime
    opened_at: datetime
    versions: dict[str, object]
