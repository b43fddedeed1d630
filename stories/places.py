"""Places: who leads and who lags, how that moved, and whether small units can be told apart."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from metrics.dispersion import dispersion
from metrics.indicator import per_residents
from metrics.ranking import BASES, BELOW, ranking
from store import Store
from stories.evidence import gather, year_of
from stories.region_map import region_map

BY = tuple(BASES)


@dataclass(frozen=True)
class Places:
    """The frames of ``metrics.ranking.ranking``, unit_figures and ``per_residents``."""

    region: Region
    as_of: date
    compared_with: date | None
    table: pd.DataFrame
    units: pd.DataFrame
    indicator: pd.DataFrame
    title: Said

    @property
    def counted_on(self) -> date:
        """The day that residents were counted on."""
        return date(year_of(self.as_of), 1, 1)


def places(
    store: Store, region: str, as_of: date, by: str = "pace", known_at: datetime | None = None
) -> Places:
    """The units of ``region`` ranked ``by`` one of BY. Raises UnknownRegion."""
    shown = region_map(store, region, as_of, known_at)
    evidence = gather(store, region, as_of, known_at)
    spread = dispersion(evidence.history, evidence.controls, evidence.region, as_of, evidence.year)
    table = ranking(shown.units, by, shown.before, spread)
    below = [str(code) for code in table.index[table["verdict"] == BELOW]]
    return Places(
        region=shown.region,
        as_of=as_of,
        compared_with=shown.compared_with,
        table=table,
        units=shown.units,
        indicator=per_residents(evidence.history, evidence.region, as_of),
        title=Said("places.title_below", {"units": said.units(below)})
        if below
        else Said("places.title_none"),
    )
