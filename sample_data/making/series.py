"""The true course of a year: cumulative people for each unit, source and job type, day by day."""

from bisect import bisect
from datetime import date
from functools import cache
from itertools import accumulate, product

from sample_data.making.calendar import year_of, year_start
from sample_data.making.chance import factor, stream, wandering
from sample_data.making.shape import daily_shares
from sample_data.making.split import split
from sample_data.making.totals import MEASURES, PERMANENT, TEMPORARY, TOP_SOURCES, Leaf, stretches
from sample_data.making.units import units_of, weights

Series = tuple[str, str, str]  # unit, source, job type
Course = dict[Series, list[int]]  # people at the start of each day of the year, and at its end

# How many people are usually placed at one go.
BATCHES = {"infrastructure": 4.0, "new_enterprises": 3.0, "public_works": 3.0, "vacancies": 1.5}
WEEKS = 54
EARLY = {2023: 6.0, 2024: -2.0, 2025: 0.0}  # days that the whole year runs ahead

# A unit that was silent on the day of a published figure counts with its report before.
STANDS_SINCE = {("kurchatov", date(2025, 12, 1)): date(2025, 11, 24)}

# Weeks in which a unit made a special effort.
SURGES = {("zharma", 2025): (date(2025, 9, 29), date(2025, 10, 27), 4.6)}


@cache
def reached(as_of: date) -> dict[Series, int]:
    """People at a date, for every unit, source and job type, parts and their sum alike."""
    year = year_of(as_of)
    day = (as_of - year_start(year)).days
    people = {series: course[day] for series, course in course_of(year).items()}
    everything = {
        (unit, source, job_type): people.get((unit, source, job_type), 0)
        for unit in units_of(year)
        for source in (*TOP_SOURCES, *MEASURES)
        for job_type in (PERMANENT, TEMPORARY)
    }
    for unit, job_type in product(units_of(year), (PERMANENT, TEMPORARY)):
        everything[unit, "subsidised", job_type] = sum(
            everything[unit, measure, job_type] for measure in MEASURES
        )
    return everything


@cache
def course_of(year: int) -> Course:
    """Cumulative people since 1 January: item n is what stands n days after it."""
    course: Course = {}
    placed = {leaf: _placed_by_unit(leaf, year) for leaf in stretches(year)[0][2]}
    for leaf, by_unit in placed.items():
        for unit in units_of(year):
            pace = _pace(unit, leaf, year)
            daily = [0] * len(pace)
            for number, (first, last, people) in enumerate(by_unit[unit]):
                days = range((first - year_start(year)).days, (last - year_start(year)).days)
                _place(daily, days, people, pace, (unit, *leaf, year, number))
            course[unit, *leaf] = [0, *accumulate(daily)]
    return course


def _placed_by_unit(leaf: Leaf, year: int) -> dict[str, list[tuple[date, date, int]]]:
    """Each unit's people in each stretch of the year; they add up to the region's."""
    parts: dict[str, list[tuple[date, date, int]]] = {unit: [] for unit in units_of(year)}
    for first, last, people in stretches(year):
        shares = weights(leaf[0], year, last) if first.month > 1 else weights(leaf[0], year)
        for unit, part in split(people[leaf], shares).items():
            begins = STANDS_SINCE.get((unit, first), first)
            parts[unit].append((begins, STANDS_SINCE.get((unit, last), last), part))
    return parts


def _pace(unit: str, leaf: Leaf, year: int) -> list[float]:
    """How likely each day is to bring a placement: the season, and all that disturbs it."""
    shift = EARLY[year] + 40 * (factor(0.1, "early", unit) - 1)
    shift += 40 * (factor(0.1, "early", unit, year) - 1)
    smooth = daily_shares(leaf, year, shift)
    everywhere = wandering(WEEKS, 0.12, 0.7, "region", year)
    by_source = wandering(WEEKS, 0.14, 0.7, "source", leaf, year)
    by_unit = wandering(WEEKS, 0.22, 0.65, "unit", unit, year)
    own = wandering(WEEKS, 0.35, 0.4, "series", unit, leaf, year)
    return [
        (share + 1e-6) * everywhere[week] * by_source[week] * by_unit[week] * own[week] * surge
        for share, week, surge in zip(smooth, _weeks(year), _surges(unit, year), strict=False)
    ]


def _weeks(year: int) -> list[int]:
    offset = year_start(year).weekday()
    return [(number + offset) // 7 for number in range(366)]


def _surges(unit: str, year: int) -> list[float]:
    first, last, strength = SURGES.get((unit, year), (date.max, date.max, 1.0))
    begin, end = (first - year_start(year)).days, (last - year_start(year)).days
    return [strength if begin <= number < end else 1.0 for number in range(366)]


def _place(
    daily: list[int], days: range, people: int, pace: list[float], name: tuple[object, ...]
) -> None:
    """Put ``people`` on days of the stretch, a few at a time."""
    chance = stream("placed", *name)
    reached = list(accumulate(pace[number] for number in days))
    batch = BATCHES.get(str(name[1]), 1.2)
    while people:
        size = min(people, 1 + int(chance.expovariate(1 / (batch - 1))))
        daily[days[bisect(reached, chance.random() * reached[-1])]] += size
        people -= size
