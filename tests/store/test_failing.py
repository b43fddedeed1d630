"""When the database fails: a passing fault is tried again, a lasting one told plainly."""

import psycopg
import pytest
from sqlalchemy import exc, insert

from domain.errors import StoreUnavailable
from store import Store
from store.schema import audit
from tests.store.small import report, small_region, upload

FACTS = "north works permanent 10 B2"


class Passing(Exception):
    """What a driver raises when two transactions got in each other's way."""

    sqlstate = "40001"


class Lasting(Exception):
    """What a driver raises when the disk is full."""

    sqlstate = "53100"


def failing(times, problem):
    """Work that fails so often, after having written something."""
    left = [problem] * times

    def work(connection):
        row = {"seq": 900, "at": upload("2025-01-01").received_at, "by": "", "region": ""}
        row |= {"action": "", "object": "", "previous": "", "hash": ""}
        connection.execute(insert(audit), row)
        if left:
            raise exc.OperationalError("COMMIT", {}, left.pop()("fault"))
        return "done"

    return work


def test_a_passing_fault_is_tried_again_from_the_start(store):
    assert store._write(failing(2, Passing)) == "done"


def test_a_fault_that_does_not_pass_is_told_after_a_few_tries(store):
    with pytest.raises(StoreUnavailable):
        store._write(failing(9, Passing))
    assert store._write(failing(0, Passing)) == "done"


def test_a_lasting_fault_is_told_at_once_and_leaves_nothing(store):
    with pytest.raises(StoreUnavailable, match="fault"):
        store._write(failing(1, Lasting))
    assert store._write(failing(0, Lasting)) == "done"


def test_after_connections_were_cut_the_next_call_works(postgres, template):
    name = postgres.database(template)
    store = Store(postgres.url(name))
    store.save_region(small_region())
    with psycopg.connect(postgres.address("postgres"), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )

    store.accept(upload("2025-06-02"), report("2025-06-01", FACTS), "small")
    assert len(store.reports("small")) == 1
    store.close()


def test_a_database_that_only_may_be_read_is_read(tmp_path):
    file = tmp_path / "map.sqlite"
    store = Store(f"sqlite:///{file}")
    store.migrate()
    store.save_region(small_region())
    store.close()
    reader = Store(f"sqlite:///file:{file}?mode=ro&uri=true")
    reader.migrate()

    assert reader.regions() == ("small",)
    with pytest.raises(StoreUnavailable):
        reader.accept(upload("2025-06-02"), report("2025-06-01", FACTS), "small")
    reader.close()
