"""Bringing the tables up to date with Alembic, under the writers' lock, whole or not at all."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from domain.errors import StoreUnavailable
from store.schema import REVISION

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Run the migrations that ``engine``'s database lacks.

    Raises StoreUnavailable if a newer program has already migrated it further.
    """
    with engine.connect().execution_options(write=False) as connection:
        if revision(connection) == REVISION:
            return
    from alembic import command, script  # here: it takes a quarter of a second to import

    known = script.ScriptDirectory(str(SCRIPTS))
    with engine.begin() as connection:
        current = revision(connection)
        if current and current not in {step.revision for step in known.walk_revisions()}:
            raise StoreUnavailable(problem=f"newer tables: {current} > {REVISION}")
        command.upgrade(configuration(connection), "head")


def configuration(connection: Connection) -> "Config":
    """What Alembic has to know to migrate over ``connection``."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def revision(connection: Connection) -> str | None:
    """The migration that the database stands at, None before the first."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
