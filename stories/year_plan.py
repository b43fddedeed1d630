"""The plan of a year: who is asked for what, on what ground, how it moved, what comes next."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.controls import PLAN
from domain.plans import APPROVED, DRAFT
from domain.regions import Region
from domain.said import Said
from domain.sources import ALL, TOTAL
from domain.units import REGION, Unit
from metrics.forecasting.targets import targets
from metrics.plan_documents import as_if_approved, issued, plan_documents, plan_moves
from metrics.plans import NO_PLAN, plans_in_force
from store import Store
from stories.evidence import year_of
from stories.standing_of_numbers import status_of

CELLS = ["unit", "source", "job_type", "people"]


@dataclass(frozen=True)
class YearPlan:
    """A year's plan as it stands on a day.

    status:    ``approved``; ``draft``, shown but not compared with; or ``none``;
    units:     those that exist in the year;
    cells:     CELLS, what is asked of units, and of ``region``, their sum; sources with their
               parts and ``all``; people;
    own:       the region's own plan: source, job_type, people, ``standing`` (reported where a
               document states it, else published or derived);
    rows:      the versions in force, as ``Store.plans`` has them, with ``file``;
    documents: those issued by then: ``metrics.plan_documents.plan_documents`` with ``file``,
               ``reason``;
    moves:     ``metrics.plan_documents.plan_moves``.
    """

    region: Region
    year: int
    day: date
    status: str
    units: tuple[Unit, ...]
    cells: pd.DataFrame
    own: pd.DataFrame
    rows: pd.DataFrame
    documents: pd.DataFrame
    moves: pd.DataFrame

    @property
    def headline(self) -> tuple[Said, ...]:
        """What is asked in all, and whether the sum of units is the region's own plan."""
        year, total = said.year(self.year), self.people(REGION)
        if total is None:
            return (Said("plan.none", {"year": year}),)
        asked = (
            Said(f"plan.{self.status}", {"year": year, "people": said.people(total)}),
            *self._partly(),
        )
        own = self.own[(self.own["source"] == ALL) & (self.own["job_type"] == TOTAL)]
        if own.empty:
            return asked
        region = int(own["people"].iloc[0])
        if region == total:
            return (*asked, Said("plan.agrees", {"people": said.people(region)}))
        values = {"people": said.people(region), "difference": said.signed(total - region)}
        return (*asked, Said("plan.differs", values))

    def _partly(self) -> tuple[Said, ...]:
        """How many sources the plan names, where it does not name them all."""
        every = [source.code for source in self.region.top_sources]
        named = [source for source in every if self.people(REGION, source) is not None]
        if len(named) in (0, len(every)):
            return ()
        values = {"named": said.people(len(named)), "of": said.people(len(every))}
        return (Said("plan.partly", values),)

    def people(self, unit: str, source: str = ALL, job_type: str = TOTAL) -> int | None:
        """What is asked of a unit, or of all as ``region``; None where nothing is."""
        found = self.cells[
            (self.cells["unit"] == unit)
            & (self.cells["source"] == source)
            & (self.cells["job_type"] == job_type)
        ]["people"]
        return int(found.iloc[0]) if len(found) else None


def year_plan(
    store: Store, region: str, year: int, day: date, known_at: datetime | None = None
) -> YearPlan:
    """The plan of ``year`` as it stands on ``day``, or would on its 1 January if that comes later.

    Only documents issued by ``day`` are in it. Raises UnknownRegion.
    """
    found, versions = store.region(region), store.plans(region, year, known_at=known_at)
    begins = max(day, date(year, 1, 1))
    known = issued(versions, day)
    rows = plans_in_force(known, begins, year)
    status = APPROVED if (rows["status"] == APPROVED).any() else DRAFT if len(rows) else NO_PLAN
    shown = as_if_approved(known) if status == DRAFT else known
    of_units = shown[shown["unit"] != REGION]
    reports = store.reports(region, known_at=known_at)[["upload", "file"]]
    reasons = store.plan_reasons(region, year)
    documents = plan_documents(known, found, year, day).merge(reports, on="upload", how="left")
    return YearPlan(
        region=found,
        year=year,
        day=day,
        status=status,
        units=found.units_on(min(begins, date(year, 12, 31))),
        cells=_cells(targets(of_units, found, begins, year)),
        own=_own(shown, found, begins, year, published=status == APPROVED),
        rows=rows.merge(reports, on="upload", how="left"),
        documents=documents.assign(reason=documents["upload"].map(reasons)),
        moves=plan_moves(versions, found, year, day),
    )


def plan_years(store: Store, region: str, as_of: date) -> tuple[int, ...]:
    """The years whose plan can be looked at: those with figures, and the one to come."""
    current = year_of(as_of)
    return tuple(sorted({*store.years(region), current, current + 1}))


def _cells(asked: dict[tuple[str, str, str], float]) -> pd.DataFrame:
    rows = [(*key, round(people)) for key, people in asked.items()]
    return pd.DataFrame(rows, columns=CELLS)


def _own(
    shown: pd.DataFrame, region: Region, begins: date, year: int, published: bool
) -> pd.DataFrame:
    """The region's plan as a document states it; else, beside an approved plan, as published."""
    stated = targets(shown[shown["unit"] == REGION], region, begins, year)
    rows = [
        (source, job_type, round(people), "reported")
        for (_, source, job_type), people in stated.items()
    ]
    if published and not rows:
        sums = targets(shown[shown["unit"] != REGION], region, begins, year)
        rows = list(_published(region, year, sums))
    return pd.DataFrame(rows, columns=["source", "job_type", "people", "standing"])


def _published(
    region: Region, year: int, sums: dict[tuple[str, str, str], float]
) -> list[tuple[str, str, int, str]]:
    """Totals, and the split of all; of several published, the one nearest to the sum of units."""
    nearest: dict[tuple[str, str], int] = {}
    for figure in region.published:
        comparable = figure.job_type == TOTAL or figure.source == ALL
        if figure.what == PLAN and figure.as_of.year == year and comparable:
            key = (figure.source, figure.job_type)
            total = sums.get((REGION, *key), 0.0)
            best = nearest.get(key)
            if best is None or abs(figure.people - total) < abs(best - total):
                nearest[key] = figure.people
    new_year = date(year, 1, 1)
    return [
        (source, job_type, people, status_of(region, PLAN, new_year, source, job_type, people))
        for (source, job_type), people in nearest.items()
    ]
