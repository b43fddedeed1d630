"""Migrations: the tables are what the program thinks, up and down again, whole or not at all."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from domain.errors import StoreUnavailable
from store import Store
from store.engine import reading_engine, writing_engine
from store.migrating import SCRIPTS, configuration, revision
from store.schema import REVISION, metadata
from tests.store.small import report, small_region, upload
from tests.store.writer import PROGRAMS, migrate

FACTS = "north works permanent 10 B2"


@pytest.fixture
def engine(url):
    engine = reading_engine(url)
    yield engine
    engine.dispose()


def test_the_program_names_the_newest_migration():
    assert ScriptDirectory(str(SCRIPTS)).get_current_head() == REVISION


def test_the_migrations_make_the_tables_that_the_program_uses(store, engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_down_takes_everything_away_and_up_brings_it_back(store, engine):
    with writing_engine(engine).begin() as connection:
        command.downgrade(configuration(connection), "base")
        left = set(inspect(connection).get_table_names())
        command.upgrade(configuration(connection), "head")
        again = set(inspect(connection).get_table_names())

    assert left == {"alembic_version"}
    assert again == set(metadata.tables) | {"alembic_version"}


def test_migrating_twice_keeps_the_data(store):
    store.accept(upload("2025-06-02"), report("2025-06-01", FACTS), "small")
    store.migrate()

    assert len(store.history("small", 2025)) == 1


def test_tables_of_a_newer_program_are_left_alone(store, engine):
    with writing_engine(engine).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreUnavailable, match="9999"):
        store.migrate()


def test_a_migration_that_fails_leaves_nothing(tmp_path):
    engine = reading_engine(f"sqlite:///{tmp_path / 'map.sqlite'}")
    with pytest.raises(RuntimeError):
        _fail_half_way(writing_engine(engine))

    with engine.connect() as connection:
        assert revision(connection) is None
        assert inspect(connection).get_table_names() == []
    engine.dispose()


def _fail_half_way(engine):
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "head")
        raise RuntimeError


def test_four_programs_may_start_at_once(url):
    programs = [PROGRAMS.Process(target=migrate, args=(url,)) for _ in range(4)]
    for program in programs:
        program.start()
    for program in programs:
        program.join(60)

    assert [program.exitcode for program in programs] == [0, 0, 0, 0]
    fresh = Store(url)
    fresh.save_region(small_region())
    assert fresh.regions() == ("small",)
    fresh.close()


def test_an_unreachable_database_is_told_in_one_line():
    away = Store("postgresql:///nothing?host=/nowhere")

    with pytest.raises(StoreUnavailable) as told:
        away.migrate()
    assert "\n" not in told.value.values["problem"]


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path):
    file = tmp_path / "map.sqlite"
    file.write_bytes(b"this is a letter, not a database, and longer than a header" * 20)
    before = file.read_bytes()

    with pytest.raises(StoreUnavailable):
        Store(f"sqlite:///{file}").migrate()
    assert file.read_bytes() == before
