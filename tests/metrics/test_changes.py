"""What changed between two dates, and from report to report."""

from datetime import date

from metrics.changes import changes
from metrics.increments import increments
from tests.metrics.frames import NOTHING, REGION, facts
from tests.tables import assert_drawn

HISTORY = facts("""
    unit   job_type   as_of       people
    north  permanent  2025-11-24      60
    north  temporary  2025-11-24      10
    north  permanent  2025-12-01      66
    north  temporary  2025-12-01       8
    lake   permanent  2025-11-24      33
    hill   permanent  2025-12-01       4
""")


def test_only_units_that_reported_for_both_dates_are_compared():
    assert_drawn(
        changes(HISTORY, NOTHING, REGION, date(2025, 11, 24), date(2025, 12, 1)),
        """
        unit   people_before  people_after  change  permanent_change  temporary_change  comparable
        north             70            74       4                 6                -2        True
        lake              33            33       -                 -                 -       False
        hill               -             4       -                 -                 -       False
        """,
    )


def test_with_nothing_to_compare_with_nothing_changed():
    assert_drawn(
        changes(HISTORY, NOTHING, REGION, None, date(2025, 12, 1)),
        """
        unit   people_before  people_after  change  comparable
        north              -            74       -       False
        lake               -            33       -       False
        hill               -             4       -       False
        """,
    )


def test_steps_lead_from_report_to_report_and_add_up():
    assert_drawn(
        increments(HISTORY, NOTHING, REGION, date(2025, 12, 1), unit="north"),
        """
        as_of       days  people  permanent  temporary  per_week
        2025-11-24   327      70         60         10    1.4985
        2025-12-01     7       4          6         -2       4.0
        """,
    )


def test_a_unit_that_was_silent_adds_its_people_where_it_speaks_again():
    assert_drawn(
        increments(HISTORY, NOTHING, REGION, date(2025, 12, 1)),
        """
        as_of       people  units_reported
        2025-11-24     103               2
        2025-12-01       8               2
        """,
    )


def test_without_reports_there_are_no_steps():
    assert increments(NOTHING, NOTHING, REGION, date(2025, 12, 1)).empty
