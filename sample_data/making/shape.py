"""The shape of a year: when people are placed in work, by source and job type."""

from datetime import date, timedelta

from sample_data.making.calendar import days_of, is_working, year_start
from sample_data.making.totals import PERMANENT, TEMPORARY, Leaf

# Share of the year's result that is reached by the first of each month, January to January.
# Building work and public works fill in summer and are nearly used up before December; hires at
# new enterprises and vacancies gather pace towards the end; grants go out in two rounds.
CURVES: dict[Leaf, tuple[float, ...]] = {
    ("infrastructure", PERMANENT): (
        0, 0.01, 0.03, 0.06, 0.14, 0.27, 0.41, 0.54, 0.65, 0.76, 0.87, 0.96, 1,
    ),
    ("infrastructure", TEMPORARY): (
        0, 0.01, 0.03, 0.08, 0.21, 0.40, 0.58, 0.75, 0.87, 0.94, 0.98, 0.997, 1,
    ),
    ("public_works", TEMPORARY): (
        0, 0.05, 0.13, 0.24, 0.37, 0.50, 0.62, 0.72, 0.81, 0.90, 0.97, 0.995, 1,
    ),
    ("social_jobs", TEMPORARY): (
        0, 0.03, 0.11, 0.21, 0.33, 0.46, 0.58, 0.69, 0.80, 0.90, 0.97, 0.995, 1,
    ),
    ("youth_practice", TEMPORARY): (
        0, 0.02, 0.08, 0.19, 0.32, 0.43, 0.53, 0.66, 0.82, 0.92, 0.97, 0.995, 1,
    ),
    ("first_job", TEMPORARY): (
        0, 0.02, 0.07, 0.16, 0.28, 0.40, 0.53, 0.67, 0.81, 0.91, 0.97, 0.995, 1,
    ),
    ("generations", TEMPORARY): (
        0, 0.02, 0.06, 0.14, 0.26, 0.40, 0.54, 0.66, 0.78, 0.88, 0.96, 0.995, 1,
    ),
    ("silver_age", TEMPORARY): (
        0, 0.04, 0.12, 0.23, 0.36, 0.48, 0.59, 0.70, 0.80, 0.90, 0.97, 0.995, 1,
    ),
    ("disability_jobs", TEMPORARY): (
        0, 0.03, 0.10, 0.20, 0.32, 0.44, 0.56, 0.67, 0.79, 0.89, 0.96, 0.995, 1,
    ),
    ("new_enterprises", PERMANENT): (
        0, 0.025, 0.07, 0.13, 0.19, 0.255, 0.325, 0.38, 0.445, 0.53, 0.685, 0.85, 1,
    ),
    ("vacancies", PERMANENT): (
        0, 0.035, 0.09, 0.16, 0.22, 0.285, 0.355, 0.41, 0.475, 0.555, 0.705, 0.86, 1,
    ),
    ("grants", PERMANENT): (
        0, 0, 0, 0.03, 0.18, 0.42, 0.54, 0.58, 0.63, 0.76, 0.92, 1, 1,
    ),
}  # fmt: skip

MONTH_END = 1.5  # the last working days before a month's report
MONTH_START = 1.2  # many contracts begin with the month, be it a Sunday
WEEKEND = 0.2  # otherwise few are dated on days off
MONTH_END_DAYS, MONTH_START_DAYS = 3, 2


def share(leaf: Leaf, year: int, position: float) -> float:
    """The share reached ``position`` days after 1 January; 0 before the year, 1 after it."""
    starts = [(date(year, month, 1) - year_start(year)).days for month in range(1, 13)]
    starts.append((year_start(year + 1) - year_start(year)).days)
    position = min(max(position, 0.0), float(starts[-1]))
    month = next(number for number in range(12) if position <= starts[number + 1])
    low, high = CURVES[leaf][month : month + 2]
    passed = (position - starts[month]) / (starts[month + 1] - starts[month])
    return low + (high - low) * passed


def daily_shares(leaf: Leaf, year: int, shift: float) -> list[float]:
    """How much of the year's result each day brings, were it smooth; ``shift`` days early."""
    days = days_of(year)
    reached = [share(leaf, year, number + shift) for number in range(len(days) + 1)]
    return [
        (reached[number + 1] - reached[number]) * busyness(day) for number, day in enumerate(days)
    ]


def busyness(day: date) -> float:
    """How much more or less than usual is signed on that day."""
    if day.day <= MONTH_START_DAYS and day.month > 1:
        return MONTH_START
    if not is_working(day):
        return WEEKEND
    ends = (day + timedelta(days=MONTH_END_DAYS)).month != day.month
    return MONTH_END if ends else 1.0
