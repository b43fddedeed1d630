"""The labour balance as a story, and what was decided of it beside placements reported since."""

from datetime import date

import pandas as pd

from domain.transfers import Transfer
from stories.labour_balance import labour_balance
from stories.transfers import decided, decided_between_sites
from tests.store.small import small_region

DAY = date(2026, 2, 1)
FLOW = ("north", "south", "welder", "middle", 4, 9, DAY)


def test_placements_that_nobody_reported_are_unknown(store):
    store.save_region(small_region())
    store.take_transfer("small", Transfer(*FLOW))

    assert pd.isna(decided(store, "small", DAY)["reported"].iloc[0])


def test_decisions_between_units_and_between_sites_are_told_apart(store):
    store.save_region(small_region())
    store.take_transfer("small", Transfer(*FLOW))
    store.take_transfer("small", Transfer(*FLOW, "Road", "Bridge"))

    assert decided(store, "small", DAY)["project"].tolist() == [""]
    assert decided_between_sites(store, "small", DAY)["next_project"].tolist() == ["Bridge"]


def test_a_region_without_such_reports_says_so(store):
    store.save_region(small_region())

    assert [one.key for one in labour_balance(store, "small", DAY).headline] == ["balance.none"]
