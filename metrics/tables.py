"""Arrays of floats as columns of whole people, dates and counts that may be missing."""

from typing import Any

import numpy as np
import pandas as pd


def whole(values: Any) -> pd.api.extensions.ExtensionArray:
    """Whole numbers, missing where NaN."""
    missing = np.isnan(values)
    return pd.arrays.IntegerArray(np.where(missing, 0, values).round().astype("int64"), missing)


def floats(values: Any) -> Any:
    """A column, or one number, as an array of floats, NaN where missing."""
    return pd.array(np.atleast_1d(values), dtype="Float64").to_numpy(dtype=float, na_value=np.nan)


def dated(values: Any) -> pd.DatetimeIndex:
    """Days as timestamps to the nanosecond, missing where NaT."""
    return pd.DatetimeIndex(np.asarray(values, dtype="datetime64[ns]"))


def divided(part: Any, by: Any) -> Any:
    """``part / by``; NaN where either is missing or ``by`` is 0."""
    safe = np.where(np.asarray(by, dtype=float) == 0, np.nan, by)
    return np.asarray(part, dtype=float) / safe
