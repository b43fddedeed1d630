"""Who reported: every unit at every due date of the year, and how punctually."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from metrics.reporting import reporting, reporting_rates
from store import Store
from stories.evidence import year_of

WEEKS_SHOWN = 20


@dataclass(frozen=True)
class Reporting:
    """``matrix``: ``metrics.reporting``; ``rates``: its rates by unit; ``recent``: its last dates.

    refused: files that were refused, the newest first.
    """

    region: Region
    year: int
    as_of: date
    matrix: pd.DataFrame
    recent: pd.DataFrame
    rates: pd.DataFrame
    refused: pd.DataFrame
    title: Said


def who_reported(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> Reporting:
    """The reports of ``region`` in the year that ``as_of`` closes. Raises UnknownRegion."""
    year, found = year_of(as_of), store.region(region)
    reports = store.reports(region, year, known_at=known_at)
    matrix = reporting(reports, found, date(year, 1, 2), as_of, known_at)
    dates = sorted(matrix["as_of"].unique())[-WEEKS_SHOWN:]
    rates = reporting_rates(matrix)
    due, came = int(rates["due"].sum()), int((rates["on_time"] + rates["late"]).sum())
    values = {
        "came": said.people(came),
        "due": said.people(due),
        "share": said.share(_part(came, due)),
    }
    return Reporting(
        region=found,
        year=year,
        as_of=as_of,
        matrix=matrix,
        recent=matrix[matrix["as_of"].isin(dates)],
        rates=rates,
        refused=store.refusals(region, known_at=known_at),
        title=Said("reports.title_share", values),
    )


def _part(came: int, due: int) -> float | None:
    return came / due if due else None
