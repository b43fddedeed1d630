"""What was decided of proposals to work elsewhere, and how many were placed."""

from datetime import date, timedelta

import pytest

from domain.transfers import ACCEPTED, PLACED, Transfer, TransferMark

DAY = date(2025, 12, 1)
FLOW = Transfer("west", "east", "welder", "middle", people=8, proposed=11, as_of=DAY)


def test_a_decided_flow_keeps_what_was_proposed(store):
    store.take_transfer("small", FLOW, "Aigul")

    [row] = store.transfers("small").itertuples()
    assert (row.unit_from, row.unit_to, row.people, row.proposed) == ("west", "east", 8, 11)
    assert (row.as_of.date(), row.by) == (DAY, "Aigul")


def test_marks_are_added_and_nothing_is_changed(store):
    number = store.take_transfer("small", FLOW)
    store.mark_transfer(number, TransferMark(ACCEPTED, 7, DAY))
    store.mark_transfer(number, TransferMark(PLACED, 3, DAY, "first month"), "Aigul")

    marks = store.transfer_marks("small")
    assert marks["state"].tolist() == [ACCEPTED, PLACED]
    assert marks["people"].tolist() == [7, 3]
    assert store.transfers("small")["people"].tolist() == [8]


def test_an_unknown_transfer_cannot_be_marked(store):
    with pytest.raises(KeyError):
        store.mark_transfer(7, TransferMark(ACCEPTED, 1, DAY))


def test_what_was_written_later_was_not_known_before(store):
    number = store.take_transfer("small", FLOW)
    store.mark_transfer(number, TransferMark(PLACED, 3, DAY))
    before = store.transfers("small")["at"].iloc[0] - timedelta(seconds=1)

    assert store.transfers("small", known_at=before).empty
    assert store.transfer_marks("small", known_at=before).empty
