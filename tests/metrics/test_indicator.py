"""People of one source per 10 000 residents."""

from dataclasses import replace
from datetime import date

from domain.regions import Indicator
from metrics.indicator import per_residents
from tests.metrics.frames import REGION, facts
from tests.tables import assert_drawn

JULY = date(2025, 7, 1)
HISTORY = facts("""
    unit   source      as_of       people
    north  vacancies   2025-07-01     240
    north  subsidised  2025-07-01      90
    lake   vacancies   2025-06-02      60
""")
HUNDRED = replace(REGION, indicator=Indicator("vacancies", 100))


def test_people_of_the_source_are_compared_with_residents_of_1_january():
    assert_drawn(
        per_residents(HISTORY, HUNDRED, JULY).reset_index(names="unit"),
        """
        unit    people  residents  value  wanted  gap  population
        north      240      20000    120     200  -40  published
        lake        60      10000     60     100   40  published
        hill         -          -      -       -    -          -
        region     300      40000     75     400  100  published
        """,
    )


def test_without_residents_of_that_year_there_is_no_value():
    found = per_residents(HISTORY, HUNDRED, date(2026, 7, 6))

    assert found["value"].isna().all()


def test_a_region_without_the_indicator_has_no_rows():
    assert per_residents(HISTORY, REGION, JULY).empty
