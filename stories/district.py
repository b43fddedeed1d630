"""One district or city: how far it is, what it needs a week, where it stands among its peers."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from domain.units import Unit
from metrics.changes import changes
from metrics.curve import curve
from metrics.increments import increments
from metrics.reporting import reporting
from store import Store
from stories.against_plan import draft, sources_now, units_now
from stories.comparing import previous_date
from stories.evidence import Evidence, gather
from stories.year_end import year_end


@dataclass(frozen=True)
class District:
    """The facts of one unit's screen.

    figures:    the unit's row of unit_figures, with the status that the forecast allows;
    units:      unit_figures of all units, for its place among them;
    sources, curve, increments, changes: as ``metrics`` gives them, for this unit;
    rank, of:   place by pace among the units that have one, 1 is the best; None without a pace;
    forecast:   year_end, the rows of this unit;
    on_time, due: reports on time, and due dates since 1 January.
    """

    region: Region
    unit: Unit
    year: int
    as_of: date
    compared_with: date | None
    figures: pd.Series
    units: pd.DataFrame
    sources: pd.DataFrame
    curve: pd.DataFrame
    increments: pd.DataFrame
    changes: pd.DataFrame
    rank: int | None
    of: int
    on_time: int
    due: int
    forecast: pd.DataFrame
    headline: tuple[Said, ...]
    titles: dict[str, Said]


def district(
    store: Store, region: str, unit: str, as_of: date, known_at: datetime | None = None
) -> District:
    """The story of ``unit`` at ``as_of``. Raises UnknownRegion, UnknownUnit."""
    evidence = gather(store, region, as_of, known_at)
    frames = (evidence.history, evidence.controls, evidence.plans, evidence.region)
    ahead = year_end(store, region, as_of, known_at)
    units = units_now(evidence, ahead)
    figures = units.loc[unit]
    before = previous_date(evidence)
    steps = increments(evidence.history, evidence.controls, evidence.region, as_of, unit=unit)
    rank, of = _place(units, unit)
    on_time, due = _punctuality(store, evidence, unit)
    return District(
        region=evidence.region,
        unit=evidence.region.unit(unit),
        year=evidence.year,
        as_of=as_of,
        compared_with=before,
        figures=figures,
        units=units,
        sources=sources_now(evidence, ahead, unit),
        curve=curve(*frames, as_of, unit=unit),
        increments=steps,
        changes=changes(evidence.history, evidence.controls, evidence.region, before, as_of).query(
            "unit == @unit"
        ),
        rank=rank,
        of=of,
        on_time=on_time,
        due=due,
        forecast=ahead.query("unit == @unit"),
        headline=_headline(figures),
        titles=_titles(figures, steps),
    )


def _place(units: pd.DataFrame, unit: str) -> tuple[int | None, int]:
    paced = units["pace"].dropna().astype(float)
    if unit not in paced.index:
        return None, len(paced)
    return int((paced > paced[unit]).sum()) + 1, len(paced)


def _punctuality(store: Store, evidence: Evidence, unit: str) -> tuple[int, int]:
    reports = store.reports(evidence.region.code, evidence.year, known_at=evidence.known_at)
    first = date(evidence.year, 1, 2)
    matrix = reporting(reports, evidence.region, first, evidence.as_of)
    own = matrix[matrix["unit"] == unit]
    return int((own["state"] == "on_time").sum()), len(own)


def _headline(figures: pd.Series) -> tuple[Said, ...]:
    if pd.isna(figures["people"]):
        return (Said("district.nothing_reported"),)
    if pd.isna(figures["annual_plan"]):
        no_plan = Said("today.headline_no_plan", {"people": said.people(figures["people"])})
        return (no_plan, *draft(figures, figures["draft_plan"]))
    first = Said(
        "district.headline",
        {
            "people": said.people(figures["people"]),
            "completion": said.share(figures["completion"]),
            "pace": said.share(figures["pace"]),
        },
    )
    return (first, _needed(figures))


def _needed(figures: pd.Series) -> Said:
    if figures["gap"] <= 0:
        return Said("district.met", {"over": said.people(-figures["gap"])})
    if pd.isna(figures["required_weekly"]):
        return Said("district.short", {"gap": said.people(figures["gap"])})
    needs = {"gap": said.people(figures["gap"]), "required": said.rate(figures["required_weekly"])}
    if pd.isna(figures["best_weekly"]):
        return Said("district.needs", needs)
    return Said("district.needs_best", needs | {"best": said.rate(figures["best_weekly"])})


def _titles(figures: pd.Series, steps: pd.DataFrame) -> dict[str, Said]:
    titles = {
        "increments": Said("district.increments_title_none"),
        "sources": Said("district.sources_title"),
        "curve": Said("district.curve_title_no_plan"),
    }
    if not pd.isna(figures["pace"]):
        titles["curve"] = Said("today.curve_title", {"pace": said.share(figures["pace"])})
    last = steps.dropna(subset=["people"]).tail(1)
    if len(last):
        titles["increments"] = Said(
            "district.increments_title",
            {
                "change": said.signed(int(last["people"].iloc[0])),
                "day": said.day(last["as_of"].iloc[0].date()),
            },
        )
    return titles
