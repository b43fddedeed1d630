"""What stands of proposals at a date: the newest decision holds, placements are counted to it."""

from datetime import date

import pandas as pd
import pytest

from domain.transfers import ACCEPTED, KEY, PLACED, REFUSED
from metrics.transfers import accepted, tracked, undecided

DAY, LATER = date(2026, 2, 1), date(2026, 3, 1)


def decided(*people, as_of=DAY):
    """Transfers of that many people, along the same way."""
    rows = [
        {"transfer": at, **dict.fromkeys(KEY, ""), "unit_from": "north", "people": count,
         "proposed": 9, "as_of": pd.Timestamp(as_of), "at": pd.Timestamp(as_of), "by": "A"}
        for at, count in enumerate(people, 1)
    ]  # fmt: skip
    return pd.DataFrame(rows).astype({"people": "Int64", "proposed": "Int64"})


def marks(*rows):
    """(transfer, state, people, day), in the order of writing."""
    made = [
        {"transfer": number, "state": state, "people": people, "note": f"said {at}",
         "as_of": pd.Timestamp(day), "at": pd.Timestamp(day), "by": "B"}
        for at, (number, state, people, day) in enumerate(rows)
    ]  # fmt: skip
    columns = ["transfer", "state", "people", "note", "as_of", "at", "by"]
    return pd.DataFrame(made, columns=columns).astype({"people": "Int64"})


@pytest.mark.parametrize(
    ("marked", "state", "agreed", "placed"),
    [
        ([], ACCEPTED, 8, None),
        ([(1, PLACED, 3, DAY)], ACCEPTED, 8, 3),
        ([(1, PLACED, 3, DAY), (1, PLACED, 8, DAY)], PLACED, 8, 8),
        ([(1, PLACED, 5, DAY), (1, ACCEPTED, 5, DAY)], PLACED, 5, 5),
        ([(1, REFUSED, 0, DAY)], REFUSED, 0, None),
        ([(1, REFUSED, 0, DAY), (1, ACCEPTED, 4, DAY)], ACCEPTED, 4, None),
        ([(1, REFUSED, 0, LATER)], ACCEPTED, 8, None),
    ],
)
def test_the_newest_decision_and_the_newest_placements_hold(marked, state, agreed, placed):
    [row] = tracked(decided(8), marks(*marked), DAY).itertuples()

    assert (row.state, row.agreed) == (state, agreed)
    assert pd.isna(row.placed) if placed is None else row.placed == placed


def test_who_marked_it_last_and_why_is_told():
    [row] = tracked(decided(8), marks((1, REFUSED, 0, DAY)), DAY).itertuples()
    assert (row.note, row.marked_by, row.marked_at) == ("said 0", "B", pd.Timestamp(DAY))


def test_what_was_decided_later_did_not_stand_yet():
    assert tracked(decided(8, as_of=LATER), marks(), DAY).empty


def test_of_the_same_way_the_newest_decision_stands_unless_it_is_refused():
    assert accepted(tracked(decided(8, 5), marks(), DAY))["agreed"].tolist() == [5]
    assert accepted(tracked(decided(8, 0), marks(), DAY)).empty


def test_a_flow_is_offered_once_whatever_the_way_of_travel_until_it_is_decided():
    flows = pd.DataFrame(
        {"unit_from": ["north", "north", "south"], "unit_to": ["", "", "east"],
         "occupation": "", "skill": "", "people": [2, 3, 9], "moves": [True, False, False]}
    )  # fmt: skip

    nothing = tracked(decided(1).iloc[:0], marks(), DAY)
    assert undecided(flows, nothing)["people"].tolist() == [9, 5]
    assert undecided(flows, tracked(decided(8), marks(), DAY))["people"].tolist() == [9]
