"""The labour market, the roads between units and what settlements lack: invented or derived."""

from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt

from domain.records import Kind
from sample_data.making.chance import factor, stream
from sample_data.making.records.tables import Row, lines

EARTH_KILOMETRES = 6371.0
ROAD_LONGER = 1.4  # than the straight line
KILOMETRES_AN_HOUR = 52.0
COMMUTED_KILOMETRES = 60.0
CHECKED = date(2026, 1, 16)


def labour_market(day: date) -> list[Row]:
    """Vacancies, job-seekers and employed of each unit by occupation."""
    return [
        {
            "unit": place["unit"], "occupation": job["occupation"], "skill": job["skill"],
            "vacancies": _count(job["vacancies"], place, "short", "vacancies", job, day),
            "seekers": _count(job["seekers"], place, "seeking", "seekers", job, day),
            "employed": _count(job["employed"], place, "size", "employed", job, day),
            "status": "invented",
        }
        for place in lines("places")
        for job in lines("occupations")
    ]  # fmt: skip


def _count(
    usual: str, place: dict[str, str], by: str, what: str, job: dict[str, str], day: date
) -> int:
    scale = float(place["size"]) * (float(place[by]) if by != "size" else 1)
    name = (what, place["unit"], job["occupation"], job["skill"])
    return round(float(usual) * scale * factor(0.35, *name) * factor(0.1, *name, day))


def distances() -> list[Row]:
    """The road between the seats of any two units, as far as a straight line tells."""
    seats = [
        (line["unit"], float(line["latitude"]), float(line["longitude"])) for line in lines("seats")
    ]
    return [
        _road(start, end, _kilometres(here, there))
        for start, *here in seats
        for end, *there in seats
        if start != end
    ]


def _road(start: str, end: str, straight: float) -> Row:
    kilometres = round(straight * ROAD_LONGER)
    return {
        "unit_from": start, "unit_to": end, "kilometres": kilometres,
        "minutes": round(kilometres / KILOMETRES_AN_HOUR * 60),
        "commutable": "yes" if kilometres <= COMMUTED_KILOMETRES else "no", "status": "derived",
    }  # fmt: skip


def _kilometres(here: list[float], there: list[float]) -> float:
    (north, east), (other_north, other_east) = map(radians, here), map(radians, there)
    up, across = sin((other_north - north) / 2), sin((other_east - east) / 2)
    return 2 * EARTH_KILOMETRES * asin(sqrt(up**2 + cos(north) * cos(other_north) * across**2))


def minimum_standard(kind: Kind) -> list[Row]:
    """What each settlement has of the minimum standard."""
    items = [choice.code for choice in kind.column("item").choices]
    checked = {
        line["settlement"]: CHECKED + timedelta(stream("checked", line["settlement"]).randrange(14))
        for line in lines("settlements")
    }
    return [
        {
            "settlement": line["settlement"], "unit": line["unit"], "item": item,
            "met": "yes" if _is_met(line, item) else "no",
            "checked_on": checked[line["settlement"]], "status": "invented",
        }
        for line in lines("settlements")
        for item in items
    ]  # fmt: skip


def _is_met(line: dict[str, str], item: str) -> bool:
    sure = {"demined": 1.0, "housing": 1.0, "power": 0.97, "water": 0.9}.get(item, 0.62)
    older = 0.2 * (2025 - int(line["from"][:4])) + 0.15 * (float(line["weight"]) > 150)
    return stream("met", line["settlement"], item).random() < sure + older


def returning() -> list[Row]:
    """How many families are expected in each year: a range."""
    return [
        {
            "year": year, "unit": place["unit"], "families_low": round(low * 0.8),
            "families_high": round(low * 1.35), "persons_per_family": 4.0,
            "working_age_share": 0.664, "active_share": 0.62, "status": "invented",
        }
        for year in range(2026, 2031)
        for place in lines("places")
        if (low := float(place["returning"]) * factor(0.12, "returning", place["unit"], year))
    ]  # fmt: skip
