"""With which earlier date a date is compared."""

from datetime import date

from metrics.calendar import due_dates
from stories.evidence import Evidence


def previous_date(evidence: Evidence) -> date | None:
    """The newest due date before ``as_of`` for which anyone reported; None if there is none."""
    first = date(evidence.year, 1, 2)
    due = set(due_dates(evidence.region, first, evidence.as_of)) - {evidence.as_of}
    reported = {when.date() for when in evidence.history["as_of"].unique()}
    return max(due & reported, default=None)
