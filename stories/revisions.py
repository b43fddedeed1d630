"""How figures changed after they were first shown: the triangle, and how much on average."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from domain.units import REGION
from metrics.revisions import revision_sizes, revision_triangles
from store import Store
from stories.evidence import year_of

SETTLED = timedelta(days=4)  # after a month's first day: its reports, late ones too, have come
MOST_CHANGES = 60  # files with changes, the newest, before which figures are looked at


@dataclass(frozen=True)
class Revisions:
    """Vintages are looked at once a month, SETTLED days after its first, before each change, now.

    triangles: by unit and ``region``: people as of the first of each month (rows) as known in
               each month (columns, UTC); rows that nobody reported for are left out;
    table:     ``metrics.revisions.revision_sizes`` over all due dates, the ``region`` last;
    register:  ``Store.restatements`` of the year until ``as_of``, the newest first.
    """

    region: Region
    year: int
    as_of: date
    triangles: dict[str, pd.DataFrame]
    table: pd.DataFrame
    register: pd.DataFrame

    @property
    def headline(self) -> tuple[Said, ...]:
        """How much the region's figures moved on average after they were first shown."""
        row = self.table.loc[REGION]
        if not row["dates"]:
            return (Said("revisions.none"),)
        values = {
            "revised": said.people(int(row["revised"])),
            "dates": said.people(int(row["dates"])),
            "mean": said.rate(row["mean_absolute"]),
        }
        return (Said("revisions.headline", values),)


def revised(store: Store, region: str, as_of: date, known_at: datetime | None = None) -> Revisions:
    """The revisions of the year that ``as_of`` closes. Raises UnknownRegion."""
    found, year = store.region(region), year_of(as_of)
    register = _register(store.restatements(region, year, known_at), as_of)
    monthly = _moments(found, year, as_of, known_at)
    moments = sorted({*monthly, *_before_changes(register, monthly[-1])})
    # What is known now is at hand already; the past is asked for as it was known.
    asked = {moment: moment for moment in moments[:-1]} | {moments[-1]: known_at}
    vintages = {
        moment: (
            store.history(region, year, until=as_of, known_at=then),
            store.controls(region, year, until=as_of, known_at=then),
        )
        for moment, then in asked.items()
    }
    units = [unit.code for unit in found.units_on(as_of - timedelta(days=1))]
    triangles = revision_triangles(vintages, found, year, as_of, (*units, REGION))
    return Revisions(
        region=found,
        year=year,
        as_of=as_of,
        triangles={unit: _monthly(one, monthly) for unit, one in triangles.items()},
        table=revision_sizes(triangles),
        register=register,
    )


def _moments(region: Region, year: int, as_of: date, known_at: datetime | None) -> list[datetime]:
    """The ends of the region's days on which figures are looked at, UTC; the last is now."""
    firsts = [date(year, month, 1) for month in range(2, 13)] + [date(year + 1, 1, 1)]
    ends = [_end(region, first + SETTLED) for first in firsts if first <= as_of]
    last = known_at or datetime.now(UTC).replace(tzinfo=None)
    return sorted({*(end for end in ends if end < last), last})


def _end(region: Region, day: date) -> datetime:
    there = datetime.combine(day, time.max, ZoneInfo(region.time_zone))
    return there.astimezone(UTC).replace(tzinfo=None)


def _register(restated: pd.DataFrame, as_of: date) -> pd.DataFrame:
    ours = restated[restated["as_of"] <= pd.Timestamp(as_of)]
    return ours.sort_values("received_at", ascending=False, kind="stable", ignore_index=True)


def _before_changes(register: pd.DataFrame, last: datetime) -> list[datetime]:
    """The moments before figures were changed: what stood then was not first seen at a month's."""
    came = register["received_at"].drop_duplicates().head(MOST_CHANGES) - pd.Timedelta(seconds=1)
    return [moment.to_pydatetime() for moment in came if moment < pd.Timestamp(last)]


def _monthly(triangle: pd.DataFrame, moments: list[datetime]) -> pd.DataFrame:
    """As known in each month, the rows of firsts of months that anybody reported for."""
    firsts = triangle.loc[[day.day == 1 for day in triangle.index]]
    return firsts[[pd.Timestamp(moment) for moment in moments]].dropna(how="all")
