"""How good the forecast would have been: made again for past dates, from what was known then."""

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import ALL, JOB_TYPES
from metrics.forecasting.trials import METHODS, MODEL, AsKnown, trials

COLUMNS = ("job_type", "method", "as_of_from", "n", "mape", "coverage")


def backtest(
    history: pd.DataFrame,
    controls: pd.DataFrame,
    plans: pd.DataFrame,
    region: Region,
    as_known: AsKnown | None = None,
) -> pd.DataFrame:
    """One row per job type × method, over year ends of the region and of its units.

    Columns: ``job_type``; ``method``: ``model``, ``pace`` (the straight line through what was
    reached) or ``last_year`` (the unit's last year's shape; the straight line where it has none);
    ``as_of_from``, the first date that is counted; ``n``, how many forecasts; ``mape``, the mean
    of absolute errors as a share of the year's end; ``coverage``, the share of year ends inside
    the 80 % interval, of the model only. Empty while no year has ended.
    """
    return accuracy(trials(history, controls, plans, region, as_known))


def accuracy(tried: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``backtest`` from those of ``trials``."""
    found = [_accuracy(tried, job_type, method) for job_type in JOB_TYPES for method in METHODS]
    return pd.DataFrame([row for row in found if row["n"]], columns=list(COLUMNS))


def as_rows(table: pd.DataFrame) -> list[dict[str, object]]:
    """The rows that ``backtest --json`` prints; None where a method has no interval."""
    plain = table.astype(object)
    return list(plain.where(plain.notna(), None).to_dict("records"))


def _accuracy(tried: pd.DataFrame, job_type: str, method: str) -> dict[str, object]:
    ours = tried[(tried["job_type"] == job_type) & (tried["source"] == ALL)]
    final = ours["final"].to_numpy(dtype=float)
    miss = np.abs(ours[method].to_numpy(dtype=float) - final) / final
    inside = (ours["low"] <= final) & (final <= ours["high"])
    return {
        "job_type": job_type,
        "method": method,
        "as_of_from": ours["as_of"].min().isoformat() if len(ours) else None,
        "n": len(ours),
        "mape": float(miss.mean()) if len(ours) else np.nan,
        "coverage": float(inside.mean()) if method == MODEL and len(ours) else np.nan,
    }
