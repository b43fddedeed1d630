"""Where rows of records come from: the file, the sheet and the row that each stood in."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain.errors import UnknownKind
from domain.records import Kind
from domain.regions import Region
from store import Store

OF_REPORT = ["report", "upload", "received_at", "sender", "confirmed"]


@dataclass(frozen=True)
class RecordOrigin:
    """``rows``: as ``Store.records`` has them, with OF_REPORT of the report of each."""

    region: Region
    kind: Kind
    rows: pd.DataFrame


def record_origin(
    store: Store, region: str, kind: str, as_of: date, known_at: datetime | None = None
) -> RecordOrigin:
    """The rows of ``kind`` that stand at ``as_of``, as it was known then. Raises UnknownKind."""
    found = store.region(region)
    form = found.record_kind(kind)
    if form is None:
        raise UnknownKind(kind=kind, region=region)
    rows = store.records(region, kind, as_of, known_at)
    reports = store.all_reports(region, known_at)[OF_REPORT]
    return RecordOrigin(found, form, rows.merge(reports, on="report", how="left"))


def reports_received(
    store: Store, region: str, known_at: datetime | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Files with rows of records, and files that were refused, the newest first."""
    came = store.record_reports(region, known_at).iloc[::-1].reset_index(drop=True)
    return came, store.refusals(region, known_at).iloc[::-1].reset_index(drop=True)
