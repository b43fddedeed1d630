"""The year so far, date by date."""

from datetime import date

from metrics.curve import curve
from tests.metrics.frames import NO_PLANS, NOTHING, REGION, facts, plans
from tests.tables import assert_drawn

HISTORY = facts("""
    unit   as_of       people
    north  2025-01-06       2
    lake   2025-01-13       5
    hill   2025-01-06       1
    hill   2025-01-20       3
""")


def test_each_due_date_has_what_stood_then_and_who_was_missing():
    assert_drawn(
        curve(HISTORY, NOTHING, NO_PLANS, REGION, date(2025, 1, 22)),
        """
        as_of       people  permanent  units_missing  units_stale
        2025-01-06       3          3              1            0
        2025-01-13       8          8              0            2
        2025-01-20      10         10              0            2
        2025-01-22      10         10              0            2
        """,
    )


def test_the_line_of_the_plan_steps_where_the_plan_was_revised():
    revised = plans("""
        unit   people  version  in_force_from  recorded_at
        north     120        1     2025-01-01   2025-01-02
        north     240        2     2025-01-15   2025-01-15
    """)

    assert_drawn(
        curve(NOTHING, NOTHING, revised, REGION, date(2025, 1, 20)),
        """
        as_of       people  annual_plan  period_plan
        2025-01-06       -          120       1.6129
        2025-01-13       -          120       3.8710
        2025-01-20       -          240      12.2581
        """,
    )


def test_one_units_line_is_its_own():
    line = curve(HISTORY, NOTHING, NO_PLANS, REGION, date(2025, 1, 20), unit="lake")

    assert_drawn(
        line,
        """
        as_of       people  units_missing
        2025-01-06       -              1
        2025-01-13       5              0
        2025-01-20       5              0
        """,
    )


def test_a_year_ends_on_the_first_of_january():
    line = curve(NOTHING, NOTHING, NO_PLANS, REGION, date(2026, 1, 1))

    assert line["as_of"].iloc[-1].date() == date(2026, 1, 1)
    assert curve(NOTHING, NOTHING, NO_PLANS, REGION, date(2026, 2, 2), year=2025).equals(line)
