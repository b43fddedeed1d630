"""How good the forecast would have been, from what was known then."""

from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from domain.regions import PublishedFigure
from metrics.backtest import COLUMNS, as_rows, backtest
from metrics.forecasting.trials import trials, year_ends
from tests.forecast.courses import SHIRE, UNITS, courses
from tests.metrics.frames import NO_PLANS, NOTHING, plans

HISTORY = courses()


@pytest.fixture(scope="module")
def tried():
    return trials(HISTORY, NOTHING, plans("unit year people\n north 2024 900"), SHIRE)


@pytest.fixture(scope="module")
def judged():
    return backtest(HISTORY, NOTHING, NO_PLANS, SHIRE)


def test_each_job_type_is_judged_by_three_methods(judged):
    rows = as_rows(judged)
    assert list(rows[0]) == list(COLUMNS)
    assert [(row["job_type"], row["method"]) for row in rows] == [
        (job_type, method)
        for job_type in ("permanent", "temporary", "total")
        for method in ("model", "pace", "last_year")
    ]
    assert {row["as_of_from"] for row in rows} == {"2023-04-01"}
    assert all((row["coverage"] is None) == (row["method"] != "model") for row in rows)


def test_all_methods_are_judged_on_the_same_forecasts(judged):
    # Two years that ended, nine firsts of a month from April, five units and the region.
    assert set(judged["n"]) == {2 * 9 * 6}


def test_the_season_beats_the_pace_line_and_last_year_alone(judged):
    mape = judged.pivot(index="job_type", columns="method", values="mape")
    assert (mape["model"] < mape["pace"]).all()
    assert mape["model"].mean() < 0.7 * mape["last_year"].mean()


def test_a_year_that_has_not_ended_is_not_judged(tried):
    assert set(tried["as_of"].map(lambda day: day.year)) == {2023, 2024}


def test_what_was_published_of_the_region_judges_a_year_that_reports_do_not_close():
    published = PublishedFigure("fact", date(2026, 1, 1), "all", "total", 2400, "published")
    found = trials(HISTORY, NOTHING, NO_PLANS, replace(SHIRE, published=(published,)))
    late = found[found["as_of"] >= date(2025, 1, 1)]
    assert set(late["unit"]) == {"region"}
    assert set(late["final"]) == {2400}


def test_a_unit_that_does_not_close_its_year_is_not_judged_and_neither_is_the_region():
    last = (HISTORY["unit"] == "lake") & (HISTORY["as_of"] > "2024-10-01")
    ends = year_ends(HISTORY[~last], NOTHING, SHIRE, 2024)
    assert {unit for unit, _, _ in ends} == set(UNITS) - {"lake"}


def test_a_forecast_does_not_know_what_came_later():
    """October's reports came in November: on 1 October the forecast rests on September's."""
    late = HISTORY.copy()
    october = late["as_of"] == "2024-10-01"
    late.loc[october, "received_at"] = pd.Timestamp("2024-11-04")
    found = trials(late, NOTHING, NO_PLANS, SHIRE)
    people = found[found["as_of"] == date(2024, 10, 1)].set_index(["unit", "source", "job_type"])
    september = HISTORY[(HISTORY["as_of"] == "2024-09-01") & (HISTORY["unit"] == "north")]
    assert people.loc[("north", "all", "total"), "people"] == september["people"].sum()


def test_reports_that_were_all_loaded_long_after_count_from_their_dates(tried):
    loaded = HISTORY.assign(received_at=pd.Timestamp("2026-03-01"))
    found = trials(loaded, NOTHING, plans("unit year people\n north 2024 900"), SHIRE)
    pd.testing.assert_frame_equal(found, tried)


def test_figures_may_be_given_as_they_were_known_at_a_moment(tried):
    asked = []

    def as_known(moment: datetime):
        asked.append(moment)
        return HISTORY[HISTORY["received_at"] <= moment], NOTHING

    found = trials(HISTORY, NOTHING, NO_PLANS, SHIRE, as_known)
    assert asked[0] == datetime(2023, 4, 2)
    assert found["model"].equals(tried["model"])


def test_without_an_ended_year_there_is_nothing_to_judge():
    assert backtest(courses(first=2025), NOTHING, NO_PLANS, SHIRE).empty
