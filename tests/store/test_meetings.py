"""A meeting that was held can be opened again on the figures that it was shown."""

from datetime import date, datetime

import pytest

from store.times import now

DAY = date(2025, 6, 2)
VERSIONS = {"figures": "ab12", "plans": ["№ 7"]}


def test_what_was_shown_is_a_record(store):
    before = now()
    number = store.open_meeting("small", DAY, VERSIONS)
    held = store.meeting(number)

    assert (held.region, held.as_of, held.versions) == ("small", DAY, VERSIONS)
    assert before <= held.known_at == held.opened_at <= now()


def test_a_meeting_can_look_at_the_past_as_it_was_known(store):
    known = datetime(2025, 6, 1, 12)
    assert store.meeting(store.open_meeting("small", DAY, {}, known)).known_at == known


def test_meetings_are_listed_from_the_newest(store):
    numbers = [store.open_meeting("small", DAY, {}) for _ in range(3)]
    assert store.meetings("small")["meeting"].tolist() == numbers[::-1]
    assert store.meetings("elsewhere").empty


def test_an_unknown_meeting_is_told(store):
    with pytest.raises(KeyError):
        store.meeting(7)


def test_items_outside_the_map_stand_on_the_agenda_in_order(store):
    number = store.open_meeting("small", DAY, {})
    other = store.open_meeting("small", DAY, {})
    store.add_agenda_item(number, "Holiday events", "Stage and heating")
    store.add_agenda_item(number, "Safety")
    store.add_agenda_item(other, "Elsewhere")

    assert store.agenda_items(number)[["title", "body"]].values.tolist() == [
        ["Holiday events", "Stage and heating"], ["Safety", ""],
    ]  # fmt: skip


def test_an_item_is_corrected_or_withdrawn_by_a_further_row(store):
    number = store.open_meeting("small", DAY, {})
    first, second = (store.add_agenda_item(number, title) for title in ("Holliday", "Safety"))
    store.add_agenda_item(number, "Holiday", replaces=first)
    store.add_agenda_item(number, "", replaces=second)

    assert store.agenda_items(number)["title"].tolist() == ["Holiday"]
