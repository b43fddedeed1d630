"""The versions of the plans: on what ground each stands and from when it is in force."""

from dataclasses import dataclass
from datetime import date, datetime

from sample_data.making.calendar import year_of
from sample_data.making.totals import DRAFT_2026, PLANS, Leaf


@dataclass(frozen=True)
class PlanVersion:
    """A plan and how it came about; the words of the basis are invented.

    column: which column of the region's plans it splits; ``draft`` is what was announced first
    for 2026.
    """

    file: str
    year: int
    status: str
    basis: str
    basis_date: date
    in_force_from: date
    recorded_at: datetime
    column: str

    @property
    def leaves(self) -> dict[Leaf, int]:
        """The region's plan by source and job type."""
        return DRAFT_2026 if self.column == "draft" else PLANS[self.column]


VERSIONS = (
    PlanVersion("План РКЗ на 2023 год.xlsx", 2023, "approved", "постановление акимата № 311",
                date(2022, 12, 26), date(2023, 1, 1), datetime(2022, 12, 28, 5, 20), "2023"),
    PlanVersion("План РКЗ на 2024 год.xlsx", 2024, "approved", "постановление акимата № 274",
                date(2023, 12, 22), date(2024, 1, 1), datetime(2023, 12, 26, 8, 5), "2024"),
    PlanVersion("План РКЗ на 2025 год.xlsx", 2025, "approved", "постановление акимата № 289",
                date(2024, 12, 24), date(2025, 1, 1), datetime(2024, 12, 27, 6, 40), "2025-first"),
    PlanVersion("Уточненный план РКЗ на 2025 год.xlsx", 2025, "approved",
                "постановление акимата № 147", date(2025, 6, 26), date(2025, 7, 1),
                datetime(2025, 6, 27, 9, 15), "2025"),
    PlanVersion("Проект плана РКЗ на 2026 год.xlsx", 2026, "draft",
                "проект, доложенный на аппаратном совещании", date(2025, 12, 1),
                date(2026, 1, 1), datetime(2025, 12, 1, 7, 30), "draft"),
    PlanVersion("План РКЗ на 2026 год.xlsx", 2026, "approved", "постановление акимата № 302",
                date(2025, 12, 29), date(2026, 1, 1), datetime(2026, 1, 6, 5, 50), "2026"),
)  # fmt: skip
REVISED_2025 = VERSIONS[3]


def version_on(as_of: date) -> PlanVersion:
    """The approved version that applies to a report of that date."""
    return [
        version
        for version in VERSIONS
        if (version.year, version.status) == (year_of(as_of), "approved")
        and version.in_force_from <= as_of
    ][-1]
