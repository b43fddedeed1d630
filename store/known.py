"""What was known at a time: reports by their arrival, warnings by when they were answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_

from domain.reports import WARNED
from store.schema import confirmation, report

Moment = datetime | ColumnElement[Any] | None


def received(known_at: Moment) -> ColumnElement[bool]:
    """Whether a report had been received by ``known_at``."""
    moment = report.c.received_at
    return moment.is_not(None) if known_at is None else moment <= known_at


def confirmation_known(known_at: Moment) -> ColumnElement[bool]:
    """How confirmations that had been given by ``known_at`` join to their reports."""
    same = confirmation.c.report == report.c.id
    return same if known_at is None else and_(same, confirmation.c.at <= known_at)


def confirmed() -> ColumnElement[bool]:
    """Whether a report had no warnings, or a person's yes to them (joined as above)."""
    return or_(report.c.status != WARNED, confirmation.c.report.is_not(None))
