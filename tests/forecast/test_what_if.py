"""What moves of plan and pace would do to the year's end."""

from datetime import date

import pytest

from metrics.forecast import projection
from metrics.what_if import PaceChange, PlanMove, covered, what_if
from tests.forecast.courses import SHIRE, UNITS, courses
from tests.metrics.frames import NO_PLANS, NOTHING, plans

OCTOBER = date(2025, 10, 1)
ASKED = plans(
    """
    unit   source      job_type   people
    north  vacancies   permanent     400
    north  subsidised  temporary     800
    lake   vacancies   permanent     600
    lake   subsidised  temporary     400
    """
)


@pytest.fixture(scope="module")
def ahead():
    return projection(courses(), NOTHING, ASKED, SHIRE, OCTOBER)


def after(ahead, *moves):
    return what_if(ahead, moves).set_index(["unit", "source", "job_type"])


def test_without_moves_nothing_changes(ahead):
    found = after(ahead)
    assert (found["median"] == found["median_before"]).all()
    assert found["probability"].equals(found["probability_before"])


def test_plan_moved_to_another_unit_leaves_the_region_s_plan_as_it_was(ahead):
    found = after(ahead, PlanMove(100, "lake", "vacancies", "north", "vacancies", "permanent"))
    assert found.loc[("lake", "all", "total"), "plan"] == 900
    assert found.loc[("north", "vacancies", "permanent"), "plan"] == 500
    region = found.loc[("region", "all", "total")]
    assert region["plan"] == region["plan_before"] == 2200
    assert (found["median"] == found["median_before"]).all()
    lake, north = found.loc[("lake", "all", "total")], found.loc[("north", "all", "total")]
    assert lake["probability"] >= lake["probability_before"]
    assert north["probability"] <= north["probability_before"]


def test_more_plan_than_there_is_cannot_be_moved(ahead):
    with pytest.raises(ValueError, match="less than 700"):
        after(ahead, PlanMove(700, "lake", "vacancies", "north", "vacancies"))


def test_a_faster_pace_adds_to_what_is_still_to_come_and_to_the_region(ahead):
    found = after(ahead, PaceChange(2.0, "north"))
    north, region = found.loc[("north", "all", "total")], found.loc[("region", "all", "total")]
    gained = north["median"] - north["median_before"]
    assert gained == pytest.approx(north["median_before"] - north["people"], rel=0.02)
    assert region["median"] - region["median_before"] == pytest.approx(gained, rel=0.1)
    assert (
        found.loc[("lake", "all", "total"), "median"]
        == found.loc[("lake", "all", "total"), "median_before"]
    )


def test_a_pace_of_nothing_ends_the_year_where_it_stands(ahead):
    found = after(ahead, PaceChange(0.0, "region"))
    assert (found["median"] == found["people"]).all()


def test_a_pace_is_not_negative(ahead):
    with pytest.raises(ValueError, match="negative"):
        after(ahead, PaceChange(-1.0, "north"))


def test_a_shortfall_is_met_by_units_that_will_reach_their_plans():
    found = covered(courses(), NOTHING, ASKED, SHIRE, OCTOBER)
    assert set(found["unit"]) == {"lake"}
    assert set(found["by"]) <= set(UNITS) - {"lake"}
    assert (found["adds"] <= found["could_add"] + 1e-9).all()
    total = found["adds"].sum() + found["left_over"].iloc[0]
    assert total == pytest.approx(found["shortfall"].iloc[0])


def test_nobody_is_short_without_a_plan():
    assert covered(courses(), NOTHING, NO_PLANS, SHIRE, OCTOBER).empty
