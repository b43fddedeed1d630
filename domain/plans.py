"""Plan versions: on what ground a plan stands, and from when it is in force."""

from dataclasses import dataclass
from datetime import date, datetime

DECREE, REPORT = BASIS_KINDS = ("decree", "report")  # a decree outranks a report's plan column
APPROVED, DRAFT = PLAN_STATUSES = ("approved", "draft")


@dataclass(frozen=True)
class PlanBasis:
    """Where a plan version comes from.

    kind:          ``decree`` or ``report``;
    status:        ``approved``, or ``draft``: shown, never compared with;
    basis:         the decree's words (number, date) or the report's file name;
    basis_date:    the date of the decree, None for a report;
    in_force_from: the first day that it applies to;
    recorded_at:   when it became known here, UTC; a screen as known earlier does not see it.
    """

    kind: str
    status: str
    basis: str
    in_force_from: date
    recorded_at: datetime
    basis_date: date | None = None
