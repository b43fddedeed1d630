"""The first screen of a region without an employment map: what its own reports say, in short."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.records import Column
from domain.regions import Region
from domain.said import Said
from metrics.programme import is_late
from metrics.published import newest
from metrics.service_network import is_open
from store import Store
from stories.returns import Returns, returns

PUBLISHED = "published"


@dataclass(frozen=True)
class Overview:
    """What a region's reports say.

    returned:  the return; figures: ``metrics.published.newest``;
    counts:    what other reports hold, by name: None where the region has no such report;
    published: the columns of published figures, by code: what their words are called.
    """

    region: Region
    as_of: date
    returned: Returns
    figures: pd.DataFrame
    counts: dict[str, int | None]
    published: dict[str, Column]

    @property
    def headline(self) -> tuple[Said, ...]:
        """The return first, then points, vacancies and measures as far as they are reported."""
        told = [*self.returned.headline]
        for name, parts in SENTENCES.items():
            values = {part: self.counts.get(part) for part in parts}
            if all(value is not None for value in values.values()):
                told.append(Said(name, {key: said.people(one) for key, one in values.items()}))
        return tuple(told)


SENTENCES = {
    "overview.network": ("open", "planned"),
    "overview.balance": ("vacancies", "seekers"),
    "overview.programme": ("measures", "late"),
}


def overview(store: Store, region: str, as_of: date, known_at: datetime | None = None) -> Overview:
    """What stands at ``as_of``, as it was known then."""
    found = store.region(region)
    kind = found.record_kind(PUBLISHED)
    history = store.records(region, PUBLISHED, as_of, known_at, history=True)
    return Overview(
        region=found,
        as_of=as_of,
        returned=returns(store, region, as_of, known_at),
        figures=newest(history) if kind else history,
        counts=_counts(store, found, as_of, known_at),
        published={column.code: column for column in kind.columns} if kind else {},
    )


def _counts(
    store: Store, region: Region, as_of: date, known_at: datetime | None
) -> dict[str, int | None]:
    """How many points are open or planned, vacancies and seekers, measures and late ones."""
    found: dict[str, int | None] = {}
    for kind, count in COUNTERS.items():
        rows = store.records(region.code, kind, as_of, known_at)
        if region.record_kind(kind) and len(rows):
            found |= count(rows, pd.Timestamp(as_of))
    return found


def _points(rows: pd.DataFrame, day: pd.Timestamp) -> dict[str, int | None]:
    return {"open": int(is_open(rows, day).sum()), "planned": int((rows["planned"] == "yes").sum())}


def _labour(rows: pd.DataFrame, day: pd.Timestamp) -> dict[str, int | None]:
    return {name: int(rows[name].sum()) for name in ("vacancies", "seekers")}


def _measures(rows: pd.DataFrame, day: pd.Timestamp) -> dict[str, int | None]:
    return {"measures": len(rows), "late": int(is_late(rows, day).sum())}


COUNTERS = {"points": _points, "labour_market": _labour, "measures": _measures}
