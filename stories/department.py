"""A department that answers for sources: how they stand, and where they lag."""

from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import pandas as pd

from domain import said
from domain.figures import BEHIND
from domain.regions import Region
from domain.said import Said
from domain.units import REGION
from metrics.by_source import source_figures
from metrics.calendar import weeks_left
from metrics.pace import judged
from metrics.prospects import lowered
from metrics.tables import floats, whole
from store import Store
from stories.evidence import Evidence, gather
from stories.year_end import year_end_together

ADDED = ("people", "compared", "annual_plan", "period_plan")


@dataclass(frozen=True)
class Department:
    """What one department answers for.

    code:    the first of its sources, which names it; its own: the sources with their parts;
    sources: source_figures of the region, only its own;
    units:   by unit, the worst first: ``people`` over its sources, what ``metrics.pace.judged``
             says of them, ``chance`` of the plan of all of them, missing once it is met; the
             ``status`` is from pace, and that chance may lower it;
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
    of_all = _added(sources[sources["source"].isin(top)]).to_frame(REGION).T
    left = weeks_left(evidence.region, evidence.year, as_of)
    both = _judged(pd.concat([pd.DataFrame(by_unit).T, of_all]), evidence.region, left)
    ahead = year_end_together(store, region, tuple(top), as_of, known_at)
    both = _with_forecast(both, ahead, evidence.region.thresholds.likely)
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
    planned = sources.assign(compared=sources["people"].where(sources["annual_plan"].notna()))
    return planned[list(ADDED)].astype("Float64").sum(min_count=1)


def _judged(added: pd.DataFrame, region: Region, weeks: float) -> pd.DataFrame:
    """People of all sources; against the plans only those of the sources that have one."""
    compared, annual, period = (floats(added[name]) for name in ADDED[1:])
    unknown = np.full(len(added), np.nan)
    told = judged(compared, annual, period, unknown, weeks, region.thresholds)
    return pd.DataFrame({"people": whole(floats(added["people"]))} | told, index=added.index)


def _with_forecast(table: pd.DataFrame, ahead: pd.DataFrame, likely: float) -> pd.DataFrame:
    """The status lowered by the forecast of the sources together."""
    chances = ahead["probability_of_plan"].reindex(table.index)
    pairs = zip(table["status"], chances, strict=True)
    return table.assign(
        chance=chances, status=[lowered(str(one), chance, likely) for one, chance in pairs]
    )


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
