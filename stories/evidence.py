"""Everything reported that a story about one region at one date rests on."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pandas as pd

from domain.regions import Region
from store import Store
from stories.phasing import phased


@dataclass(frozen=True)
class Evidence:
    """The reported figures of one year, up to a date, as known at a time.

    history, controls, plans: frames of the store, see ``Store``;
    known_at: UTC; None is everything that is known now.
    """

    region: Region
    year: int
    as_of: date
    known_at: datetime | None
    history: pd.DataFrame
    controls: pd.DataFrame
    plans: pd.DataFrame


def year_of(as_of: date) -> int:
    """The year whose figures stand at that date: as of 1 January is the whole year before."""
    return (as_of - timedelta(days=1)).year


def gather(
    store: Store,
    region: str,
    as_of: date,
    known_at: datetime | None = None,
    year: int | None = None,
) -> Evidence:
    """The evidence for ``region`` at ``as_of``. Raises UnknownRegion."""
    of = year if year is not None else year_of(as_of)
    return Evidence(
        region=phased(store, store.region(region), of, as_of, known_at),
        year=of,
        as_of=as_of,
        known_at=known_at,
        history=store.history(region, of, until=as_of, known_at=known_at),
        controls=store.controls(region, of, until=as_of, known_at=known_at),
        plans=store.plans(region, of, known_at=known_at),
    )
