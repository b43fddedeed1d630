"""What a paper says: the story of a region or of one unit, with what it rests on."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain.plans import APPROVED
from domain.regions import Region
from domain.units import REGION, Unit
from domain.views import Borders
from metrics.plans import plans_in_force
from store import Store
from stories.commitments import commitments
from stories.disagreements import Disagreements, disagreements
from stories.district import District, district
from stories.evidence import year_of
from stories.origin import origins
from stories.paper_figures import paper_figures
from stories.region_today import RegionToday, region_today


@dataclass(frozen=True)
class Brief:
    """What the papers of a region, or of one of its units, are made from.

    unit:      None for the region's;
    known_at:  UTC; what came later is not in it;
    story:     the first screen of the region, or the unit's own;
    districts: the stories of all units in the region's order; of a unit's paper only its own;
    grounds:   what the plan stands on: ``basis``, ``basis_date``, ``in_force_from``, the oldest
               first; only what is in force at ``as_of`` for any series;
    promised:  what is open of what was promised, ``stories.commitments``, overdue first; of a
               unit's paper only its own;
    figures:   every figure that the papers print, as ``paper_figures`` gives them;
    origins:   the cells that the figures came from, as ``origins`` gives them;
    said:      what was said about the figures: explanations and disputes;
    borders:   what the user brought to draw the region's map with, else None.
    """

    region: Region
    unit: Unit | None
    year: int
    as_of: date
    known_at: datetime | None
    story: RegionToday | District
    districts: tuple[District, ...]
    grounds: pd.DataFrame
    promised: pd.DataFrame
    figures: pd.DataFrame
    origins: pd.DataFrame
    said: Disagreements
    borders: Borders | None = None

    @property
    def code(self) -> str:
        """The unit's code, or ``region``."""
        return REGION if self.unit is None else self.unit.code


def region_brief(store: Store, region: str, as_of: date, known_at: datetime | None = None) -> Brief:
    """The region's paper, with a page for each unit. Raises UnknownRegion."""
    today = region_today(store, region, as_of, known_at)
    stories = tuple(
        district(store, region, unit.code, as_of, known_at)
        for unit in today.region.units
        if unit.code in today.units.index
    )
    return Brief(
        region=today.region,
        unit=None,
        year=today.year,
        as_of=as_of,
        known_at=known_at,
        story=today,
        districts=stories,
        grounds=_grounds(store, region, as_of, known_at),
        promised=commitments(store, region, as_of, known_at).open,
        figures=paper_figures(today.region, today, stories),
        origins=origins(store, region, as_of, known_at),
        said=disagreements(store, region, as_of, known_at),
        borders=store.borders(region),
    )


def unit_brief(
    store: Store, region: str, unit: str, as_of: date, known_at: datetime | None = None
) -> Brief:
    """One unit's paper. Raises UnknownRegion, UnknownUnit."""
    own = district(store, region, unit, as_of, known_at)
    return _of_unit(
        own,
        known_at,
        _grounds(store, region, as_of, known_at),
        commitments(store, region, as_of, known_at).open,
        origins(store, region, as_of, known_at),
        disagreements(store, region, as_of, known_at),
    )


def unit_briefs(brief: Brief) -> tuple[Brief, ...]:
    """The papers of all units of the region's ``brief``: nothing is computed again."""
    return tuple(
        _of_unit(own, brief.known_at, brief.grounds, brief.promised, brief.origins, brief.said)
        for own in brief.districts
    )


def _of_unit(
    own: District,
    known_at: datetime | None,
    grounds: pd.DataFrame,
    promised: pd.DataFrame,
    rows: pd.DataFrame,
    said: Disagreements,
) -> Brief:
    return Brief(
        region=own.region,
        unit=own.unit,
        year=own.year,
        as_of=own.as_of,
        known_at=known_at,
        story=own,
        districts=(own,),
        grounds=grounds,
        promised=promised[promised["unit"] == own.unit.code].reset_index(drop=True),
        figures=paper_figures(own.region, own, (own,)),
        origins=rows[rows["unit"] == own.unit.code].reset_index(drop=True),
        said=said,
    )


def _grounds(store: Store, region: str, as_of: date, known_at: datetime | None) -> pd.DataFrame:
    columns = ["basis", "basis_date", "in_force_from"]
    force = plans_in_force(store.plans(region, year_of(as_of), known_at=known_at), as_of)
    approved = force[force["status"] == APPROVED]
    return approved[columns].drop_duplicates().sort_values("in_force_from", ignore_index=True)
