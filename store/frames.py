"""From rows of the database to frames with the right types."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Connection, Select, String, type_coerce


def plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A date or a moment as the driver gives it: whole columns of them are read faster."""
    return type_coerce(column, String).label(getattr(column, "name", None))


def frame(
    connection: Connection,
    query: Select[Any],
    days: Sequence[str] = (),
    whole: Sequence[str] = (),
    flags: Sequence[str] = (),
    values: Mapping[str, Any] | None = None,
) -> pd.DataFrame:
    """What ``query`` finds, a column for each of its own.

    days:   columns of dates or moments; missing is NaT;
    whole:  columns of whole numbers that may be missing;
    flags:  columns of yes and no;
    values: of the query's parameters.
    """
    result = connection.execute(query, values)
    names = list(result.keys())
    rows = result.fetchall()
    columns = (
        dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(names, ())
    )
    kinds = dict.fromkeys(days, _moments)
    kinds |= dict.fromkeys(whole, _whole) | dict.fromkeys(flags, _flags)
    made = {name: kinds.get(name, _words)(column) for name, column in columns.items()}
    return pd.DataFrame(made, copy=False)


def _moments(column: Sequence[Any]) -> Any:
    return np.array(column, dtype="datetime64[ns]")


def _whole(column: Sequence[Any]) -> Any:
    return pd.array(column, dtype="Int64")


def _flags(column: Sequence[Any]) -> Any:
    return np.array(column, dtype=bool)


def _words(column: Sequence[Any]) -> Any:
    return list(column)
