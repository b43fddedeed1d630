"""What stands at a date: the newest report of each series, all of it, and nothing else."""

from datetime import date

from metrics.standing import standing
from tests.metrics.frames import NOTHING, facts
from tests.tables import assert_drawn

HISTORY = facts("""
    unit   source     job_type   as_of       people
    north  vacancies  permanent  2025-06-02      10
    north  vacancies  temporary  2025-06-02       3
    north  vacancies  permanent  2025-06-09      12
    north  works      temporary  2025-06-02       5
    lake   vacancies  permanent  2025-06-09       7
""")


def test_the_newest_report_stands_and_is_carried_forward_with_its_date():
    assert_drawn(
        standing(HISTORY, date(2025, 6, 16)),
        """
        unit   source     job_type   people  reported_as_of
        lake   vacancies  permanent       7      2025-06-09
        north  vacancies  permanent      12      2025-06-09
        north  works      temporary       5      2025-06-02
        """,
    )


def test_all_job_types_of_a_series_come_from_one_report():
    """The temporary three of the week before are not what the newest report says."""
    rows = standing(HISTORY, date(2025, 6, 9)).query("unit == 'north' and source == 'vacancies'")

    assert rows["job_type"].tolist() == ["permanent"]


def test_a_later_report_does_not_reach_an_earlier_date():
    assert standing(HISTORY, date(2025, 6, 8))["people"].tolist() == [10, 3, 5]


def test_the_first_of_january_belongs_to_the_year_before():
    history = facts("""
        unit   as_of       year  people
        north  2026-01-01  2025      90
        north  2026-01-05  2026       1
    """)

    assert standing(history, date(2026, 1, 1))["people"].tolist() == [90]
    assert standing(history, date(2026, 1, 5))["people"].tolist() == [1]
    assert standing(history, date(2026, 1, 5), year=2025)["people"].tolist() == [90]


def test_other_measures_and_groups_stand_apart():
    history = facts("""
        unit   measure    grouping  as_of       people
        north  people     all       2025-06-02      10
        north  people     youth     2025-06-02       4
        north  confirmed  all       2025-06-02       8
    """)

    assert standing(history, date(2025, 6, 2))["people"].tolist() == [10]
    assert standing(history, date(2025, 6, 2), measure="confirmed")["people"].tolist() == [8]
    assert standing(history, date(2025, 6, 2), grouping="youth")["people"].tolist() == [4]


def test_without_reports_nothing_stands():
    assert standing(NOTHING, date(2025, 6, 2)).empty
