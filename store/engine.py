"""How the database is reached: SQLite by default, PostgreSQL by its address.

SQLite: WAL, every commit on the disk before it is acknowledged, foreign keys on. A writer takes
the lock when it begins, so that nothing it has read can change under it; PostgreSQL's writers
wait for one another at a lock of their own, with the same effect.
"""

import json
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url

PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF")
SECONDS_TO_WAIT = 30
WRITERS_LOCK = 5_177_220_001  # any number that nothing else in the database locks

_dumps = partial(json.dumps, ensure_ascii=False, default=str)


def reading_engine(url: str) -> Engine:
    """An engine for that address; ``postgres://`` and ``postgresql://`` mean psycopg."""
    address = make_url(url.replace("postgres://", "postgresql://", 1))
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    if address.drivername == "postgresql":
        address = address.set(drivername="postgresql+psycopg")
    engine = create_engine(address, pool_pre_ping=True, json_serializer=_dumps)
    event.listen(engine, "begin", _begin_elsewhere)
    return engine


def writing_engine(engine: Engine) -> Engine:
    """The same database, for transactions that write."""
    return engine.execution_options(write=True)


def _sqlite(address: Any) -> Engine:
    if address.database and not address.database.startswith("file:"):
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        address, connect_args={"timeout": SECONDS_TO_WAIT}, json_serializer=_dumps
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_on_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # else the driver begins transactions by itself, too late
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_on_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_elsewhere(connection: Connection) -> None:
    if connection.get_execution_options().get("write"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})")
