"""What goes wrong between the truth and the mail: overcounts, corrections, silence, lateness."""

from dataclasses import dataclass
from datetime import date

from sample_data.making.totals import PERMANENT, TEMPORARY


@dataclass(frozen=True)
class Overcount:
    """People counted wrongly in the reports from ``first`` to ``last``; the next report falls."""

    unit: str
    source: str
    job_type: str
    people: int
    first: date
    last: date


@dataclass(frozen=True)
class Correction:
    """A report that stated ``people`` too many (too few, if negative), sent again days later.

    summary: whether the region's summary was wrong, else the unit's own file.
    """

    unit: str
    source: str
    job_type: str
    people: int
    as_of: date
    days: int
    summary: bool = False


OVERCOUNTS = (
    Overcount("ayagoz", "vacancies", PERMANENT, 34, date(2023, 9, 11), date(2023, 10, 9)),
    Overcount("semey", "new_enterprises", PERMANENT, 240, date(2024, 8, 5), date(2024, 9, 2)),
    Overcount("borodulikha", "public_works", TEMPORARY, 29, date(2025, 5, 5), date(2025, 6, 2)),
    Overcount("kokpekti", "vacancies", PERMANENT, 16, date(2025, 10, 13), date(2025, 11, 3)),
)

CORRECTIONS = (
    Correction("urzhar", "public_works", TEMPORARY, -18, date(2023, 6, 1), 5, summary=True),
    Correction("semey", "vacancies", PERMANENT, 60, date(2024, 4, 1), 8, summary=True),
    Correction("beskaragay", "social_jobs", TEMPORARY, -6, date(2024, 11, 4), 3, summary=True),
    Correction("makanshy", "new_enterprises", PERMANENT, 12, date(2025, 3, 3), 4, summary=True),
    Correction("aksuat", "vacancies", PERMANENT, -5, date(2025, 10, 13), 4),
    Correction("ayagoz", "youth_practice", TEMPORARY, -7, date(2025, 11, 10), 2),
    Correction("semey", "new_enterprises", PERMANENT, -38, date(2025, 11, 17), 3),
)

# No summary was made for these dates: weeks of holidays.
NO_SUMMARY = frozenset(
    {date(2023, 1, 2), date(2023, 5, 8), date(2024, 1, 8), date(2024, 3, 25), date(2025, 1, 6)}
)

# Units that a summary has nothing of ("н/д" in their row), or that sent no file of their own.
SILENT = frozenset(
    {
        ("abay", date(2023, 4, 10)),
        ("kokpekti", date(2023, 8, 14)),
        ("aksuat", date(2024, 2, 12)),
        ("makanshy", date(2024, 10, 7)),
        ("kurchatov", date(2025, 2, 10)),
        ("beskaragay", date(2025, 8, 4)),
        ("abay", date(2025, 10, 20)),
        ("zharma", date(2025, 11, 1)),
        ("makanshy", date(2025, 11, 10)),
        ("kurchatov", date(2025, 12, 1)),
    }
)

# A unit left out of a summary altogether.
LEFT_OUT = frozenset({("zharma", date(2024, 7, 15))})

# Days after the usual day on which a report came; ``None`` stands for the region's summary.
LATE: dict[tuple[str | None, date], int] = {
    (None, date(2023, 3, 27)): 4,
    (None, date(2023, 7, 10)): 3,
    (None, date(2024, 5, 13)): 6,
    (None, date(2024, 9, 2)): 2,
    (None, date(2025, 5, 12)): 5,
    ("zharma", date(2025, 10, 6)): 4,
    ("zharma", date(2025, 10, 20)): 5,
    ("zharma", date(2025, 11, 3)): 3,
    ("zharma", date(2025, 11, 17)): 9,
    ("kurchatov", date(2025, 10, 13)): 3,
    ("aksuat", date(2025, 10, 27)): 4,
    ("makanshy", date(2025, 10, 6)): 3,
    ("makanshy", date(2025, 11, 24)): 3,
    ("kokpekti", date(2025, 11, 17)): 2,
    ("beskaragay", date(2025, 11, 3)): 2,
    ("urzhar", date(2025, 11, 24)): 2,
}
