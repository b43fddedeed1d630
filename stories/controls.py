"""Control figures: what others publish beside ours, the difference and what explains it."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

import pandas as pd

from domain import said
from domain.controls import PLAN, ControlFigure
from domain.regions import Region
from domain.said import Said
from domain.sources import ALL, TOTAL
from domain.units import REGION
from metrics.by_source import source_figures
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.forecasting.targets import targets
from metrics.samples import confirmed_shares
from store import Store
from store.control_figures import FIGURE
from stories.evidence import Evidence, gather
from stories.other_plans import plan_that_says

PUBLISHED = "published"
THEIRS = [field.name for field in fields(ControlFigure)]
PEOPLE = {TOTAL: "people"}  # the column of a job type, where it is not called the same


@dataclass(frozen=True)
class Controls:
    """Figures of others: facts, then plans, the newest first.

    table:   THEIRS; ``ours`` people for the same thing, ``ours_as_of`` the date of the newest
             report in it (missing for plans), ``difference`` ours less theirs; ``late``: ours is
             older than theirs; ``document``, which earlier plan or draft of ours says what
             theirs says; ``words``, ``by``, ``at`` of the newest note on the difference;
    samples: ``metrics.samples.confirmed_shares``, the newest first.
    """

    region: Region
    table: pd.DataFrame
    samples: pd.DataFrame

    @property
    def headline(self) -> tuple[Said, ...]:
        """How many figures agree with ours."""
        if self.table.empty:
            return (Said("controls.none"),)
        agree = int((self.table["difference"] == 0).sum())
        values = {"agree": said.people(agree), "of": said.people(len(self.table))}
        return (Said("controls.headline", values),)

    def figure(self, place: int) -> ControlFigure:
        """The control figure of a row."""
        return _figure(self.table.iloc[place])


def controls(store: Store, region: str, known_at: datetime | None = None) -> Controls:
    """What others say of ``region`` beside what we know. Raises UnknownRegion."""
    found = store.region(region)
    written = store.control_figures(region, known_at)[THEIRS]
    theirs = pd.concat([_of_pack(found), written], ignore_index=True)
    theirs = theirs.drop_duplicates(list(FIGURE), keep="last")
    theirs = theirs.sort_values("as_of", ascending=False, kind="stable")
    theirs = theirs.sort_values("what", kind="stable", ignore_index=True)
    table = theirs.astype({"people": "Int64"})
    ours = [_ours(store, region, _figure(row), known_at) for _, row in table.iterrows()]
    table["ours"] = pd.array([people for people, _ in ours], dtype="Int64")
    table["ours_as_of"] = pd.DatetimeIndex([day for _, day in ours])
    table["difference"] = table["ours"] - table["people"]
    table["late"] = table["ours_as_of"] < table["as_of"]
    table["document"] = _documents(store, found, table, known_at)
    return Controls(
        region=found,
        table=_explained(table, store.control_notes(region, known_at)),
        samples=_samples(store.audit_samples(region, known_at)),
    )


def _documents(
    store: Store, region: Region, table: pd.DataFrame, known_at: datetime | None
) -> list[str | None]:
    """For each plan of theirs that differs from ours, what else of ours says the same."""
    differs = (table["what"] == PLAN) & (table["difference"] != 0).fillna(True)
    return [
        plan_that_says(
            store.plans(region.code, row["as_of"].year, known_at=known_at), region, _figure(row)
        )
        if other
        else None
        for other, (_, row) in zip(differs, table.iterrows(), strict=True)
    ]


def _of_pack(region: Region) -> pd.DataFrame:
    """What the region's pack says was published."""
    rows = [
        ControlFigure(
            publisher=figure.publisher,
            as_of=figure.as_of,
            people=figure.people,
            what=figure.what,
            source=figure.source,
            job_type=figure.job_type,
        )
        for figure in region.published
        if figure.status == PUBLISHED
    ]
    table = pd.DataFrame([vars(row) for row in rows], columns=THEIRS)
    return table.astype({"as_of": "datetime64[ns]"})


def _figure(row: pd.Series) -> ControlFigure:
    plain = {str(name): row[name] for name in THEIRS}
    return ControlFigure(**plain | {"as_of": row["as_of"].date(), "people": int(row["people"])})


def _ours(
    store: Store, region: str, theirs: ControlFigure, known_at: datetime | None
) -> tuple[int | None, pd.Timestamp]:
    """People that we have for the same thing, and the date of the newest report in them."""
    if theirs.what == PLAN:
        year = theirs.as_of.year
        asked = targets(
            store.plans(region, year, known_at=known_at), store.region(region),
            date(year, 12, 31), year,
        )  # fmt: skip
        plan = asked.get((theirs.unit, theirs.source, theirs.job_type))
        return (None if plan is None else round(plan)), pd.NaT
    evidence = gather(store, region, theirs.as_of, known_at)
    frames = (evidence.history, evidence.controls, evidence.plans, evidence.region)
    units = unit_figures(*frames, theirs.as_of)
    people = _people(evidence, units, theirs)
    reported = units["reported_as_of"]
    day = reported.max() if theirs.unit == REGION else reported.get(theirs.unit, pd.NaT)
    return (None if people is None or pd.isna(people) else int(people)), day


def _people(evidence: Evidence, units: pd.DataFrame, theirs: ControlFigure) -> Any:
    column = PEOPLE.get(theirs.job_type, theirs.job_type)
    unit = None if theirs.unit == REGION else theirs.unit
    if theirs.source != ALL:
        rows = source_figures(evidence.history, evidence.plans, evidence.region, theirs.as_of, unit)
        return rows.set_index("source")[column].get(theirs.source)
    if unit is not None:
        return units[column].get(unit)
    frames = (evidence.history, evidence.controls, evidence.plans, evidence.region)
    line = curve(*frames, theirs.as_of)
    return region_figures(units, evidence.region, theirs.as_of, line)[column]


def _explained(table: pd.DataFrame, notes: pd.DataFrame) -> pd.DataFrame:
    newest = notes.drop_duplicates(list(FIGURE), keep="last")
    return table.merge(newest, on=list(FIGURE), how="left")


def _samples(samples: pd.DataFrame) -> pd.DataFrame:
    newest = samples.drop_duplicates(["unit", "as_of"], keep="last")
    ordered = newest.sort_values("as_of", ascending=False, kind="stable", ignore_index=True)
    return confirmed_shares(ordered.astype({"checked": "int64", "confirmed": "int64"}))
