"""Values of records as JSON keeps them, and as columns of a frame."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.records import DATE, MONEY, NUMBER, SEVERAL, WHOLE, Record


def kept_values(record: Record) -> dict[str, Any]:
    """The values of a record as JSON has them: dates as ISO text, several words as a list."""
    return {code: _plain(value) for code, value in record.values.items()}


def written_key(record: Record) -> str:
    """What tells the record from others of its kind, always written the same way."""
    return json.dumps([_plain(value) for value in record.key], ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def typed_column(values: Sequence[Any], column_type: str) -> Any:
    """A frame's column from kept values: missing is NaT, NA, NaN of a text, or no words."""
    return MADE.get(column_type, _texts)(values)


def _days(values: Sequence[Any]) -> Any:
    return np.array(values, dtype="datetime64[ns]")


def _several(values: Sequence[Any]) -> Any:
    made: Any = np.empty(len(values), dtype=object)
    made[:] = [tuple(value or ()) for value in values]
    return made


def _texts(values: Sequence[Any]) -> Any:
    return pd.array(list(values), dtype="str")


def _whole(values: Sequence[Any]) -> Any:
    return pd.array(list(values), dtype="Int64")


def _numbers(values: Sequence[Any]) -> Any:
    return pd.array(list(values), dtype="Float64")


MADE: Mapping[str, Any] = {
    DATE: _days, WHOLE: _whole, NUMBER: _numbers, MONEY: _numbers,
} | dict.fromkeys(SEVERAL, _several)  # fmt: skip
