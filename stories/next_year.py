"""The next year's plan beside this year's result, source by source."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.plans import APPROVED
from domain.regions import Region
from domain.said import Said
from domain.sources import ALL
from domain.units import REGION
from metrics.by_source import source_figures
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from store import Store
from stories.evidence import Evidence, gather
from stories.year_plan import YearPlan, year_plan


@dataclass(frozen=True)
class NextYear:
    """``table``: a row a top-level source and ``all``, for all units together.

    Columns: source; ``plan`` of this year in force, ``people`` so far, ``next_plan`` as it is
    known on ``day``, and ``change``, the next plan less the result so far, if that plan is
    approved; whole people, missing where not known. status: of the next plan, as of ``YearPlan``.
    """

    region: Region
    year: int
    as_of: date
    status: str
    table: pd.DataFrame
    following: YearPlan

    @property
    def title(self) -> Said:
        """How the next plan compares with the result so far; a draft is only named."""
        year = said.year(self.year + 1)
        row = self.table.set_index("source").loc[ALL]
        if pd.isna(row["next_plan"]):
            return Said("plan.next_none", {"year": year})
        values = {"year": year, "people": said.people(row["next_plan"])}
        if self.status != APPROVED or pd.isna(row["change"]):
            return Said("plan.next_draft", values)
        return Said("plan.next_approved", values | {"change": said.signed(row["change"])})


def next_year(
    store: Store, region: str, as_of: date, day: date, known_at: datetime | None = None
) -> NextYear:
    """The plan of the year after the one that ``as_of`` closes, as known on ``day``."""
    evidence = gather(store, region, as_of, known_at)
    now = year_plan(store, region, evidence.year, as_of, known_at)
    following = year_plan(store, region, evidence.year + 1, day, known_at)
    people = _people(evidence)
    sources = [*(source.code for source in evidence.region.top_sources), ALL]
    table = pd.DataFrame(
        {
            "source": sources,
            "plan": [now.people(REGION, source) for source in sources],
            "people": [people.get(source) for source in sources],
            "next_plan": [following.people(REGION, source) for source in sources],
        }
    ).astype({"plan": "Int64", "people": "Int64", "next_plan": "Int64"})
    change = table["next_plan"] - table["people"]
    return NextYear(
        region=evidence.region,
        year=evidence.year,
        as_of=as_of,
        status=following.status,
        table=table.assign(change=change if following.status == APPROVED else pd.NA),
        following=following,
    )


def _people(evidence: Evidence) -> dict[str, object]:
    frames = (evidence.history, evidence.controls, evidence.plans, evidence.region)
    by_source = source_figures(
        evidence.history, evidence.plans, evidence.region, evidence.as_of
    ).set_index("source")["people"]
    units = unit_figures(*frames, evidence.as_of)
    figures = region_figures(units, evidence.region, evidence.as_of, curve(*frames, evidence.as_of))
    return {**by_source, ALL: figures["people"]}
