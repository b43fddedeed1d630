"""Proposals that people of one unit take work in another, and what officials made of them."""

from dataclasses import dataclass
from datetime import date

ACCEPTED, REFUSED, PLACED = STATES = ("accepted", "refused", "placed")
KEY = ("unit_from", "unit_to", "occupation", "skill", "project", "next_project")


@dataclass(frozen=True)
class Transfer:
    """A flow that somebody decided on: it is a proposal to people, with their consent.

    people: how many, as decided; proposed: how many the solution had proposed at ``as_of``;
    project, next_project: of workers who go from one site to another, else nothing.
    """

    unit_from: str
    unit_to: str
    occupation: str
    skill: str
    people: int
    proposed: int
    as_of: date
    project: str = ""
    next_project: str = ""


@dataclass(frozen=True)
class TransferMark:
    """What became of a transfer: one of STATES; people: now agreed, or placed since the start."""

    state: str
    people: int
    as_of: date
    note: str = ""
