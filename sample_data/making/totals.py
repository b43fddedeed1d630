"""What the whole region has reached on certain days, and its plans: people by source and job type.

Of 2025, the sums are published and the rest is derived or invented (see docs/sample-data.md);
2023 is published for the middle of the year and its plan; 2024 is invented.
"""

from datetime import date
from itertools import pairwise

PERMANENT, TEMPORARY = "permanent", "temporary"
Leaf = tuple[str, str]  # source and job type; sources that have no parts

MEASURES = (
    "public_works",
    "social_jobs",
    "youth_practice",
    "first_job",
    "generations",
    "silver_age",
    "disability_jobs",
)  # the parts of subsidised jobs
TOP_SOURCES = ("infrastructure", "new_enterprises", "vacancies", "subsidised", "grants")

REACHED = """
source          job_type   23-07-01  23-12-01  24-01-01  24-12-01  25-01-01  25-12-01  26-01-01
infrastructure  permanent       215       540       560       500       520       481       500
infrastructure  temporary      1050      1634      1640      1416      1420      1167      1171
public_works    temporary      2640      4020      4040      3590      3604      3302      3318
social_jobs     temporary       765      1150      1157      1105      1111      1093      1099
youth_practice  temporary       905      1490      1499      1420      1428      1386      1394
first_job       temporary       440       690       694       640       643       612       615
generations     temporary        65        93        94       108       109       119       120
silver_age      temporary       285       430       432       470       472       489       492
disability_jobs temporary       400       590       594       540       543       546       550
new_enterprises permanent      3170      7412      8620      7536      8930      9049     10640
vacancies       permanent      3250      7583      8660      6948      8060      6476      7498
grants          permanent       118       216       220       208       210       205       205
"""

PLANNED = """
source          job_type        2023       2024 2025-first       2025       2026
infrastructure  permanent        560        500        420        450        193
infrastructure  temporary       1600       1380       1080       1140        958
subsidised      temporary       8300       7700       7100       7600       3050
new_enterprises permanent       7200       7400       6900       7150       3418
vacancies       permanent       7046       6290       5935       6342       5500
grants          permanent        220        210        205        205        205
"""

# The infrastructure line of 2026 as it was announced first.
DRAFT_2026 = {("infrastructure", PERMANENT): 810, ("infrastructure", TEMPORARY): 3167}


def _columns(drawing: str) -> dict[str, dict[Leaf, int]]:
    heading, *rows = (line.split() for line in drawing.strip().splitlines())
    return {
        name: {(row[0], row[1]): int(row[column]) for row in rows}
        for column, name in enumerate(heading)
        if column > 1
    }


PLANS = _columns(PLANNED)
_REACHED = {date.fromisoformat(f"20{day}"): people for day, people in _columns(REACHED).items()}
LEAVES = tuple(_REACHED[date(2026, 1, 1)])


def stretches(year: int) -> list[tuple[date, date, dict[Leaf, int]]]:
    """The stretches of a year between known days, and the people placed in each of them."""
    start, end = date(year, 1, 1), date(year + 1, 1, 1)
    known = {start: dict.fromkeys(LEAVES, 0)}
    known |= {day: people for day, people in _REACHED.items() if start < day <= end}
    return [
        (first, last, {leaf: known[last][leaf] - known[first][leaf] for leaf in LEAVES})
        for first, last in pairwise(known)
    ]
