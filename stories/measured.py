"""How good forecasts and warnings were, measured on every past date."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from metrics.backtest import accuracy
from metrics.early_warning import skill
from store import Store
from stories.year_end import past_forecasts


@dataclass(frozen=True)
class Measured:
    """accuracy: ``metrics.backtest.backtest``; skill: ``metrics.early_warning.skill``.

    dates: how many past dates were tried; sample: the reports are invented.
    """

    accuracy: pd.DataFrame
    skill: dict[str, float]
    dates: int
    sample: bool


def measured(store: Store, region: str, year: int, known_at: datetime | None = None) -> Measured:
    """The measure of the years that ended before ``year``; it takes the better part of a minute."""
    tried = past_forecasts(store, region, date(year, 1, 1), known_at)
    return Measured(
        accuracy=accuracy(tried),
        skill=skill(tried),
        dates=tried["as_of"].nunique(),
        sample=store.region(region).sample,
    )
