"""The map: any figure of every unit, at a date and at the report before it."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.figures import BEHIND
from domain.regions import Region
from domain.said import Said
from domain.views import Borders
from metrics.figures import unit_figures
from metrics.prospects import units_with_prospects
from store import Store
from stories.comparing import previous_date
from stories.evidence import Evidence, gather
from stories.year_end import year_end

SHOWN = ("pace", "completion", "people", "gap", "required_weekly", "per_10k", "permanent_share")


@dataclass(frozen=True)
class RegionMap:
    """``units`` and ``before``: unit_figures at ``as_of`` and at ``compared_with`` (or None).

    borders: what the user brought to draw the map with; None: it is drawn on tiles.
    """

    region: Region
    as_of: date
    compared_with: date | None
    units: pd.DataFrame
    before: pd.DataFrame | None
    title: Said
    borders: Borders | None = None


def region_map(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> RegionMap:
    """The map of ``region`` at ``as_of``. Raises UnknownRegion."""
    evidence = gather(store, region, as_of, known_at)
    units, earlier = _units(store, evidence, as_of), previous_date(evidence)
    behind = [str(code) for code in units.index[units["status"] == BEHIND]]
    values = {"units": said.units(behind), "count": said.count(len(behind))}
    return RegionMap(
        region=evidence.region,
        as_of=as_of,
        compared_with=earlier,
        units=units,
        before=None if earlier is None else _units(store, evidence, earlier),
        title=Said("today.units_title", values) if behind else Said("today.units_title_fine"),
        borders=store.borders(region),
    )


def _units(store: Store, evidence: Evidence, day: date) -> pd.DataFrame:
    """unit_figures on a day, with the status that the forecast of that day allows."""
    region = evidence.region
    units = unit_figures(evidence.history, evidence.controls, evidence.plans, region, day)
    return units_with_prospects(units, year_end(store, region.code, day, evidence.known_at), region)
