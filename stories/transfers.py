"""Proposals to work elsewhere that officials decided on, followed until people are placed."""

from datetime import date, datetime

import pandas as pd

from metrics.transfers import tracked
from store import Store

VISITS = "visits"
REPORTED = {"registered_unit": "str", "period_from": "datetime64[ns]", "placements": "Int64"}


def decided(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> pd.DataFrame:
    """Transfers between units: ``metrics.transfers.tracked``, and ``reported``.

    reported: placements of people registered in ``unit_from`` in periods from the decision's date
    on, of whatever occupation; missing where none is reported.
    """
    rows = _tracked(store, region, as_of, known_at)
    rows = rows[rows["project"] == ""].reset_index(drop=True)
    visits = store.records(region, VISITS, as_of, known_at)
    missing = {name: pd.Series(dtype=kind) for name, kind in REPORTED.items() if name not in visits}
    visits = visits.assign(**missing)
    reported = [_placements(visits, row.unit_from, row.as_of) for row in rows.itertuples()]
    return rows.assign(reported=pd.array(reported, dtype="Int64"))


def decided_between_sites(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> pd.DataFrame:
    """Transfers from one site to another: ``metrics.transfers.tracked``."""
    rows = _tracked(store, region, as_of, known_at)
    return rows[rows["project"] != ""].reset_index(drop=True)


def _tracked(store: Store, region: str, as_of: date, known_at: datetime | None) -> pd.DataFrame:
    marks = store.transfer_marks(region, known_at)
    return tracked(store.transfers(region, known_at), marks, as_of)


def _placements(visits: pd.DataFrame, unit: str, since: pd.Timestamp) -> object:
    later = visits["registered_unit"].eq(unit) & visits["period_from"].ge(since)
    return visits.loc[later.fillna(False), "placements"].sum(min_count=1)
