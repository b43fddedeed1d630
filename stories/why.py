"""Why a figure changed: hires, corrections, late reports, plan revision, the calendar."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from domain.units import REGION
from metrics.explain import explain
from metrics.explain_rank import explain_rank
from metrics.views import View
from store import Store
from stories.comparing import previous_date
from stories.evidence import Evidence, gather

RANK = "rank"
EXPLAINED = ("people", "completion", "pace", RANK, "gap")
WHOLE = ("people", "gap", RANK)  # written as whole numbers, the others as points


@dataclass(frozen=True)
class Why:
    """``causes``: the frame of ``metrics.explain.explain``; None without an earlier report."""

    region: Region
    as_of: date
    compared_with: date | None
    causes: pd.DataFrame | None
    figure: str

    def title(self, unit: str) -> Said:
        """What the change of one unit, or of the region, was."""
        if self.causes is None or pd.isna(self.causes.loc[unit, "change"]):
            return Said("why.title_none")
        change = self.causes.loc[unit, "change"]
        kind = said.signed(int(change)) if self.figure in WHOLE else said.points(change)
        assert self.compared_with is not None
        return Said("why.title_change", {"change": kind, "day": said.day(self.compared_with)})


def why(
    store: Store, region: str, as_of: date, figure: str = "people", known_at: datetime | None = None
) -> Why:
    """What made ``figure`` change since the report before ``as_of``; units and ``region``."""
    now = gather(store, region, as_of, known_at)
    before = previous_date(now)
    if before is None:
        return Why(now.region, as_of, None, None, figure)
    then_known = _as_shown_then(store, region, before, known_at)
    then = gather(store, region, before, then_known, year=now.year)
    of = "pace" if figure == RANK else figure
    causes = explain(_view(then, now.year), _view(now, now.year), now.region, of)
    if figure == RANK:
        causes = explain_rank(causes)
    return Why(now.region, as_of, before, causes, figure)


def _view(evidence: Evidence, year: int) -> View:
    return View(evidence.history, evidence.controls, evidence.plans, evidence.as_of, year)


def _as_shown_then(
    store: Store, region: str, before: date, known_at: datetime | None
) -> datetime | None:
    """When that date was last the newest shown: before any report of a later date came."""
    reports = store.reports(region, known_at=known_at)
    later = reports[pd.to_datetime(reports["as_of"]) > pd.Timestamp(before)]
    first = later["received_at"].min() if len(later) else pd.NaT
    return known_at if pd.isna(first) else first.to_pydatetime()


__all__ = ["EXPLAINED", "REGION", "Why", "why"]
