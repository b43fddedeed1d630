"""What if plan or pace were moved: the year's end before and after, and who could cover whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from domain.sources import ALL, TOTAL
from domain.units import REGION
from metrics.forecast import Projection, projection
from metrics.what_if import PaceChange, PlanMove, covered, what_if
from store import Store
from store.remembered import Remembered
from stories.year_end import until_now

Move = PlanMove | PaceChange
REMEMBERED = 8  # projections, of some megabytes each

_made: Remembered[tuple[Projection, pd.DataFrame]] = Remembered(REMEMBERED)


@dataclass(frozen=True)
class WhatIf:
    """``table``: ``metrics.what_if.what_if``; empty while there is no forecast.

    moves: those that were made, up to the first that takes more from a plan than it has;
    cover: ``metrics.what_if.covered``: who could make up for whom, without any move.
    """

    region: Region
    as_of: date
    moves: tuple[Move, ...]
    table: pd.DataFrame
    cover: pd.DataFrame

    def totals(self) -> pd.DataFrame:
        """The rows over all sources and job types, by unit."""
        rows = self.table[(self.table["source"] == ALL) & (self.table["job_type"] == TOTAL)]
        return rows.set_index("unit")

    def plan(self, unit: str, source: str) -> int:
        """The plan of a unit's source after the moves; 0 where it has none."""
        rows = self.table[
            (self.table["unit"] == unit)
            & (self.table["source"] == source)
            & (self.table["job_type"] == TOTAL)
        ]["plan"].dropna()
        return int(rows.iloc[0]) if len(rows) else 0

    @property
    def headline(self) -> tuple[Said, ...]:
        """What the moves do to the region's end of the year."""
        if self.table.empty:
            return (Said("what_if.unknown"),)
        row = self.totals().loc[REGION]
        change = round(row["median"] - row["median_before"])
        values = {"before": said.people(row["median_before"]), "after": said.people(row["median"])}
        if change == 0:
            return (Said("what_if.same", {"after": said.people(row["median"])}),)
        return (Said("what_if.changed", values | {"change": said.signed(change)}),)


def what_if_story(
    store: Store,
    region: str,
    as_of: date,
    moves: Sequence[Move] = (),
    known_at: datetime | None = None,
) -> WhatIf:
    """The year's end with the ``moves``. Raises UnknownRegion."""
    found = store.region(region)

    def make() -> tuple[Projection, pd.DataFrame]:
        frames = until_now(store, region, as_of, known_at)
        return projection(*frames, found, as_of), covered(*frames, found, as_of)

    key = (store.url, store.figures_version(), region, as_of, known_at)
    ahead, cover = _made.get(key, make)
    if ahead.outlook is None:
        return WhatIf(found, as_of, tuple(moves), pd.DataFrame(), cover)
    return WhatIf(found, as_of, *_as_far_as_possible(ahead, tuple(moves)), cover)


def _as_far_as_possible(
    ahead: Projection, moves: tuple[Move, ...]
) -> tuple[tuple[Move, ...], pd.DataFrame]:
    """The moves that can be made one after another, and what comes of them."""
    try:
        return moves, what_if(ahead, moves)
    except ValueError:
        return _as_far_as_possible(ahead, moves[:-1])
