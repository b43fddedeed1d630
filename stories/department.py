"""A department that answers for sources: how they stand, and where they lag."""

from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import pandas as pd

from domain import said
from domain.figures import BEHIND, ON_TRACK, UNKNOWN, WATCH
from domain.regions import Region, Thresholds
from domain.said import Said
from domain.sources import TOTAL
from domain.units import REGION
from metrics.by_source import source_figures
from metrics.prospects import lowered
from store import Store
from stories.evidence import Evidence, gather
from stories.year_end import year_end

ADDED = ("people", "annual_plan", "period_plan", "deviation")


@dataclass(frozen=True)
class Department:
    """What one department answers for.

    code:    the first of its sources, which names it; its own: the sources with their parts;
    sources: source_figures of the region, only its own;
    units:   by unit, the worst first: ADDED over its sources, ``completion``, ``pace``, ``status``,
             which the forecast may lower where the department answers for one source;
    figures: the same of the whole region.
    """

    region: Region
    code: str
    as_of: date
    sources: pd.DataFrame
    units: pd.DataFrame
    figures: pd.Series
    headline: tuple[Said, ...]


def departments(region: Region) -> dict[str, tuple[str, ...]]:
    """The sources of each department, which is called by the code of its first source."""
    found: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for source in region.sources:
        if source.department:
            found.setdefault(tuple(sorted(source.department.items())), []).append(source.code)
    return {codes[0]: tuple(codes) for codes in found.values()}


def department(
    store: Store, region: str, code: str, as_of: date, known_at: datetime | None = None
) -> Department:
    """The story of the department ``code``. Raises UnknownRegion, KeyError."""
    evidence = gather(store, region, as_of, known_at)
    own = departments(evidence.region)[code]
    sources = _own(evidence, own, None)
    top = [code for code in own if evidence.region.source(code).parent not in own]
    by_unit = {
        unit.code: _added(_own(evidence, tuple(top), unit.code))
        for unit in evidence.region.units_on(as_of)
    }
    whole = _added(sources[sources["source"].isin(top)]).to_frame(REGION).T
    both = _judged(pd.concat([pd.DataFrame(by_unit).T, whole]), evidence.region.thresholds)
    both = _with_forecast(both, year_end(store, region, as_of, known_at), top, evidence.region)
    figures, units = both.loc[REGION], both.drop(index=REGION)
    units = units.sort_values("pace", na_position="last", kind="stable")
    return Department(
        evidence.region, code, as_of, sources, units, figures, _headline(figures, units)
    )


def _own(evidence: Evidence, own: tuple[str, ...], unit: str | None) -> pd.DataFrame:
    table = source_figures(evidence.history, evidence.plans, evidence.region, evidence.as_of, unit)
    return table[table["source"].isin(own)].reset_index(drop=True)


def _added(sources: pd.DataFrame) -> pd.Series:
    """People and plans of several sources; missing where none of them has any."""
    return sources[list(ADDED)].astype("Float64").sum(min_count=1)


def _judged(table: pd.DataFrame, thresholds: Thresholds) -> pd.DataFrame:
    numbers = table.astype("Float64")
    pace = numbers["people"] / numbers["period_plan"].where(numbers["period_plan"] > 0)
    marks = np.select(
        [pace.isna(), pace >= thresholds.on_track, pace >= thresholds.watch],
        [UNKNOWN, ON_TRACK, WATCH],
        BEHIND,
    )
    completion = numbers["people"] / numbers["annual_plan"].where(numbers["annual_plan"] > 0)
    return numbers.assign(completion=completion, pace=pace, status=marks)


def _with_forecast(
    table: pd.DataFrame, ahead: pd.DataFrame, top: list[str], region: Region
) -> pd.DataFrame:
    """The status lowered by the forecast, which is made of each source, not of several together."""
    if len(top) != 1:
        return table
    rows = ahead[(ahead["source"] == top[0]) & (ahead["job_type"] == TOTAL) & ahead["known"]]
    chances = rows.set_index("unit")["probability_of_plan"].to_dict()
    likely = region.thresholds.likely
    status = [lowered(str(one), chances.get(code), likely) for code, one in table["status"].items()]
    return table.assign(status=status)


def _headline(figures: pd.Series, units: pd.DataFrame) -> tuple[Said, ...]:
    if pd.isna(figures["people"]):
        return (Said("today.nothing_reported"),)
    people = said.people(int(figures["people"]))
    if pd.isna(figures["pace"]):
        return (Said("department.headline_no_plan", {"people": people}),)
    first = Said(
        "department.headline",
        {
            "people": people,
            "completion": said.share(figures["completion"]),
            "pace": said.share(figures["pace"]),
        },
    )
    behind = [str(code) for code in units.index[units["status"] == BEHIND]]
    if not behind:
        return (first,)
    values = {"units": said.units(behind), "count": said.count(len(behind))}
    return (first, Said("today.behind", values))
