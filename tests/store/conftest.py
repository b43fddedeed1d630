"""A store on each of the two databases."""

import pytest

from store import Store
from tests.store.postgres import server
from tests.store.small import small_region

ENGINES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres():
    with server() as running:
        yield running


@pytest.fixture(scope="session")
def template(postgres):
    """A migrated database that the others are copied from."""
    name = postgres.database()
    store = Store(postgres.url(name))
    store.migrate()
    store.close()
    return name


@pytest.fixture(params=ENGINES)
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'map.sqlite'}"
    copied = request.getfixturevalue("template")
    running = request.getfixturevalue("postgres")
    return running.url(running.database(copied))


@pytest.fixture
def store(url):
    store = Store(url)
    store.migrate()
    store.save_region(small_region())
    yield store
    store.close()
