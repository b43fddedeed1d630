"""The same day of two years, and what is missing where one of them has no reports."""

from datetime import date

import pytest

from stories.years import years
from tests.store.small import report, small_region, upload


@pytest.fixture
def small(store):
    store.save_region(small_region())
    return store


def reported(store, as_of, people):
    read = report(as_of, f"north works permanent {people} B2", year=int(as_of[:4]))
    store.accept(upload(as_of), read, "small")


def test_both_years_stand_at_the_same_day(small):
    reported(small, "2024-06-03", 10)
    reported(small, "2024-12-02", 99)
    reported(small, "2025-06-02", 14)
    story = years(small, "small", date(2025, 6, 9), 2024, 2025, "as_reported")

    assert (story.before.day, story.after.day) == (date(2024, 6, 9), date(2025, 6, 9))
    assert story.table.loc["region", "change"] == 4


def test_the_first_of_january_closes_the_year_before(small):
    reported(small, "2024-12-02", 99)
    story = years(small, "small", date(2026, 1, 1), 2024, 2025, "as_reported")

    assert story.before.day == date(2025, 1, 1)
    assert story.table.loc["north", "people_before"] == 99


def test_a_leap_day_has_a_neighbour_in_other_years(small):
    story = years(small, "small", date(2024, 2, 29), 2023, 2024, "as_reported")

    assert story.before.day == date(2023, 2, 28)


def test_a_year_without_reports_leaves_the_change_open(small):
    reported(small, "2025-06-02", 14)
    story = years(small, "small", date(2025, 6, 2), 2024, 2025, "as_reported")

    assert [said.key for said in story.headline] == ["years.incomplete"]
