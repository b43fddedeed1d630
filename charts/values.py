"""Frames as plotly takes them: what is missing is None, and stays a gap."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

Record = dict[str, Any]


def records(frame: pd.DataFrame, index: str = "") -> list[Record]:
    """A dictionary a row, None where missing; under ``index`` the label of the row, as text.

    A chart reads each cell a few times, which is slow in a frame and quick in a dictionary.
    """
    columns = {str(name): known(frame[name]) for name in frame}
    if index:
        columns[index] = [str(label) for label in frame.index]
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def known(column: pd.Series) -> list[Any]:
    """The values of a column, None where missing."""
    return [
        None if gone else value
        for value, gone in zip(column.tolist(), column.isna().tolist(), strict=True)
    ]


def floats(column: Iterable[object]) -> list[float | None]:
    """Numbers, None where missing."""
    return [None if pd.isna(value) else float(value) for value in column]  # type: ignore[arg-type]


def days(column: Iterable[pd.Timestamp]) -> list[str]:
    """Dates as plotly's date axis reads them: ``2025-12-01``."""
    return [f"{when:%Y-%m-%d}" for when in column]
