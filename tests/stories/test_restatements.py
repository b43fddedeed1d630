"""The register says who changed what, why, and at which meeting the old figure had been shown."""

from datetime import date, datetime

import pytest

from domain.findings import Finding
from store import Store
from stories.restatements import restatements
from tests.store.small import report, small_region, upload


@pytest.fixture
def restated(store: Store):
    """A region whose North said 10 as of 1 June, and on 20 June that it had been 13."""
    store.save_region(small_region())
    store.accept(
        upload("2025-06-02 10:00"), report("2025-06-01", "north works permanent 10 B2"), "small"
    )
    store.accept(
        upload("2025-06-09 10:00"), report("2025-06-08", "lake works permanent 5 B2"), "small"
    )
    store.open_meeting("small", date(2025, 6, 8), {}, datetime(2025, 6, 9, 12))
    store.accept(
        upload("2025-06-20 15:30", sender="North", by="clerk"),
        report("2025-06-01", "north works permanent 13 B2", findings=(Finding("restated"),)),
        "small",
        confirmed=True,
        answers={"restated": "акт сверки"},
    )
    store.open_meeting("small", date(2025, 6, 8), {}, datetime(2025, 6, 21, 12))
    return store


def test_who_when_what_why_and_where_it_had_been_shown(restated):
    story = restatements(restated, "small", date(2025, 6, 30))
    [row] = story.rows.to_dict("records")

    assert (row["unit"], row["old"], row["new"], row["change"]) == ("north", 10, 13, 3)
    assert (row["sender"], row["by"], row["reason"]) == ("North", "clerk", "акт сверки")
    assert row["meetings"] == [date(2025, 6, 8)]
    assert story.title.key == "restatements.said"


def test_a_meeting_that_already_had_a_newer_figure_was_not_touched(restated):
    newer = report("2025-06-15", "north works permanent 20 B2")
    restated.accept(upload("2025-06-16 10:00"), newer, "small")
    restated.open_meeting("small", date(2025, 6, 15), {}, datetime(2025, 6, 17, 12))
    [row] = restatements(restated, "small", date(2025, 6, 30)).rows.to_dict("records")

    assert row["meetings"] == [date(2025, 6, 8)]


def test_what_came_later_is_not_in_a_register_as_known_before(restated):
    story = restatements(restated, "small", date(2025, 6, 30), datetime(2025, 6, 10))

    assert story.rows.empty
    assert story.title.key == "restatements.none"
