"""A store copied into a new SQLite file."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, insert, select

from store.schema import metadata


def copy_sqlite(connection: Connection, file: Path) -> None:
    """Page by page, with SQLite's own backup; consistent while others write."""
    source = connection.connection.driver_connection
    with closing(sqlite3.connect(file)) as target:
        source.backup(target)  # type: ignore[union-attr]


def copy_rows(source: Connection, target: Connection) -> None:
    """Row by row, from any database into one with the same empty tables."""
    for table in metadata.sorted_tables:
        keys = [*table.primary_key.columns]
        rows = [row._asdict() for row in source.execute(select(table).order_by(*keys))]
        if rows:
            target.execute(insert(table), rows)
