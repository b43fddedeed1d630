"""Rows into tables. Many at once by the driver's own executemany, the fastest way measured."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Table, insert


def insert_rows(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert ``rows``, whose values stand in the order of ``columns``. Dates are ISO text."""
    values = [tuple(row) for row in rows]
    if values:
        connection.exec_driver_sql(_statement(connection.dialect, table, columns), values)


@cache
def insertion(table: Table) -> Insert:
    """The statement that inserts into ``table``: built once, as building it takes its time."""
    return insert(table)


@cache
def _statement(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> str:
    mark = "?" if dialect.name == "sqlite" else "%s"
    quoted = dialect.identifier_preparer.quote
    names = ", ".join(quoted(column) for column in columns)
    marks = ", ".join([mark] * len(columns))
    return f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({marks})"
