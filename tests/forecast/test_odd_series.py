"""Series unlike any sample: the forecast stays finite, honest and better than a straight line."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from benchmarks.reported import no_plans, region_of, reports
from metrics.forecast import projection

LAST = 2024
SEASON = np.array([0.3, 0.4, 0.8, 1.2, 1.5, 1.6, 1.4, 1.3, 1.2, 1.0, 0.8, 0.5])
IN_SUMMER = SEASON * (SEASON >= 0.8)
MONTHLY = {  # people of a month, by year
    "months without anybody": np.outer(np.full(5, 20), IN_SUMMER),
    "a steep rise": np.outer(100 * 1.35 ** np.arange(5), SEASON),
    "a steep fall": np.outer(500 * 0.7 ** np.arange(5), SEASON),
    "another level since last year": np.outer([100, 100, 100, 250, 250], SEASON),
    "millions of people": np.outer(np.full(5, 4e6), SEASON),
    "hardly anybody": np.outer(np.full(5, 0.4), SEASON),
    "no season": np.full((5, 12), 50.0),
    "one year and some months": np.outer(np.full(2, 100), SEASON),
}


def drawn(kind: str) -> list[np.ndarray]:
    chance = np.random.default_rng(len(kind))
    every = [chance.poisson(MONTHLY[kind]).astype(float) for _ in range(6)]
    return [years for years in every if years.sum(axis=1).all()]


@pytest.mark.parametrize("kind", MONTHLY)
@pytest.mark.filterwarnings("error")
def test_whatever_a_series_is_like(kind):
    series = drawn(kind)
    history, region = reports(series, LAST), region_of(len(series))
    inside, misses, straight = [], [], []
    for month in (5, 8, 11):
        known = history[history["as_of"] <= pd.Timestamp(LAST, month, 1)]
        made = projection(known, known.iloc[:0], no_plans(), region, date(LAST, month, 1))
        assert np.isfinite(made.draws).all()
        for number, years in enumerate(series):
            ends = made.draws[:, made.keys.index((f"unit_{number}", "all", "total"))]
            end, reached = years[-1].sum(), years[-1][: month - 1].sum()
            low, median, high = np.quantile(ends, (0.1, 0.5, 0.9), method="nearest")
            assert ends.min() >= reached
            inside.append(low <= end <= high)
            misses.append(abs(median - end))
            straight.append(abs(reached * 12 / (month - 1) - end))

    # Without a season the straight line is the truth itself; a curve has to be found first.
    allowed = 1.5 if kind == "no season" else 1
    assert np.mean(misses) <= allowed * np.mean(straight)
    assert np.mean(inside) >= 0.6
