"""Columns of frames as plotly takes them: what is missing stays a gap."""

from collections.abc import Iterable

import pandas as pd


def floats(column: Iterable[object]) -> list[float | None]:
    """Numbers, None where missing."""
    return [None if pd.isna(value) else float(value) for value in column]  # type: ignore[arg-type]


def days(column: Iterable[pd.Timestamp]) -> list[str]:
    """Dates as plotly's date axis reads them: ``2025-12-01``."""
    return [f"{when:%Y-%m-%d}" for when in column]


def column(frame: pd.DataFrame, name: str) -> list[float | None]:
    """Numbers of a column; all missing where the frame has none of that name."""
    return floats(frame[name]) if name in frame else [None] * len(frame)
