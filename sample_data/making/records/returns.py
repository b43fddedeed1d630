"""Who has returned, by settlement and date: published where it was, else split by invention.

Published sums come out exactly: of all settlements on 21 January 2026, of three northern units at
the end of October 2025, of each settlement in January and in spring 2024.
"""

from collections.abc import Mapping
from datetime import date

from domain.regions import Region
from sample_data.making.chance import factor
from sample_data.making.records.tables import Row, lines
from sample_data.making.split import split

NORTH = {"khankendi", "aghdara", "khojaly"}  # published together
WORKING_AGE = 3116 / 4691  # the share published in January 2024
SOURCE = "cəmi: aznews.az 363798; bölgü uydurulub"
Place = tuple[str, str]
Counts = dict[Place, int]


def published_2024() -> dict[date, list[Row]]:
    """The rows that were published by settlement, by date."""
    found: dict[date, list[Row]] = {}
    for line in lines("returned_2024"):
        row: Row = {"unit": line["unit"], "settlement": line["settlement"]}
        row |= {name: int(line[name]) for name in ("families", "people") if line[name]}
        row |= {"source": line["source"], "status": "published"}
        found.setdefault(date.fromisoformat(line["as_of"]), []).append(row)
    return found


def invented(region: Region) -> dict[date, list[Row]]:
    """The rows of each later date; they add up to that date's totals."""
    dates = lines("return_dates")
    families = _course("families", dates)
    people = _course("people", dates)
    return {
        date.fromisoformat(line["as_of"]): _rows(line, families[number], people[number], region)
        for number, line in enumerate(dates)
    }


def _course(what: str, dates: list[dict[str, str]]) -> list[Counts]:
    """Each settlement's count on each date: never less than before, its share at the end."""
    weights = {
        (line["unit"], line["settlement"]): float(line["weight"])
        * (factor(0.03, "people in a family", line["settlement"]) if what == "people" else 1)
        for line in lines("settlements")
    }
    began = {(line["unit"], line["settlement"]): line["from"] for line in lines("settlements")}
    end = _split(dates[-1], what, weights, dict.fromkeys(weights, 0))
    reached, course = _start(what, weights), []
    for line in dates:
        left = {
            place: float(max(end[place] - reached[place], 0)) * (began[place] <= line["as_of"])
            for place in weights
        }
        reached = _split(line, what, left, reached)
        course.append(dict(reached))
    return course


def _start(what: str, weights: Mapping[Place, float]) -> Counts:
    """What was published last of each settlement, nobody elsewhere."""
    known = {line["settlement"]: int(line[what]) for line in lines("returned_2024") if line[what]}
    return {place: known.get(place[1], 0) for place in weights}


def _split(
    line: Mapping[str, str], what: str, weights: Mapping[Place, float], before: Counts
) -> Counts:
    """The counts of a date: what came since ``before``, in the north and elsewhere."""
    north = int(line[f"north_{what}"])
    totals = {True: north, False: int(line[what]) - north}
    counts: Counts = {}
    for is_north, total in totals.items():
        here = {place: w for place, w in weights.items() if (place[0] in NORTH) == is_north}
        came = split(total - sum(before[place] for place in here), here)
        counts |= {place: before[place] + came[place] for place in here}
    return {place: counts[place] for place in weights}


def _rows(line: Mapping[str, str], families: Counts, people: Counts, region: Region) -> list[Row]:
    settled = {place: float(count) for place, count in people.items() if families[place]}
    of_people = {
        "working_age": split(round(sum(settled.values()) * WORKING_AGE), settled),
        "planned_families": split(int(line["planned_families"]), settled),
        "planned_people": split(int(line["planned_people"]), settled),
    } | {name: split(int(line[name]), settled) for name in ("active", "employed", "self_employed")}
    return [
        {"unit": unit, "settlement": settlement, "families": families[unit, settlement],
         "people": people[unit, settlement]}
        | {name: counts[unit, settlement] for name, counts in of_people.items()}
        | {"source": SOURCE, "status": "invented"}
        for unit, settlement in settled
    ]  # fmt: skip
