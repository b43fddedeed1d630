"""What is said about figures: the units' own explanations, and figures that are disputed."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain.regions import Region
from store import Store
from stories.evidence import year_of


@dataclass(frozen=True)
class Disagreements:
    """``disputes`` and ``explanations``: frames of ``Store`` of the year, until ``as_of``."""

    region: Region
    as_of: date
    disputes: pd.DataFrame
    explanations: pd.DataFrame

    def disputes_of(self, unit: str) -> pd.DataFrame:
        """The disputes about a unit's figures, the open ones first, each group from the newest."""
        rows = self.disputes[self.disputes["unit"] == unit].iloc[::-1]
        return rows.sort_values("outcome", kind="stable", na_position="first")

    def explanation_of(self, unit: str) -> pd.Series | None:
        """The newest words of a unit about its figures: as_of, text, author, at."""
        rows = self.explanations[self.explanations["unit"] == unit].sort_values(
            "as_of", kind="stable"
        )
        return None if rows.empty else rows.iloc[-1]


def disagreements(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> Disagreements:
    """What was said about the figures of ``region`` until ``as_of``. Raises UnknownRegion."""
    return Disagreements(
        store.region(region),
        as_of,
        _until(store.disputes(region, known_at), as_of),
        _until(store.explanations(region, known_at), as_of),
    )


def _until(rows: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """The rows about dates of the year whose figures stand at ``as_of``, until then."""
    year = year_of(as_of)
    first, last = pd.Timestamp(year, 1, 2), pd.Timestamp(as_of)
    return rows[rows["as_of"].between(first, last)].reset_index(drop=True)
