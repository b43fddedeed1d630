"""From rows of the database to frames with the right types."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Select, String, type_coerce

MOMENTS = "datetime64[ns]"


def plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A date or a moment as the driver gives it: pandas reads whole columns of them faster."""
    return type_coerce(column, String).label(getattr(column, "name", None))


def frame(
    connection: Connection,
    query: Select[Any],
    days: Sequence[str] = (),
    whole: Sequence[str] = (),
    flags: Sequence[str] = (),
) -> pd.DataFrame:
    """What ``query`` finds, a column for each of its own.

    days:  columns of dates or moments; missing is NaT;
    whole: columns of whole numbers that may be missing;
    flags: columns of yes and no.
    """
    result = connection.execute(query)
    found = pd.DataFrame(result.fetchall(), columns=list(result.keys()))
    kinds = dict.fromkeys(whole, "Int64") | dict.fromkeys(flags, "bool")
    for name in days:
        found[name] = pd.to_datetime(found[name], format="ISO8601").astype(MOMENTS)
    return found.astype(kinds)
