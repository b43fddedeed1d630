"""January: how the year before closed, beside how the new one begins."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain.regions import Region
from domain.units import REGION
from metrics.calendar import year_of
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from store import Store
from stories.evidence import gather

COLUMNS = ["people", "annual_plan", "completion"]
JANUARY = 1


@dataclass(frozen=True)
class ClosingYear:
    """``table``: by unit, ``region`` the last: COLUMNS of the year that closed.

    Beside them ``closed``, whether the unit has reported for 1 January, else ``reported_as_of``
    says for when; ``people_now``, ``plan_now``: of the new year, as of the same day.
    ``day``: 1 January, when the year closed; ``year``: the one that did.
    """

    region: Region
    year: int
    day: date
    as_of: date
    table: pd.DataFrame

    @property
    def still_open(self) -> list[str]:
        """The units whose last report of that year is older than 1 January."""
        units = self.table.drop(index=REGION)
        return [str(code) for code in units.index[~units["closed"].to_numpy(dtype=bool)]]


def closing_year(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> ClosingYear | None:
    """The year before the one of ``as_of``, in January only; None where nothing was reported."""
    new_year = date(as_of.year, JANUARY, 1)
    if as_of.month != JANUARY or as_of == new_year:
        return None
    last = gather(store, region, new_year, known_at)
    if last.history.empty:
        return None
    now = _figures(store, region, as_of, known_at)
    table = _figures(store, region, new_year, known_at)
    closed = table["reported_as_of"] == pd.Timestamp(new_year)
    return ClosingYear(
        region=last.region,
        year=year_of(new_year),
        day=new_year,
        as_of=as_of,
        table=table[[*COLUMNS, "reported_as_of"]].assign(
            closed=closed,
            people_now=now["people"].reindex(table.index),
            plan_now=now["annual_plan"].reindex(table.index),
        ),
    )


def _figures(store: Store, region: str, day: date, known_at: datetime | None) -> pd.DataFrame:
    """Of units, and of the region in the last row."""
    evidence = gather(store, region, day, known_at)
    frames = (evidence.history, evidence.controls, evidence.plans, evidence.region)
    units = unit_figures(*frames, day)
    whole = region_figures(units, evidence.region, day, curve(*frames, day))
    shown = [*COLUMNS, "reported_as_of"]
    return pd.concat([units[shown].astype("object"), whole[shown].to_frame(REGION).T])
