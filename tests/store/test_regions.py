"""A region comes back from the store as its pack had it."""

from dataclasses import replace

import pytest

from domain.errors import UnknownRegion
from tests.store.small import small_region


def test_a_region_comes_back_equal(store):
    assert store.region("small") == small_region()


def test_regions_are_listed(store):
    store.save_region(small_region("another"))

    assert store.regions() == ("another", "small")


def test_an_unknown_region_is_named(store):
    with pytest.raises(UnknownRegion):
        store.region("nowhere")


def test_saving_the_same_again_writes_nothing(store):
    version = store.version()
    store.save_region(small_region())

    assert store.version() == version


def test_a_changed_pack_replaces_what_was_kept(store):
    changed = replace(small_region(), units=small_region().units[:2], sample=False)
    store.save_region(changed)

    assert store.region("small") == changed
