"""Many rows at once: the driver's own executemany over tuples, the fastest way measured."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Table


def insert_tuples(
    connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert ``rows``, whose values stand in the order of ``columns``. Dates are ISO text."""
    values = list(rows)
    if values:
        connection.exec_driver_sql(_statement(connection, table, columns), values)


def tuples(frame: pd.DataFrame, columns: Sequence[str]) -> Iterable[tuple[Any, ...]]:
    """The rows of ``frame`` as plain Python values; missing is None."""
    return zip(*(_plain(frame[column]) for column in columns), strict=True)


def _plain(column: pd.Series) -> list[Any]:
    values: list[Any] = column.tolist()
    return [
        None if value is None or value is pd.NA or value != value else value for value in values
    ]


def _statement(connection: Connection, table: Table, columns: Sequence[str]) -> str:
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    quoted = connection.dialect.identifier_preparer.quote
    names = ", ".join(quoted(column) for column in columns)
    marks = ", ".join([mark] * len(columns))
    return f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({marks})"
