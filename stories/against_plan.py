"""Units and sources against their plans as every screen and paper shows them.

With the status that the forecast allows, and with what is counted beside people.
"""

import pandas as pd

from domain.said import Said, people
from domain.units import REGION
from metrics.by_source import source_figures
from metrics.figures import region_figures, unit_figures
from metrics.other_measures import (
    measures_of_region,
    with_measures_of_sources,
    with_measures_of_units,
)
from metrics.prospects import region_with_prospects, sources_with_prospects, units_with_prospects
from stories.evidence import Evidence


def units_now(evidence: Evidence, ahead: pd.DataFrame) -> pd.DataFrame:
    """unit_figures; ``ahead``: the forecast of the same date."""
    region, day = evidence.region, evidence.as_of
    units = unit_figures(evidence.history, evidence.controls, evidence.plans, region, day)
    units = units_with_prospects(units, ahead, region)
    return with_measures_of_units(units, evidence.history, region, day)


def region_now(
    evidence: Evidence, units: pd.DataFrame, line: pd.DataFrame, ahead: pd.DataFrame
) -> pd.Series:
    """region_figures of those units and of the region's curve."""
    figures = region_figures(units, evidence.region, evidence.as_of, line)
    figures = region_with_prospects(figures, ahead, evidence.region)
    return pd.concat([figures, pd.Series(measures_of_region(units), dtype="object")])


def sources_now(evidence: Evidence, ahead: pd.DataFrame, unit: str | None = None) -> pd.DataFrame:
    """source_figures of a unit, or of the region if None."""
    region, day = evidence.region, evidence.as_of
    sources = source_figures(evidence.history, evidence.plans, region, day, unit)
    sources = sources_with_prospects(sources, ahead, region, unit or REGION)
    return with_measures_of_sources(sources, evidence.history, region, day, unit)


def draft(figures: pd.Series, asked: object) -> tuple[Said, ...]:
    """What a draft asks, where no plan is approved; it is said, never compared with."""
    if not pd.isna(figures["annual_plan"]) or pd.isna(asked):
        return ()
    return (Said("today.draft", {"people": people(asked)}),)
