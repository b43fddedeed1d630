"""All that a region without an employment map reports, for its papers and meetings."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain.regions import Region
from domain.said import Said
from metrics.scenarios import Assumptions
from store import Store
from stories.labour_balance import LabourBalance, labour_balance
from stories.overview import Overview, overview
from stories.part_numbers import PartNumbers, part_numbers
from stories.programme import Programme, programme
from stories.returns import Returns
from stories.scenarios import Scenario, scenario
from stories.service_network import ServiceNetwork, service_network
from stories.transfers import decided

NEEDS = {
    "network": "points", "balance": "labour_market", "programme": "measures",
    "scenario": "energy",
}  # fmt: skip


@dataclass(frozen=True)
class RegionParts:
    """The parts of a region's reports; None where its pack has no such kind.

    scenario: as planned and reported; decided: proposals of the balance, ``stories.transfers``;
    numbers:  the codes of its figures.
    """

    overview: Overview
    network: ServiceNetwork | None
    balance: LabourBalance | None
    programme: Programme | None
    scenario: Scenario | None
    decided: pd.DataFrame
    numbers: PartNumbers
    known_at: datetime | None = None

    @property
    def region(self) -> Region:
        """Whose reports they are."""
        return self.overview.region

    @property
    def returned(self) -> Returns:
        """The return."""
        return self.overview.returned

    @property
    def headline(self) -> tuple[Said, ...]:
        """The sentences of every part, the return first."""
        parts = (self.network, self.balance, self.programme, self.scenario)
        told = [sentence for part in parts if part is not None for sentence in part.headline]
        return (*self.returned.headline, *told)


def region_parts(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> RegionParts:
    """What stands at ``as_of``, as it was known then."""
    found, asked = store.region(region), (region, as_of, known_at)
    has = {part: found.record_kind(kind) is not None for part, kind in NEEDS.items()}
    return RegionParts(
        overview=overview(store, *asked),
        network=service_network(store, *asked) if has["network"] else None,
        balance=labour_balance(store, *asked) if has["balance"] else None,
        programme=programme(store, *asked) if has["programme"] else None,
        scenario=scenario(store, *asked, Assumptions()) if has["scenario"] else None,
        decided=decided(store, *asked),
        numbers=part_numbers(store, found),
        known_at=known_at,
    )
