"""What others say of the same thing: control figures, and samples that were checked."""

from dataclasses import dataclass
from datetime import date

from domain.sources import ALL, TOTAL
from domain.units import REGION

FACT, PLAN = WHATS = ("fact", "plan")


@dataclass(frozen=True)
class ControlFigure:
    """A figure that somebody else publishes.

    what:       ``fact``, or ``plan``: of the year of ``as_of``;
    publisher:  who says so; definition: what they count, in their words; url: where;
    as_of:      the date that it stands at;
    unit:       a code, or ``region``; source: a code, or ``all``; job_type as of facts.
    """

    publisher: str
    as_of: date
    people: int
    definition: str = ""
    url: str = ""
    what: str = FACT
    unit: str = REGION
    source: str = ALL
    job_type: str = TOTAL


@dataclass(frozen=True)
class AuditSample:
    """People of a unit who were looked up one by one: ``confirmed`` of ``checked`` are at work.

    as_of: the date of the figures that the sample was drawn from; how: drawn and checked by
    what means.
    """

    unit: str
    as_of: date
    checked: int
    confirmed: int
    how: str = ""
