"""A file that was dropped and not yet taken in: kept, so that nobody has to begin again."""

from dataclasses import dataclass, field
from datetime import date, datetime

DAYS_KEPT = 30  # since it was last touched


@dataclass(frozen=True)
class Draft:
    """A file on its way in.

    as_of:   the date that a person stated, None where the file says it itself;
    answers: what its words mean, as a person has answered: text to code;
    reason:  what was written about its warnings so far;
    id:      cannot be guessed; whoever has it may go on with the draft; "" while it is not kept;
    at:      when it was last touched, UTC.
    """

    region: str
    name: str
    content: bytes
    sender: str = ""
    channel: str = ""
    as_of: date | None = None
    answers: dict[str, str] = field(default_factory=dict)
    reason: str = ""
    id: str = ""
    at: datetime = datetime.min
