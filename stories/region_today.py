"""Region today: where the region stands against its plan, who is behind, who is silent."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.figures import BEHIND, UNKNOWN, WATCH
from domain.regions import Region
from domain.said import Said
from domain.sources import ALL
from metrics.changes import changes
from metrics.curve import curve
from store import Store
from stories.against_plan import draft, region_now, sources_now, units_now
from stories.closing_year import ClosingYear, closing_year
from stories.comparing import previous_date
from stories.evidence import Evidence, gather
from stories.standing_of_numbers import status_of, unit_status
from stories.year_end import year_end


@dataclass(frozen=True)
class RegionToday:
    """The facts of the first screen.

    figures:  region_figures; units: unit_figures, both with the status that the forecast allows
              and with what is counted beside people, where a workbook states it; so sources;
    sources:  source_figures with ``standing`` (published, derived, invented or reported);
    curve:    curve of the year so far; changes: changes since ``compared_with`` or None;
    statuses: of the region's people, of its plan, of its units, by catalogue key;
    forecast: year_end, of every unit and source; closing: in January, how last year closed;
    headline: sentences from the numbers; titles: what each chart says, by chart.
    """

    region: Region
    year: int
    as_of: date
    compared_with: date | None
    figures: pd.Series
    units: pd.DataFrame
    sources: pd.DataFrame
    curve: pd.DataFrame
    changes: pd.DataFrame
    headline: tuple[Said, ...]
    titles: dict[str, Said]
    statuses: dict[str, str]
    forecast: pd.DataFrame
    closing: ClosingYear | None

    @property
    def silent(self) -> pd.DataFrame:
        """Units without a report for the last due date: ``reported_as_of``, NaT if none at all."""
        late = self.units["stale"] | self.units["people"].isna()
        return self.units.loc[late, ["reported_as_of"]]


def region_today(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> RegionToday:
    """The story of ``region`` at ``as_of``, as known at ``known_at``. Raises UnknownRegion."""
    evidence = gather(store, region, as_of, known_at)
    frames = (evidence.history, evidence.controls, evidence.plans, evidence.region)
    ahead, line = year_end(store, region, as_of, known_at), curve(*frames, as_of)
    units = units_now(evidence, ahead)
    figures = region_now(evidence, units, line, ahead)
    sources = _sources(evidence, ahead)
    before = previous_date(evidence)
    changed = changes(evidence.history, evidence.controls, evidence.region, before, as_of)
    return RegionToday(
        region=evidence.region,
        year=evidence.year,
        as_of=as_of,
        compared_with=before,
        figures=figures,
        units=units,
        sources=sources,
        curve=line,
        changes=changed,
        headline=_headline(figures, units),
        titles=_titles(figures, units, sources, changed, before),
        statuses=_statuses(evidence, figures),
        forecast=ahead,
        closing=closing_year(store, region, as_of, known_at),
    )


def _statuses(evidence: Evidence, figures: pd.Series) -> dict[str, str]:
    region, day = evidence.region, evidence.as_of
    return {
        "number.of_region": status_of(region, "fact", day, ALL, "total", figures["people"]),
        "number.of_plan": status_of(region, "plan", day, ALL, "total", figures["annual_plan"]),
        "number.of_unit": unit_status(region),
    }


def _sources(evidence: Evidence, ahead: pd.DataFrame) -> pd.DataFrame:
    table = sources_now(evidence, ahead)
    status = [
        status_of(evidence.region, "fact", evidence.as_of, row.source, "total", row.people)
        for row in table.itertuples()
    ]
    return table.assign(standing=status)


def _headline(figures: pd.Series, units: pd.DataFrame) -> tuple[Said, ...]:
    if pd.isna(figures["people"]):
        return (Said("today.nothing_reported"),)
    asked = draft(figures, units["draft_plan"].sum(min_count=1))
    return (_against_plan(figures), *asked, _split(figures), *_behind(units), *_silent(units))


def _against_plan(figures: pd.Series) -> Said:
    people = said.people(figures["people"])
    if pd.isna(figures["annual_plan"]):
        return Said("today.headline_no_plan", {"people": people})
    return Said(
        "today.headline",
        {
            "people": people,
            "completion": said.share(figures["completion"]),
            "pace": said.share(figures["pace"]),
        },
    )


def _split(figures: pd.Series) -> Said:
    return Said("today.permanently", {"share": said.share(figures["permanent_share"])})


def _behind(units: pd.DataFrame) -> list[Said]:
    behind = list(units.index[units["status"] == BEHIND])
    watch = list(units.index[units["status"] == WATCH])
    found = []
    if behind:
        found.append(
            Said("today.behind", {"units": said.units(behind), "count": said.count(len(behind))})
        )
    if watch:
        found.append(
            Said("today.watch", {"units": said.units(watch), "count": said.count(len(watch))})
        )
    judged = (units["status"] != UNKNOWN).any()
    return found or ([Said("today.all_on_track")] if judged else [])


def _silent(units: pd.DataFrame) -> list[Said]:
    missing = list(units.index[units["people"].isna()])
    stale = units[units["stale"] & units["people"].notna()]
    sentences = [
        Said("today.shown_as_of", {"unit": said.unit(str(code)), "day": said.day(when.date())})
        for code, when in stale["reported_as_of"].items()
    ]
    if missing:
        sentences.append(
            Said("today.missing", {"units": said.units(missing), "count": said.count(len(missing))})
        )
    return sentences


def _titles(
    figures: pd.Series,
    units: pd.DataFrame,
    sources: pd.DataFrame,
    changed: pd.DataFrame,
    before: date | None,
) -> dict[str, Said]:
    return {
        "units": _units_title(units),
        "sources": _sources_title(sources),
        "curve": _curve_title(figures),
        "changes": _changes_title(changed, before),
    }


def _units_title(units: pd.DataFrame) -> Said:
    behind = list(units.index[units["status"] == BEHIND])
    if units["status"].isin(["unknown"]).all():
        return Said("today.units_title_unknown")
    if not behind:
        return Said("today.units_title_fine")
    return Said(
        "today.units_title", {"units": said.units(behind), "count": said.count(len(behind))}
    )


def _sources_title(sources: pd.DataFrame) -> Said:
    top = sources[sources["parent"].isna() & sources["people"].notna()]
    if top.empty or top["people"].sum() == 0:
        return Said("today.sources_title_none")
    most = top.loc[top["people"].astype(float).idxmax()]
    part = float(most["people"]) / float(top["people"].sum())
    return Said(
        "today.sources_title", {"source": said.source(most["source"]), "share": said.share(part)}
    )


def _curve_title(figures: pd.Series) -> Said:
    met = figures.get("plan_met_on")
    if met is not None and not pd.isna(met):
        return Said("today.curve_title_met", {"day": said.day(met.date())})
    if pd.isna(figures["pace"]):
        return Said("today.curve_title_no_plan")
    return Said("today.curve_title", {"pace": said.share(figures["pace"])})


def _changes_title(changed: pd.DataFrame, before: date | None) -> Said:
    comparable = changed[changed["comparable"]] if before is not None else changed.iloc[:0]
    if before is None or comparable.empty:
        return Said("today.changes_title_none")
    return Said(
        "today.changes_title",
        {"change": said.signed(int(comparable["change"].sum())), "day": said.day(before)},
    )
