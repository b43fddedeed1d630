"""Status from pace and forecast: who is on pace is on track only if the plan will be reached."""

from typing import Any

import numpy as np
import pandas as pd

from domain.figures import ON_TRACK, WATCH
from domain.regions import Region
from domain.sources import ALL, TOTAL
from domain.units import REGION
from metrics.tables import divided, floats

Array = Any  # of numpy, which is not type-checked

ESTIMATED = ("median", "probability_of_plan")


def lowered(status: str, chance: float | None, likely: float) -> str:
    """The status once the chance of reaching the plan is known; missing: it stays.

    The forecast only lowers it, by one step: ``on_track`` becomes ``watch`` where the chance is
    below ``likely``. ``behind`` remains what it says, a pace far below the plan to date.
    """
    doubtful = chance is not None and not pd.isna(chance) and chance < likely
    return WATCH if status == ON_TRACK and doubtful else status


def units_with_prospects(
    units: pd.DataFrame, forecast: pd.DataFrame, region: Region
) -> pd.DataFrame:
    """``unit_figures`` with ``status`` lowered by the forecast; ``status_by_pace`` as it was.

    forecast: frame of ``metrics.forecast.forecast`` of the same date; a unit without a known row
    in it keeps its status. Beside them ``forecast`` (people at the year's end), ``outlook``
    (forecast / annual plan) and ``chance`` of the plan, missing once it is met.
    """
    return _with_prospects(units, _totals(forecast, "unit", ALL), region)


def sources_with_prospects(
    sources: pd.DataFrame, forecast: pd.DataFrame, region: Region, unit: str = REGION
) -> pd.DataFrame:
    """The same of ``source_figures`` of a unit, or of the region; parts of sources keep theirs."""
    rows = forecast[forecast["unit"] == unit]
    indexed = sources.set_index("source", drop=False)
    return _with_prospects(indexed, _totals(rows, "source"), region).reset_index(drop=True)


def region_with_prospects(figures: pd.Series, forecast: pd.DataFrame, region: Region) -> pd.Series:
    """``region_figures`` with the same of the region."""
    whole = pd.DataFrame([figures], index=[REGION])
    found = _with_prospects(whole, _totals(forecast, "unit", ALL), region).iloc[0]
    return found.rename(figures.name)


def _with_prospects(table: pd.DataFrame, estimated: pd.DataFrame, region: Region) -> pd.DataFrame:
    ahead = estimated.reindex(table.index)
    pairs = zip(table["status"], ahead["probability_of_plan"], strict=True)
    status = [lowered(str(status), chance, region.thresholds.likely) for status, chance in pairs]
    return table.assign(
        status_by_pace=table["status"],
        status=pd.Series(status, table.index, dtype="object"),
        forecast=np.round(floats(ahead["median"])),
        outlook=divided(floats(ahead["median"]), floats(table["annual_plan"])),
        chance=floats(ahead["probability_of_plan"]),
    )


def _totals(forecast: pd.DataFrame, by: str, source: str | None = None) -> pd.DataFrame:
    """ESTIMATED of the known rows over all job types, indexed by unit or by source."""
    rows = forecast[(forecast["job_type"] == TOTAL) & forecast["known"].eq(True)]
    rows = rows if source is None else rows[rows["source"] == source]
    return rows.set_index(by)[list(ESTIMATED)]
