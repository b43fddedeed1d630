"""Where the year will end, and when the forecast does not know."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.forecast import COLUMNS, as_rows, forecast, projection
from tests.forecast.courses import SHIRE, UNITS, courses, row
from tests.metrics.frames import NO_PLANS, NOTHING, facts, plans
from tests.tables import assert_drawn

AUTUMN = date(2025, 10, 1)


def ahead(history, as_of=AUTUMN, asked=NO_PLANS):
    return forecast(history, NOTHING, asked, SHIRE, as_of)


@pytest.fixture(scope="module")
def table():
    return ahead(courses(), asked=plans("unit people\n north 400\n lake 5000\n hill 370"))


def test_every_unit_source_and_job_type_has_a_row_and_so_has_the_region(table):
    assert list(table.columns) == list(COLUMNS)
    assert set(table["unit"]) == {*UNITS, "region"}
    assert_drawn(
        table[table["unit"] == "lake"],
        """
        unit  source      job_type
        lake  vacancies   permanent
        lake  vacancies   total
        lake  subsidised  temporary
        lake  subsidised  total
        lake  all         permanent
        lake  all         temporary
        lake  all         total
        """,
    )


def test_the_year_ends_where_it_did_within_the_interval():
    ended = courses(until=date(2026, 1, 1))
    final = ended[ended["as_of"] == "2026-01-01"].groupby("job_type")["people"].sum()
    found = ahead(ended[ended["as_of"] <= "2025-12-01"], date(2025, 12, 1))
    for job_type, people in final.items():
        region = row(found, "region", job_type=job_type)
        assert region["low"] <= people <= region["high"]
        assert region["high"] - region["low"] < 0.12 * people


def test_nothing_later_is_used():
    assert ahead(courses()).equals(ahead(courses(until=AUTUMN)))


def test_the_order_of_rows_changes_nothing():
    assert ahead(courses()).equals(ahead(courses().sample(frac=1, random_state=1)))


def test_temporary_places_that_are_used_up_are_not_drawn_out_to_the_year_s_end(table):
    late = ahead(courses(), date(2025, 12, 1))
    temporary = row(late, "region", job_type="temporary")
    permanent = row(late, "region", job_type="permanent")
    assert temporary["median"] < 1.04 * temporary["people"]
    assert permanent["median"] > 1.12 * permanent["people"]


def test_the_region_is_the_sum_of_its_units_in_every_draw():
    found = projection(courses(), NOTHING, NO_PLANS, SHIRE, AUTUMN)
    column = {key: found.draws[:, n] for n, key in enumerate(found.keys)}
    units = sum(column[unit, "all", "total"] for unit in UNITS)
    assert np.array_equal(column["region", "all", "total"], units)
    types = column["region", "all", "permanent"] + column["region", "all", "temporary"]
    assert np.array_equal(column["region", "all", "total"], types)


def test_the_interval_of_the_region_is_narrower_than_those_of_its_units_added(table):
    units = table.query("unit != 'region' and source == 'all' and job_type == 'total'")
    region = row(table, "region")
    assert region["high"] - region["low"] < (units["high"] - units["low"]).sum()


def test_a_plan_that_is_met_has_a_date_and_no_chance(table):
    north = row(table, "north")
    assert north["people"] >= 400
    assert pd.notna(north["plan_met"])
    assert pd.isna(north["probability_of_plan"])


def test_a_plan_out_of_reach_has_a_chance_of_nothing(table):
    lake = row(table, "lake")
    assert lake["probability_of_plan"] == 0
    assert pd.isna(lake["plan_met"])


def test_a_plan_near_the_median_may_or_may_not_be_reached(table):
    hill = row(table, "hill")
    assert hill["low"] < 370 < hill["high"]
    assert 0 < hill["probability_of_plan"] < 1


def test_without_a_plan_there_is_no_chance(table):
    assert pd.isna(row(table, "moor")["plan"])
    assert pd.isna(row(table, "moor")["probability_of_plan"])


def test_a_draft_is_not_a_plan():
    found = ahead(courses(), asked=plans("unit people status\n north 400 draft"))
    assert pd.isna(row(found, "north")["plan"])


def test_a_first_year_that_has_just_begun_is_not_known():
    found = forecast(
        facts("unit as_of people\n north 2025-01-20 5"), NOTHING, NO_PLANS, SHIRE, date(2025, 1, 20)
    )
    assert not found["known"].any()
    assert set(found["reason"]) == {"too_early"}
    assert found["median"].isna().all()


def test_a_first_year_has_a_wider_interval_than_a_third():
    first = row(ahead(courses(first=2025)), "region")
    third = row(ahead(courses()), "region")
    assert first["known"]
    assert (first["high"] - first["low"]) > 2 * (third["high"] - third["low"])


def test_no_reports_give_no_rows_and_no_error():
    assert ahead(NOTHING).empty


def test_a_unit_that_has_not_reported_this_year_is_not_known_and_the_region_says_so():
    history = courses()
    silent = history[~((history["unit"] == "lake") & (history["year"] == 2025))]
    found = ahead(silent)
    lake, region = row(found, "lake"), row(found, "region")
    assert not lake["known"]
    assert lake["reason"] == "no_report"
    assert pd.isna(lake["median"])
    assert region["known"]
    assert region["reason"] == "units_missing"


def test_a_late_unit_has_a_wider_interval_than_if_it_were_in_time():
    history = courses()
    late = history[~((history["unit"] == "north") & (history["as_of"] > "2025-07-01"))]
    width = [
        found["high"] - found["low"] for found in (row(ahead(h), "north") for h in (history, late))
    ]
    assert width[1] > width[0]


def test_a_figure_lowered_later_was_never_reached():
    """The overcount of August would double a month; the correction of September takes it back."""
    history = courses()
    wrong = history.copy()
    august = (wrong["unit"] == "north") & (wrong["as_of"] == "2025-08-01")
    wrong.loc[august, "people"] += 150
    told, corrected = row(ahead(history), "north"), row(ahead(wrong), "north")
    assert corrected["median"] == pytest.approx(told["median"], rel=0.05)


def test_what_no_report_splits_is_in_the_total_alone():
    history = facts(
        """
        unit   job_type   as_of       people
        north  total      2025-03-01  30
        north  total      2025-06-01  60
        """
    )
    found = forecast(history, NOTHING, NO_PLANS, SHIRE, date(2025, 6, 1))
    assert set(found["job_type"]) == {"total"}
    assert row(found, "north")["people"] == 60


def test_a_stated_total_beyond_the_sources_is_forecast_with_them():
    history = facts("unit as_of people\n north 2025-06-01 40")
    stated = facts("unit source job_type as_of people\n north all total 2025-06-01 100")
    found = forecast(history, stated, NO_PLANS, SHIRE, date(2025, 6, 1))
    assert row(found, "north")["people"] == 100
    assert row(found, "north", "vacancies")["people"] == 40


def test_once_the_year_has_ended_the_forecast_is_what_was_reported():
    found = row(ahead(courses(until=date(2026, 1, 1)), date(2026, 1, 1)), "region")
    assert found["low"] == found["median"] == found["high"] == found["people"]


def test_rows_for_programs_say_none_where_nothing_is_known(table):
    rows = as_rows(table)
    assert set(rows[0]) == {
        "unit", "source", "job_type", "median", "low", "high", "probability_of_plan", "plan",
    }  # fmt: skip
    moor = [r for r in rows if (r["unit"], r["source"], r["job_type"]) == ("moor", "all", "total")]
    assert moor[0]["plan"] is None
    assert isinstance(moor[0]["median"], float)
