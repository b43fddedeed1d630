"""The headline figures of the region and of each of its units, with people by source."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain.regions import Region
from metrics.by_source import source_figures
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.prospects import region_with_prospects, units_with_prospects
from store import Store
from stories.evidence import Evidence, gather
from stories.year_end import year_end


@dataclass(frozen=True)
class FigureSets:
    """Figures at one date.

    figures:      region_figures; units: unit_figures of the units asked for, both with the
                  status that the forecast allows;
    by_source:    people of the region by top-level source: with ``not_itemised`` they add up to
                  the headline; by_source_of: the same of each unit, by its code.
    """

    region: Region
    figures: pd.Series
    units: pd.DataFrame
    by_source: pd.Series
    by_source_of: dict[str, pd.Series]


def figure_sets(
    store: Store,
    region: str,
    as_of: date,
    known_at: datetime | None = None,
    unit: str | None = None,
) -> FigureSets:
    """The figures of ``region`` at ``as_of``; of its units all, or only ``unit``.

    Raises UnknownRegion.
    """
    evidence = gather(store, region, as_of, known_at)
    frames = (evidence.history, evidence.controls, evidence.plans, evidence.region)
    ahead = year_end(store, region, as_of, known_at)
    units = units_with_prospects(unit_figures(*frames, as_of), ahead, evidence.region)
    figures = region_figures(units, evidence.region, as_of, curve(*frames, as_of))
    chosen = units if unit is None else units[units.index == unit]
    return FigureSets(
        region=evidence.region,
        figures=region_with_prospects(figures, ahead, evidence.region),
        units=chosen,
        by_source=_by_source(evidence),
        by_source_of={str(code): _by_source(evidence, str(code)) for code in chosen.index},
    )


def _by_source(evidence: Evidence, unit: str | None = None) -> pd.Series:
    table = source_figures(
        evidence.history, evidence.plans, evidence.region, evidence.as_of, unit
    ).set_index("source")
    return table.loc[[source.code for source in evidence.region.top_sources], "people"]
