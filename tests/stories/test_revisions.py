"""A correction is a revision even if it came within the month."""

from datetime import date

import pytest

from stories.revisions import revised
from tests.store.small import report, small_region, upload


@pytest.fixture
def small(store):
    store.save_region(small_region())
    return store


def reported(store, as_of, people, received):
    read = report(as_of, f"north works permanent {people} B2")
    store.accept(upload(received), read, "small")


def test_without_reports_nothing_was_revised(small):
    assert [said.key for said in revised(small, "small", date(2025, 6, 2)).headline] == [
        "revisions.none"
    ]


def test_a_correction_within_a_month_is_seen(small):
    reported(small, "2025-03-10", 10, "2025-03-11T08:00:00")
    reported(small, "2025-03-10", 13, "2025-03-14T08:00:00")
    story = revised(small, "small", date(2025, 6, 2))

    assert story.table.loc["north", "revised"] == 1
    assert story.table.loc["north", "mean"] * story.table.loc["north", "dates"] == 3
    assert story.register[["old", "new"]].values.tolist() == [[10, 13]]


def test_a_triangle_shows_what_was_known_month_by_month(small):
    reported(small, "2025-03-01", 10, "2025-03-02T08:00:00")
    reported(small, "2025-03-01", 13, "2025-04-20T08:00:00")
    triangle = revised(small, "small", date(2025, 6, 2)).triangles["north"]

    known = triangle.iloc[0].dropna().tolist()
    assert (len(triangle), known[0], known[-1]) == (1, 10, 13)
