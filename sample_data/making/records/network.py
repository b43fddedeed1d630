"""Visits to the points, month by month: invented, growing, from where people are registered."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.regions import Region
from sample_data.making.chance import factor, stream
from sample_data.making.records.tables import Row, lines
from sample_data.making.split import split

FIRST, LAST = (2025, 1), (2026, 1)
OUTCOMES = {"consultations": 0.55, "placements": 0.045, "trainings": 0.03, "self_employment": 0.004}
MINUTES_WHEN_FULL = 42.0


@dataclass(frozen=True)
class Flow:
    """How many come to a point a day in its first month, and how that grows by the month."""

    point: str
    opened: date
    a_day: float
    growth: float
    full: float
    registered: dict[str, float]


def flows() -> list[Flow]:
    """The flow of each point that is open."""
    opened = {line["point"]: date.fromisoformat(line["opened"]) for line in lines("points")}
    return [
        Flow(
            line["point"],
            opened[line["point"]],
            float(line["a_day"]),
            float(line["growth"]),
            float(line["full"]),
            {unit: float(share) for unit, share in map(_pair, line["registered"].split(";"))},
        )
        for line in lines("flows")
    ]


def _pair(text: str) -> list[str]:
    return text.split("=")


def months() -> Iterator[tuple[date, date]]:
    """First and last day of each month of the record."""
    year, month = FIRST
    while (year, month) <= LAST:
        yield date(year, month, 1), date(year, month, monthrange(year, month)[1])
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def visits(region: Region) -> list[Row]:
    """A row for each point, month and district of registration."""
    return [row for flow in flows() for row in _of_point(flow, region)]


def _of_point(flow: Flow, region: Region) -> Iterator[Row]:
    open_months = [month for month in months() if month[1] >= flow.opened]
    for number, (first, last) in enumerate(open_months):
        start = max(first, flow.opened)
        days = _working_days(start, last, region)
        daily = flow.a_day * flow.growth**number * factor(0.03, "visits", flow.point, first)
        people = split(round(daily * days), flow.registered)
        load = daily / flow.full
        chance = stream("waiting", flow.point, first)
        waiting = round(4 + MINUTES_WHEN_FULL * load**2 + chance.uniform(-1, 1), 1)
        for unit, count in people.items():
            row: Row = {
                "point": flow.point, "period_from": start, "period_to": last,
                "working_days": days, "registered_unit": unit, "visits": count,
                "waiting_minutes": waiting, "status": "invented",
            }  # fmt: skip
            yield row | {name: _some(count, share, name, flow, first, unit)
                         for name, share in OUTCOMES.items()}  # fmt: skip


def _some(count: int, share: float, name: str, flow: Flow, first: date, unit: str) -> int:
    whole, rest = divmod(count * share * factor(0.15, name, flow.point, first, unit), 1)
    return int(whole) + (stream("rest", name, flow.point, first, unit).random() < rest)


def _working_days(first: date, last: date, region: Region) -> int:
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return sum(1 for day in days if day.weekday() < 5 and day not in region.holidays)
