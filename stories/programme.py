"""A programme's register: what is done, what waits, who pays, what is late."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.records import Kind
from domain.regions import Region
from domain.said import Said
from metrics import funding as money
from metrics import programme as metric
from metrics import standard
from store import Store

KIND = "measures"
KINDS = (KIND, "funding", "milestones", "losses", "minimum_standard")
EXPECTED = {
    KIND: ["measure", "name", "stage", "after", "planned_start", "planned_end", "actual_start",
           "actual_end", *metric.JOBS],
    "funding": ["measure", "source", "currency", *money.MONEY],
    "milestones": ["measure", "milestone", "due", "done"],
    "losses": ["unit", "kind_of_loss", "amount", "currency", "method", "assessed_on"],
    "minimum_standard": [*standard.PLACE, "item", "met", "checked_on"],
}  # fmt: skip


@dataclass(frozen=True)
class Programme:
    """What stands at a date.

    kinds:      what columns and their words are called, by kind;
    rows:       ``metrics.programme.register``; stages: ``by_stage``; milestones: ``milestones_at``;
    funding:    as reported; sources, paid, totals, costs, grants: of ``metrics.funding``;
    losses:     as reported; lost: by unit and currency;
    checklist:  ``metrics.standard.checklist``; items: its columns in order;
    checks:     the reported rows that it is made from;
    newest:     the date of the newest report of measures, None before the first.
    """

    region: Region
    as_of: date
    kinds: dict[str, Kind]
    rows: pd.DataFrame
    stages: pd.DataFrame
    jobs: pd.Series
    milestones: pd.DataFrame
    funding: pd.DataFrame
    sources: pd.DataFrame
    paid: pd.DataFrame
    totals: pd.DataFrame
    costs: pd.DataFrame
    grants: pd.DataFrame
    losses: pd.DataFrame
    lost: pd.DataFrame
    checklist: pd.DataFrame
    checks: pd.DataFrame
    items: tuple[str, ...]

    @property
    def newest(self) -> date | None:
        """The date of the newest report of measures."""
        newest = self.rows["as_of"].max()
        return None if pd.isna(newest) else newest.date()

    @property
    def counts(self) -> dict[str, int]:
        """How many measures there are, and how many ended, are blocked, late, without funding."""
        return {
            "measures": len(self.rows),
            **{state: int((self.rows["state"] == state).sum()) for state in metric.STATES},
            "blocked": int(self.stages["blocked"].sum()),
            "late": int(self.rows["late"].sum()),
            "unfunded": int(self.rows["unfunded"].sum()),
        }

    @property
    def standard_reached(self) -> int:
        """How many settlements have all that the minimum standard asks."""
        return standard.reached(self.checklist, self.items)

    @property
    def lacking(self) -> pd.Series:
        """In how many settlements each item is missing, the most first."""
        return standard.lacking(self.checklist, self.items)

    @property
    def headline(self) -> tuple[Said, ...]:
        """What is done, late, blocked and without funding; how far the standard is met."""
        if self.newest is None:
            return (Said("programme.none"),)
        told = {name: said.people(value) for name, value in self.counts.items()}
        sentences = [Said("programme.headline", told), Said("programme.trouble", told)]
        if not pd.isna(self.jobs["permanent_made"]) and not pd.isna(self.jobs["permanent_planned"]):
            sentences.append(
                Said("programme.jobs", {name: said.people(n) for name, n in self.jobs.items()})
            )
        return (*sentences, *self.about_standard)

    @property
    def about_standard(self) -> tuple[Said, ...]:
        """In how many settlements the minimum standard is met; nothing where none is checked."""
        if self.checklist.empty:
            return ()
        met = {
            "reached": said.people(self.standard_reached),
            "settlements": said.people(len(self.checklist)),
        }
        return (Said("programme.standard", met),)

    @property
    def about_losses(self) -> tuple[Said, ...]:
        """How many losses are assessed, and in how many units."""
        told = {
            "losses": said.people(len(self.losses)),
            "units": said.people(self.losses["unit"].nunique()),
        }
        return (Said("programme.lost", told),)


def programme(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> Programme:
    """What stands at ``as_of``, as it was known then."""
    found, day = store.region(region), pd.Timestamp(as_of)
    kinds = {code: kind for code in KINDS if (kind := found.record_kind(code))}
    frames = {code: _known(store, found, code, as_of, known_at) for code in KINDS}
    funding, stages = frames["funding"], _choices(kinds, KIND, "stage")
    items = _choices(kinds, "minimum_standard", "item")
    rows = metric.register(frames[KIND], funding, stages, day)
    milestones = metric.milestones_at(frames["milestones"], day)
    return Programme(
        region=found,
        as_of=as_of,
        kinds=kinds,
        rows=rows,
        stages=metric.by_stage(rows, stages),
        jobs=metric.jobs(rows),
        milestones=milestones,
        funding=funding,
        sources=money.by_source(funding),
        paid=money.by_measure(funding),
        totals=money.totals(funding),
        costs=money.costs(rows, funding),
        grants=money.grants(rows, funding, milestones),
        losses=frames["losses"],
        lost=money.losses_by_unit(frames["losses"]),
        checklist=standard.checklist(frames["minimum_standard"], items),
        checks=frames["minimum_standard"],
        items=items,
    )


def _known(
    store: Store, region: Region, kind: str, as_of: date, known_at: datetime | None
) -> pd.DataFrame:
    """The rows of a kind; no row but every column where the pack does not have it."""
    rows = store.records(region.code, kind, as_of, known_at)
    return rows.reindex(columns=list(dict.fromkeys([*rows.columns, *EXPECTED[kind]])))


def _choices(kinds: dict[str, Kind], kind: str, column: str) -> tuple[str, ...]:
    known = kinds[kind].column(column).choices if kind in kinds else ()
    return tuple(choice.code for choice in known)
