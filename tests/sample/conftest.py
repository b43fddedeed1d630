"""The whole sample, made and taken in once for all that asks about it."""

from shutil import copytree, ignore_patterns

import pytest

from data_loaders.arrivals import arrivals
from data_loaders.ingest import load
from data_loaders.pack import read_pack
from sample_data.make import complete
from store import Store
from tests.sample.reading import PACK


@pytest.fixture(scope="session")
def pack(tmp_path_factory):
    """The pack with everything that set-up makes, but Monday's mail."""
    folder = tmp_path_factory.mktemp("pack") / "abay"
    copytree(PACK, folder, ignore=ignore_patterns("made", "monday"))
    complete(folder)
    return folder


@pytest.fixture(scope="session")
def opened(pack):
    """A store that knows the region."""
    fresh = Store(f"sqlite:///{pack.parent / 'sample.sqlite'}")
    fresh.migrate()
    fresh.save_region(read_pack(pack))
    yield fresh
    fresh.close()


@pytest.fixture(scope="session")
def taken_in(pack, opened):
    """What became of every file of the pack."""
    return list(load(list(arrivals([pack])), "abay", opened))


@pytest.fixture(scope="session")
def store(opened, taken_in):
    """The store with all of them in it. Who writes to it takes a copy."""
    assert taken_in
    return opened
