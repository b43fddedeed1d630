"""Status from pace and forecast: who is on pace is on track only if the plan will be reached."""

import pandas as pd

from domain.figures import ON_TRACK, WATCH
from domain.sources import ALL, TOTAL
from domain.units import REGION

LIKELY = 0.5  # the least chance of reaching the plan with which a unit stays on track


def lowered(status: str, chance: float | None) -> str:
    """The status once the chance of reaching the plan is known; missing: it stays.

    The forecast only lowers it, by one step: ``on_track`` becomes ``watch``. ``behind`` remains
    what it says, a pace far below the plan to date.
    """
    doubtful = chance is not None and not pd.isna(chance) and chance < LIKELY
    return WATCH if status == ON_TRACK and doubtful else status


def units_with_prospects(units: pd.DataFrame, forecast: pd.DataFrame) -> pd.DataFrame:
    """``unit_figures`` with ``status`` lowered by the forecast; ``status_by_pace`` as it was.

    forecast: frame of ``metrics.forecast.forecast`` of the same date; a unit without a known row
    in it keeps its status.
    """
    chances = _chances(forecast)
    status = [
        lowered(str(status), chances.get(str(unit))) for unit, status in units["status"].items()
    ]
    return units.assign(status_by_pace=units["status"], status=pd.Series(status, units.index))


def region_with_prospects(figures: pd.Series, forecast: pd.DataFrame) -> pd.Series:
    """``region_figures`` with the status lowered by the forecast of the region."""
    found = figures.copy()
    found["status"] = lowered(str(figures["status"]), _chances(forecast).get(REGION))
    return found


def _chances(forecast: pd.DataFrame) -> dict[str, float]:
    totals = forecast[(forecast["source"] == ALL) & (forecast["job_type"] == TOTAL)]
    known = totals[totals["known"].to_numpy(dtype=bool)]
    chances: dict[str, float] = known.set_index("unit")["probability_of_plan"].dropna().to_dict()
    return chances
