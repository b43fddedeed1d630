"""Commitments are kept as they were taken, and what became of them is kept beside them."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from domain.meetings import DONE, EXTENDED, Commitment, Mark
from store.times import now
from tests.store.small import report, upload

ROADS = Commitment(
    unit="north", what="Fill the last places", who="Head of North", due=date(2025, 6, 9),
    as_of=date(2025, 6, 2), source="works", figure="people", value=10, department="works",
)  # fmt: skip


def test_a_commitment_is_kept_as_it_was_taken(store):
    number = store.take_commitment("small", ROADS, by="clerk")
    row = store.commitments("small").iloc[0]

    assert row["commitment"] == number
    assert {name: row[name] for name in ("unit", "source", "figure", "what", "who", "by")} == {
        "unit": "north", "source": "works", "figure": "people", "what": "Fill the last places",
        "who": "Head of North", "by": "clerk",
    }  # fmt: skip
    assert (row["value"], row["due"].date(), row["as_of"].date()) == (10, ROADS.due, ROADS.as_of)


def test_one_about_no_figure_has_no_value(store):
    store.take_commitment("small", replace(ROADS, figure="", value=None))
    assert pd.isna(store.commitments("small")["value"][0])


def test_what_became_of_it_is_added_and_the_entry_stays(store):
    number = store.take_commitment("small", ROADS)
    entry = store.commitments("small")
    store.mark_commitment(number, Mark(EXTENDED, date(2025, 6, 9), "asked", date(2025, 6, 16)))
    store.mark_commitment(number, Mark(DONE, date(2025, 6, 16)), by="clerk")

    assert store.commitments("small").equals(entry)
    said = store.commitment_marks("small")
    assert said[["state", "note", "by"]].values.tolist() == [
        ["extended", "asked", ""], ["done", "", "clerk"],
    ]  # fmt: skip
    assert said["due"].isna().tolist() == [False, True]


def test_as_known_earlier_it_had_not_been_taken(store):
    before = now()
    number = store.take_commitment("small", ROADS)
    store.mark_commitment(number, Mark(DONE, ROADS.due))

    assert store.commitments("small", known_at=before).empty
    assert store.commitment_marks("small", known_at=before).empty


def test_an_unknown_number_cannot_be_marked(store):
    with pytest.raises(KeyError):
        store.mark_commitment(7, Mark(DONE, ROADS.due))


def test_they_change_no_figure_and_say_so(store):
    store.accept(upload("2025-06-02"), report("2025-06-02", "north works permanent 10 B2"), "small")
    figures, everything = store.figures_version(), store.version()
    store.take_commitment("small", ROADS)

    assert store.figures_version() == figures
    assert store.version() != everything

    store.accept(upload("2025-06-09"), report("2025-06-09", "north works permanent 12 B2"), "small")
    assert store.figures_version() == store.version()


def test_a_copy_has_them_too(store, tmp_path):
    store.take_commitment("small", ROADS)
    store.copy_to(tmp_path / "copy.sqlite")
    copy = type(store)(f"sqlite:///{tmp_path / 'copy.sqlite'}")

    assert copy.commitments("small").equals(store.commitments("small"))
    copy.close()
