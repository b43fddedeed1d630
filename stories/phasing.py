"""How the plans of a year are spread over it: what the pack says, and what people entered."""

from dataclasses import dataclass, replace
from datetime import date, datetime

import pandas as pd

from domain.phasing import LAST_YEAR, LINEAR, MONTHS, Phasing
from domain.regions import Region
from metrics.phasing import in_force, shapes, share_of, with_shares_due
from store import Store


@dataclass(frozen=True)
class YearPhasing:
    """How a year's plan is spread over it, as it stands on a day.

    table:    one row per top-level source: ``source``, ``shape``, ``basis``, ``in_force_from``
              (missing by twelfths), and 1 … 12, the share of the plan that is due by the end of
              that month;
    versions: those entered that were issued by then, the oldest first: ``Store.phasings``.
    """

    region: Region
    year: int
    table: pd.DataFrame
    versions: pd.DataFrame

    @property
    def by_twelfths(self) -> bool:
        """Whether every source goes evenly."""
        return bool((self.table["shape"] == LINEAR).all())


def year_phasing(
    store: Store, region: str, year: int, day: date, known_at: datetime | None = None
) -> YearPhasing:
    """How the plan of ``year`` is spread, on ``day`` or on its 1 January if that comes later."""
    seen = max(day, date(year, 1, 1))
    known = phased(store, store.region(region), year, seen, known_at)
    chosen, due = in_force(known, year, seen), shapes(known, year, seen)
    ends = [date(year, month + 1, 1) for month in range(1, MONTHS)] + [date(year + 1, 1, 1)]
    rows = [
        {
            "source": source.code,
            **_said(chosen.get(source.code)),
            **{month: share_of(due, source.code, year, end) for month, end in enumerate(ends, 1)},
        }
        for source in known.top_sources
    ]
    versions = store.phasings(region, year, known_at)
    issued = versions["basis_date"].fillna(versions["at"].dt.normalize()) <= pd.Timestamp(day)
    return YearPhasing(known, year, pd.DataFrame(rows), versions[issued.to_numpy(dtype=bool)])


def _said(phasing: Phasing | None) -> dict[str, object]:
    if phasing is None:
        return {"shape": LINEAR, "basis": None, "in_force_from": pd.NaT}
    begins = pd.Timestamp(phasing.starts)
    return {"shape": phasing.shape, "basis": phasing.basis, "in_force_from": begins}


def phased(
    store: Store, region: Region, year: int, until: date, known_at: datetime | None = None
) -> Region:
    """The region with the phasings of ``year`` begun by ``until``, known by then, and what is due.

    Only where a source goes as last year went are the reports of that year read.
    """
    of_pack = [phasing for phasing in region.phasings if phasing.year == year]
    entered = store.phasings(region.code, year, known_at)
    every = [*of_pack, *(_phasing(row) for _, row in entered.iterrows())]
    every = [phasing for phasing in every if phasing.starts <= until]
    if not every:
        return replace(region, phasings=()) if region.phasings else region
    history = pd.DataFrame()
    if any(phasing.shape == LAST_YEAR for phasing in every):
        ended = date(year, 1, 1)
        history = store.history(region.code, year - 1, until=ended, known_at=known_at)
    return replace(region, phasings=with_shares_due(every, history, region))


def _phasing(row: pd.Series) -> Phasing:
    dated = row["basis_date"]
    return Phasing(
        year=int(row["year"]),
        source=row["source"],
        shape=row["shape"],
        in_force_from=row["in_force_from"].date(),
        months=tuple(map(float, row["months"])),
        basis=row["basis"],
        basis_date=None if pd.isna(dated) else dated.date(),
    )
