"""What was decided of proposals: the newest decision holds, beside placements reported since."""

from datetime import date

import pandas as pd

from domain.transfers import REFUSED, Transfer, TransferMark
from stories.labour_balance import accepted, decided, labour_balance
from tests.store.small import small_region

DAY = date(2026, 2, 1)


def flow(people):
    return Transfer("north", "south", "welder", "middle", people, 9, DAY)


def test_the_newest_decision_holds_and_a_refused_one_moves_nobody(store):
    store.save_region(small_region())
    store.take_transfer("small", flow(4))
    number = store.take_transfer("small", flow(7))
    assert accepted(decided(store, "small", DAY))["people"].tolist() == [7]

    store.mark_transfer(number, TransferMark(REFUSED, 0, DAY))
    assert accepted(decided(store, "small", DAY)).empty


def test_nobody_accepted_is_a_refusal(store):
    store.save_region(small_region())
    store.take_transfer("small", flow(0))

    assert accepted(decided(store, "small", DAY)).empty


def test_placements_that_nobody_reported_are_unknown(store):
    store.save_region(small_region())
    store.take_transfer("small", flow(4))

    assert pd.isna(decided(store, "small", DAY)["reported"].iloc[0])


def test_a_region_without_such_reports_says_so(store):
    store.save_region(small_region())

    assert [one.key for one in labour_balance(store, "small", DAY).headline] == ["balance.none"]
