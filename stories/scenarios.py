"""What if energy projects go on as planned and families return: who is lacking, where and when."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.records import INVENTED
from domain.regions import Region
from domain.said import Said
from metrics import scenarios as metric
from metrics.scenarios import Assumptions
from store import Store

ENERGY, RETURNING = "energy", "returning"
EXPECTED = {
    ENERGY: ["unit", "megawatts", "start_year", "end_year", "status",
             *(f"{phase}_jobs_per_mw_{side}" for phase in metric.PHASES
               for side in metric.SIDES)],
    RETURNING: ["unit", "year", "families_low", "families_high", "status", *metric.SHARES],
}  # fmt: skip


@dataclass(frozen=True)
class Scenario:
    """Ranges of people by year and unit.

    energy, returning: the rows that it is calculated from;
    reported: the middle of what the reports state of each share, None where they state nothing;
    rows:     ``metrics.scenarios.balance``; years: ``by_year``.
    """

    region: Region
    as_of: date
    assumed: Assumptions
    energy: pd.DataFrame
    returning: pd.DataFrame
    reported: dict[str, float | None]
    rows: pd.DataFrame
    years: pd.DataFrame

    @property
    def is_invented(self) -> bool:
        """Whether it is calculated from invented rows."""
        return any((rows["status"] == INVENTED).any() for rows in (self.energy, self.returning))

    @property
    def megawatts(self) -> float | None:
        """Of all projects as assumed; None where one does not state its own."""
        stated = self.energy["megawatts"]
        return None if stated.isna().any() else float(stated.sum() * self.assumed.capacity)

    @property
    def headline(self) -> tuple[Said, ...]:
        """When most are needed, the last year's supply and gap, each as a range."""
        if self.years.empty:
            return (Said("scenarios.none"),)
        told: list[Said] = []
        if self.years[metric.RANGES].notna().all(axis=None):
            peak = self.years["demand_high"].astype(float).idxmax()
            told = [
                Said("scenarios.headline", _told(self.years.loc[peak], peak)),
                Said("scenarios.end", _told(self.years.iloc[-1], self.years.index[-1])),
            ]
        if self.megawatts is not None:
            told.append(
                Said("scenarios.capacity", {"megawatts": said.people(round(self.megawatts))})
            )
        return tuple(told) or (Said("scenarios.unknown"),)

    def of_year(self, year: int) -> pd.DataFrame:
        """The rows of a year, those that may lack most people first."""
        rows = self.rows[self.rows["year"] == year]
        return rows.sort_values("gap_high", ascending=False, na_position="last", kind="stable")


def scenario(
    store: Store, region: str, as_of: date, known_at: datetime | None, assumed: Assumptions
) -> Scenario:
    """What follows from what stands at ``as_of`` under those assumptions."""
    found = store.region(region)
    energy, returning = (
        _known(store, found, kind, as_of, known_at) for kind in (ENERGY, RETURNING)
    )
    rows = metric.balance(energy, returning, assumed)
    return Scenario(
        region=found,
        as_of=as_of,
        assumed=assumed,
        energy=energy,
        returning=returning,
        reported={name: _middle(returning[name]) for name in metric.SHARES},
        rows=rows,
        years=metric.by_year(rows),
    )


def _known(
    store: Store, region: Region, kind: str, as_of: date, known_at: datetime | None
) -> pd.DataFrame:
    rows = store.records(region.code, kind, as_of, known_at)
    return rows.reindex(columns=list(dict.fromkeys([*rows.columns, *EXPECTED[kind]])))


def _middle(values: pd.Series) -> float | None:
    stated = values.dropna()
    return None if stated.empty else float(stated.median())


def _told(row: pd.Series, year: object) -> dict[str, said.Value]:
    """The ranges of a year, rounded to people."""
    signed = {name: said.signed(round(row[name])) for name in metric.RANGES[4:]}
    people = {name: said.people(round(row[name])) for name in metric.RANGES[:4]}
    return {**people, **signed, "year": said.year(int(str(year)))}
