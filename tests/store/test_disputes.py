"""Figures that are disputed stay; what is said of them, and how it ended, stands beside them."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy.exc import IntegrityError

from domain.meetings import REFUSED, UPHELD, Dispute
from store.times import now

DAY = date(2025, 6, 2)
TOO_FEW = Dispute("north", "works", "permanent", DAY, 10, 12, "Head of North", "Order no. 5")


def test_a_dispute_tells_whose_value_and_on_what_evidence(store):
    number = store.dispute("small", TOO_FEW, by="clerk")
    row = store.disputes("small").iloc[0]

    assert (row["dispute"], row["people"], row["claimed"]) == (number, 10, 12)
    assert (row["claimed_by"], row["evidence"], row["by"]) == (
        "Head of North", "Order no. 5", "clerk",
    )  # fmt: skip
    assert pd.isna(row["outcome"])


@pytest.mark.parametrize("outcome", [UPHELD, REFUSED])
def test_how_it_ended_is_kept_once(store, outcome):
    number = store.dispute("small", TOO_FEW)
    store.settle(number, outcome, "checked")

    row = store.disputes("small").iloc[0]
    assert (row["outcome"], row["note"]) == (outcome, "checked")
    with pytest.raises(IntegrityError):
        store.settle(number, UPHELD)


def test_an_unknown_dispute_cannot_be_settled(store):
    with pytest.raises(KeyError):
        store.settle(7, UPHELD)


def test_as_known_earlier_it_was_still_open(store):
    before = now()
    number = store.dispute("small", TOO_FEW)
    between = now()
    store.settle(number, UPHELD)

    assert store.disputes("small", known_at=before).empty
    assert store.disputes("small", known_at=between)["outcome"].isna().all()
    assert store.disputes("small", known_at=now())["outcome"].tolist() == [UPHELD]


def test_a_unit_s_own_words_are_kept_with_who_and_when(store):
    before = now()
    store.explain("small", "north", DAY, "The works began late", "Head of North", by="clerk")
    row = store.explanations("small").iloc[0]

    assert (row["unit"], row["text"], row["author"]) == (
        "north", "The works began late", "Head of North",
    )  # fmt: skip
    assert row["as_of"].date() == DAY
    assert store.explanations("small", known_at=before).empty
