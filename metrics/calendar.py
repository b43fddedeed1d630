"""The calendar of a region: shares of a year, due dates, weeks left, units that exist."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from domain.regions import Region

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
DAYS_IN_WEEK = 7
WORKING_DAYS = range(5)  # Monday to Friday


def year_of(as_of: date) -> int:
    """The year whose figures stand at that date: as of 1 January is the whole year before."""
    return (as_of - DAY).year


def days_in_month(day: date) -> int:
    """How many days the month of ``day`` has."""
    return monthrange(day.year, day.month)[1]


def year_share(year: int, day: date) -> float:
    """The share of ``year`` that lies before ``day``, month by month: 1 December is 11/12.

    0 until 1 January of the year, 1 from 1 January after it.
    """
    if day.year != year:
        return float(day.year > year)
    return (day.month - 1 + (day.day - 1) / days_in_month(day)) / 12


def due_dates(region: Region, first: date, last: date) -> list[date]:
    """The dates from ``first`` to ``last`` that reports stand at, in order.

    Each of the region's weekdays and each of its days of the month. A weekday that follows a
    whole week of days off is none: nobody could be placed in work, and silence means nothing.
    """
    to_weekday = (region.reporting.weekday - first.weekday()) % DAYS_IN_WEEK
    weekly = _steps(first + to_weekday * DAY, last, DAYS_IN_WEEK)
    worked = {day for day in weekly if _worked_before(region, day)}
    return sorted(worked | set(_monthly(region.reporting.month_day, first, last)))


def last_due(region: Region, day: date) -> date:
    """The newest due date that is not after ``day``."""
    return due_dates(region, day - timedelta(days=62), day)[-1]


def year_dates(region: Region, year: int, until: date) -> list[date]:
    """The due dates of ``year`` until a date, and that date itself, at most 1 January after."""
    last = min(until, date(year + 1, 1, 1))
    return sorted({*due_dates(region, date(year, 1, 2), last), last})


def weeks_left(region: Region, year: int, day: date) -> float:
    """Weeks from ``day`` until 1 January after ``year``, less the holidays among them, or 0."""
    end = date(year + 1, 1, 1)
    holidays = sum(day <= holiday < end for holiday in region.holidays)
    return max((end - day).days - holidays, 0) / DAYS_IN_WEEK


def is_working(region: Region, day: date) -> bool:
    """Whether people work on that day."""
    return day.weekday() in WORKING_DAYS and day not in region.holidays


def last_day_on_time(region: Region, due: date) -> date:
    """The day on whose evening reports for ``due`` close, moved past days off."""
    day = due + region.reporting.grace_days * DAY
    while not is_working(region, day):
        day += DAY
    return day


def last_day_covered(year: int, as_of: date) -> date:
    """The last day that figures of ``year`` speak of: as of 1 December it is 30 November."""
    return min(as_of, date(year + 1, 1, 1)) - DAY


def _worked_before(region: Region, day: date) -> bool:
    return any(is_working(region, worked) for worked in _steps(day - WEEK, day - DAY, 1))


def _monthly(month_day: int, first: date, last: date) -> Iterator[date]:
    """That day of every month, or its last day where it is shorter."""
    for year in range(first.year, last.year + 1):
        for month in range(1, 13):
            start = date(year, month, 1)
            day = start.replace(day=min(month_day, days_in_month(start)))
            if first <= day <= last:
                yield day


def _steps(first: date, last: date, days: int) -> Iterator[date]:
    """Every so many days from ``first`` to ``last``."""
    return (first + timedelta(days=n) for n in range(0, (last - first).days + 1, days))
