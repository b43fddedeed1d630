"""A store that holds the small region, and nothing reported yet."""

import pytest

from data_loaders.pack import read_pack
from store import Store
from tests.ingest.packs import write_pack


@pytest.fixture(scope="session")
def region(tmp_path_factory):
    return read_pack(write_pack(tmp_path_factory.mktemp("pack")))


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory, region):
    """The file that each test's store is a copy of."""
    file = tmp_path_factory.mktemp("store") / "empty.sqlite"
    store = Store(f"sqlite:///{file}")
    store.migrate()
    store.save_region(region)
    store.close()
    return file


@pytest.fixture
def store(tmp_path, empty_store):
    original = Store(f"sqlite:///{empty_store}")
    original.copy_to(tmp_path / "map.sqlite")
    original.close()
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    yield store
    store.close()
