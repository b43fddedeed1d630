"""Who has come back: by settlement and date, against the year's plan, and how many work."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from metrics import returns as metric
from store import Store

KIND, PUBLISHED = "returns", "published"
SHARES = (
    ("working_age", "people"), ("active", "working_age"), ("employed", "active"),
    ("self_employed", "employed"),
)  # fmt: skip


@dataclass(frozen=True)
class Returns:
    """Frames as ``metrics.returns`` has them.

    rows:       a row a settlement, what stands at the date, with file, sheet and row;
    units:      the same by unit; totals: of all;
    course:     the totals at each date that was reported;
    mismatches: published totals that differ from their parts.
    """

    region: Region
    as_of: date
    rows: pd.DataFrame
    units: pd.DataFrame
    totals: pd.Series
    course: pd.DataFrame
    mismatches: pd.DataFrame

    @property
    def newest(self) -> date | None:
        """The date of the newest report of returns, None before the first."""
        newest = self.rows["as_of"].max()
        return None if pd.isna(newest) else newest.date()

    @property
    def completion(self) -> float | None:
        """Families as a share of the year's plan, None where either is not known."""
        return metric.shares(self.totals, [("families", "planned_families")])["families"]

    @property
    def shares(self) -> dict[str, float | None]:
        """Each of SHARES by its first name."""
        return metric.shares(self.totals, SHARES)

    @property
    def wholes(self) -> dict[str, str]:
        """What each share is a share of."""
        return dict(SHARES)

    @property
    def headline(self) -> tuple[Said, ...]:
        """How many are back, where, and how far that is of the plan."""
        if self.newest is None:
            return (Said("returns.none"),)
        values = {
            "families": said.people(self.totals["families"]),
            "people": said.people(self.totals["people"]),
            "count": said.count(len(self.rows)),
            "settlements": said.people(len(self.rows)),
            "units": said.people(len(self.units)),
            "as_of": said.as_of(self.newest),
        }
        told = [Said("returns.headline", values)]
        if self.completion is not None:
            plan = {
                "share": said.share(self.completion),
                "plan": said.people(self.totals["planned_families"]),
            }
            told.append(Said("returns.of_plan", plan))
        return tuple(told)

    @property
    def differing(self) -> tuple[Said, ...]:
        """A sentence for each published total that its own parts contradict."""
        return tuple(
            Said(
                f"returns.mismatch_{row.what}",
                {
                    "day": said.day(row.as_of.date()),
                    "stated": said.people(row.stated),
                    "parts": said.people(row.parts),
                    "difference": said.signed(row.difference),
                    "source": said.Value("text", row.source),
                },
            )
            for row in self.mismatches.itertuples()
        )


def returns(store: Store, region: str, as_of: date, known_at: datetime | None = None) -> Returns:
    """What stands at ``as_of``, as it was known then."""
    found = store.region(region)
    history = store.records(region, KIND, as_of, known_at, history=True)
    published = store.records(region, PUBLISHED, as_of, known_at, history=True)
    if "figure" not in published:
        published = pd.DataFrame(columns=["figure", "territory", "value", "as_of", "source"])
    rows = metric.returned(history, found)
    return Returns(
        region=found,
        as_of=as_of,
        rows=rows,
        units=metric.by_unit(rows, found),
        totals=metric.totals(rows),
        course=metric.course(history, found),
        mismatches=metric.mismatches(published, history),
    )
