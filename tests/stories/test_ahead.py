"""The forecast's story says when it does not know, and why."""

from datetime import date

import pytest

from stories.ahead import ahead
from tests.store.small import report, small_region, upload


@pytest.fixture
def small(store):
    store.save_region(small_region())
    return store


def reported(store, as_of, people, unit="north"):
    read = report(as_of, f"{unit} works permanent {people} B2")
    store.accept(upload(as_of), read, "small")


def keys(story):
    return [sentence.key for sentence in story.headline]


def test_without_a_report_there_is_no_forecast(small):
    assert keys(ahead(small, "small", date(2025, 6, 2))) == ["forecast.reason_no_report"]


def test_a_first_january_without_a_past_year_is_too_early(small):
    reported(small, "2025-01-13", 5)
    story = ahead(small, "small", date(2025, 1, 13))

    assert keys(story) == ["forecast.reason_too_early"]
    assert not story.units["known"].any()


def test_a_year_without_a_plan_is_not_compared_and_a_silent_unit_is_told(small):
    for month in range(2, 8):
        reported(small, f"2025-{month:02}-01", month * 10)
    story = ahead(small, "small", date(2025, 7, 1))

    assert keys(story)[0] == "forecast.headline"
    assert "forecast.no_plan" in keys(story)
    assert "forecast.reason_units_missing" in keys(story)
    assert story.units.loc["south", "reason"] == "no_report"
