"""What is counted beside people: shown where a workbook states it, never added to people."""

from datetime import date

import pytest

from metrics.by_source import source_figures
from metrics.figures import unit_figures
from metrics.other_measures import (
    measures_of_region,
    with_measures_of_sources,
    with_measures_of_units,
)
from tests.metrics.frames import NO_PLANS, NOTHING, REGION, facts

JULY = date(2025, 7, 1)
PEOPLE = """
    unit   source      measure    as_of       people
    north  vacancies   people     2025-07-01      40
    north  subsidised  people     2025-07-01      20
    lake   vacancies   people     2025-07-01      50
"""
HISTORY = facts(
    PEOPLE
    + """
    north  vacancies   confirmed  2025-06-02      25
    north  vacancies   confirmed  2025-07-01      30
    north  subsidised  confirmed  2025-07-01      15
    north  vacancies   grants     2025-07-01       3
"""
)


def units(history=HISTORY):
    return unit_figures(history, NOTHING, NO_PLANS, REGION, JULY)


def test_people_are_the_same_whatever_is_counted_beside_them():
    assert units().equals(units(facts(PEOPLE)))


def test_what_is_confirmed_stands_beside_people_with_its_share():
    found = with_measures_of_units(units(), HISTORY, REGION, JULY)

    assert found["confirmed"].tolist()[0] == 45
    assert found["confirmed_share"].tolist()[0] == pytest.approx(0.75)
    assert found.loc["lake", ["confirmed", "confirmed_share", "grants"]].isna().all()
    assert found.loc["north", "grants"] == 3


def test_the_region_s_share_is_of_those_who_state_it():
    found = with_measures_of_units(units(), HISTORY, REGION, JULY)

    assert measures_of_region(found) == {"grants": 3, "confirmed": 45, "confirmed_share": 0.75}


def test_a_total_that_is_stated_goes_before_the_sum_of_sources():
    stated = facts(PEOPLE + "    north  all  confirmed  2025-07-01  33\n")

    assert with_measures_of_units(units(), stated, REGION, JULY)["confirmed"].tolist()[0] == 33


def test_sources_have_theirs_of_a_unit_and_of_all():
    for unit, people in (("north", [30, 15]), (None, [30, 15])):
        rows = source_figures(HISTORY, NO_PLANS, REGION, JULY, unit)
        found = with_measures_of_sources(rows, HISTORY, REGION, JULY, unit)
        assert found["confirmed"].tolist()[:2] == people
        assert found["confirmed_share"].tolist()[:2] == [0.75, 0.75]


def test_where_nobody_states_it_there_is_no_column():
    history = facts(PEOPLE)

    assert with_measures_of_units(units(), history, REGION, JULY).equals(units())
    assert measures_of_region(units()) == {}
