"""Shares of a year, due dates, weeks left."""

from dataclasses import replace
from datetime import date

import pytest

from domain.regions import Reporting
from metrics.calendar import (
    due_dates,
    last_day_covered,
    last_day_on_time,
    last_due,
    weeks_left,
    year_dates,
    year_of,
    year_share,
)
from tests.metrics.frames import REGION

NOVRUZ = replace(REGION, holidays=tuple(date(2025, 3, day) for day in (20, 21, 24, 25, 26, 27, 28)))


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2024, 12, 31), 0),
        (date(2025, 1, 1), 0),
        (date(2025, 2, 1), 1 / 12),
        (date(2025, 2, 15), 1.5 / 12),
        (date(2024, 2, 15), 0),
        (date(2025, 12, 1), 11 / 12),
        (date(2026, 1, 1), 1),
        (date(2026, 7, 1), 1),
    ],
)
def test_a_month_is_a_twelfth_of_the_year(day, share):
    assert year_share(2025, day) == pytest.approx(share)


def test_a_leap_february_has_twenty_nine_parts():
    assert year_share(2024, date(2024, 2, 15)) == pytest.approx((1 + 14 / 29) / 12)


def test_the_first_of_january_closes_the_year_before():
    assert year_of(date(2026, 1, 1)) == 2025
    assert year_of(date(2026, 1, 2)) == 2026
    assert last_day_covered(2025, date(2025, 12, 1)) == date(2025, 11, 30)
    assert last_day_covered(2025, date(2026, 3, 1)) == date(2025, 12, 31)


def test_reports_are_due_every_monday_and_every_first():
    assert due_dates(REGION, date(2025, 11, 17), date(2025, 12, 8)) == [
        date(2025, 11, 17),
        date(2025, 11, 24),
        date(2025, 12, 1),
        date(2025, 12, 8),
    ]
    assert date(2025, 11, 1) in due_dates(REGION, date(2025, 10, 1), date(2025, 12, 1))


def test_a_day_of_the_month_that_a_month_lacks_is_its_last():
    late = replace(REGION, reporting=Reporting(month_day=31))

    assert date(2025, 2, 28) in due_dates(late, date(2025, 2, 25), date(2025, 3, 2))


def test_after_a_week_of_days_off_no_report_is_due():
    assert date(2025, 3, 31) not in due_dates(
        replace(NOVRUZ, holidays=(*NOVRUZ.holidays, date(2025, 3, 24))),
        date(2025, 3, 25),
        date(2025, 3, 31),
    )
    assert date(2025, 3, 24) in due_dates(NOVRUZ, date(2025, 3, 18), date(2025, 3, 24))


def test_the_last_due_date_is_the_day_itself_or_the_one_before():
    assert last_due(REGION, date(2025, 12, 1)) == date(2025, 12, 1)
    assert last_due(REGION, date(2025, 12, 5)) == date(2025, 12, 1)
    assert last_due(REGION, date(2026, 1, 3)) == date(2026, 1, 1)


def test_the_dates_of_a_year_end_with_the_day_asked_for():
    dates = year_dates(REGION, 2025, date(2025, 1, 15))

    assert dates == [date(2025, 1, 6), date(2025, 1, 13), date(2025, 1, 15)]
    assert year_dates(REGION, 2025, date(2026, 2, 1))[-1] == date(2026, 1, 1)


def test_weeks_left_end_on_the_first_of_january_less_holidays():
    assert weeks_left(REGION, 2025, date(2025, 12, 1)) == pytest.approx(31 / 7)
    with_one = replace(REGION, holidays=(date(2025, 12, 16), date(2026, 1, 1)))
    assert weeks_left(with_one, 2025, date(2025, 12, 1)) == pytest.approx(30 / 7)
    assert weeks_left(with_one, 2025, date(2025, 12, 17)) == pytest.approx(15 / 7)
    assert weeks_left(REGION, 2025, date(2026, 1, 1)) == 0
    assert weeks_left(REGION, 2025, date(2026, 5, 1)) == 0


def test_days_off_move_a_deadline_to_the_next_working_day():
    lenient = replace(REGION, reporting=Reporting(grace_days=1), holidays=(date(2025, 12, 16),))

    assert last_day_on_time(lenient, date(2025, 12, 8)) == date(2025, 12, 9)
    assert last_day_on_time(lenient, date(2025, 12, 15)) == date(2025, 12, 17)
    assert last_day_on_time(lenient, date(2025, 11, 1)) == date(2025, 11, 3)
