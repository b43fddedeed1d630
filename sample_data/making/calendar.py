"""Days of work and days of reports."""

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path

DAY = timedelta(days=1)
MONDAY, SATURDAY = 0, 5
REGION_FILE = Path(__file__).parents[1] / "abay" / "region.toml"

FIRST_YEAR, LAST_YEAR = 2023, 2025
LAST_REPORT = date(2025, 12, 1)
EXERCISE = date(2025, 12, 8)  # the Monday that the exercise is about
FIRST_UNIT_FILES = date(2025, 10, 6)  # from here on units send their own files


def year_start(year: int) -> date:
    """1 January, the day that figures of the year count from."""
    return date(year, 1, 1)


def days_of(year: int) -> list[date]:
    """All days of a year."""
    return [
        year_start(year) + DAY * n for n in range((year_start(year + 1) - year_start(year)).days)
    ]


def report_dates(year: int) -> list[date]:
    """Each Monday and each first of a month at which figures of ``year`` stand, in order.

    1 January after the year closes it; nothing stands later than the last report of the sample.
    """
    days = [*days_of(year)[1:], year_start(year + 1)]
    return [day for day in days if (day.weekday() == MONDAY or day.day == 1) and day <= LAST_REPORT]


def year_of(as_of: date) -> int:
    """The year whose figures stand at a date: on 1 January that is the year before."""
    return (as_of - DAY).year


@cache
def holidays() -> frozenset[date]:
    """The region's days off beside the weekends."""
    with REGION_FILE.open("rb") as file:
        return frozenset(tomllib.load(file)["holidays"])


def is_working(day: date) -> bool:
    """Whether offices are open."""
    return day.weekday() < SATURDAY and day not in holidays()


def next_working(day: date) -> date:
    """That day, or the first working day after it."""
    while not is_working(day):
        day += DAY
    return day
