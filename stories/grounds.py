"""On what the plan of a year stands at a date."""

from datetime import date, datetime

import pandas as pd

from domain.plans import APPROVED
from metrics.plans import plans_in_force
from store import Store
from stories.evidence import year_of

COLUMNS = ["basis", "basis_date", "in_force_from"]


def grounds(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> pd.DataFrame:
    """The documents that any plan in force at ``as_of`` stands on, the oldest first: COLUMNS."""
    force = plans_in_force(store.plans(region, year_of(as_of), known_at=known_at), as_of)
    approved = force.loc[force["status"] == APPROVED, COLUMNS]
    return approved.drop_duplicates().sort_values("in_force_from", ignore_index=True)
