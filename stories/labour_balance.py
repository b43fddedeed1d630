"""The labour balance: who is over, who is lacking, whose seekers could fill whose vacancies."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.records import Column
from domain.regions import Region
from domain.said import Said
from metrics.labour_balance import balance
from metrics.matching import Terms, matched, training
from metrics.transfers import accepted
from store import Store

WAY = ["unit_from", "unit_to"]
MARKET, ROADS, HOUSING = KINDS = ("labour_market", "distances", "housing")
SHAPES = {
    MARKET: {
        "unit": "str", "occupation": "str", "skill": "str", "vacancies": "Int64",
        "seekers": "Int64", "employed": "Int64",
    },
    ROADS: {
        "unit_from": "str", "unit_to": "str", "kilometres": "Float64", "commutable": "str",
    },
    HOUSING: {"unit": "str", "places": "Int64"},
}  # fmt: skip


@dataclass(frozen=True)
class Reports:
    """What the region reports of its labour market, its roads and its free housing."""

    market: pd.DataFrame
    roads: pd.DataFrame
    housing: pd.DataFrame


@dataclass(frozen=True)
class LabourBalance:
    """What stands at a date.

    units, trades: ``metrics.labour_balance.balance`` by unit, and by occupation and skill;
    flows:    ``metrics.matching.matched``; trained: ``metrics.matching.training``;
    columns:  of the labour market's reports, by code.
    """

    region: Region
    as_of: date
    market: pd.DataFrame
    units: pd.DataFrame
    trades: pd.DataFrame
    flows: pd.DataFrame
    trained: pd.DataFrame
    columns: dict[str, Column]

    @property
    def between(self) -> pd.DataFrame:
        """The flows from one unit to another, the largest first."""
        away = self.flows[self.flows["unit_from"] != self.flows["unit_to"]]
        return away.sort_values("people", ascending=False, kind="stable").reset_index(drop=True)

    def largest(self, count: int, taken: pd.DataFrame) -> pd.DataFrame:
        """Those of most people by unit_from and unit_to, with ``people`` and ``accepted``.

        taken: of ``stories.transfers``: flows of which any part was accepted are.
        """
        kept = set(accepted(taken)[WAY].itertuples(index=False, name=None))
        sums = self.between.groupby(WAY, as_index=False)["people"].sum().nlargest(count, "people")
        ways = sums[WAY].itertuples(index=False, name=None)
        return sums.assign(accepted=[one in kept for one in ways])

    @property
    def totals(self) -> dict[str, int]:
        """Vacancies, seekers, own (filled within units), between, trained."""
        own = self.flows["unit_from"] == self.flows["unit_to"]
        return {
            "vacancies": int(self.market["vacancies"].sum()),
            "seekers": int(self.market["seekers"].sum()),
            "own": int(self.flows.loc[own, "people"].sum()),
            "between": int(self.flows.loc[~own, "people"].sum()),
            "trained": int(self.trained["people"].sum()),
        }

    @property
    def headline(self) -> tuple[Said, ...]:
        """Vacancies against seekers, how many could be filled, and which units are shortest."""
        if self.market.empty:
            return (Said("balance.none"),)
        values = {name: said.people(value) for name, value in self.totals.items()}
        told = [Said("balance.headline", values), Said("balance.filled", values)]
        lacking = self.units["surplus"].dropna().sort_values()
        lacking = lacking[lacking < 0].head(3)
        if len(lacking):
            told.append(Said("balance.lacking", {"names": said.units(list(lacking.index))}))
        return tuple(told)


def labour_balance(
    store: Store, region: str, as_of: date, known_at: datetime | None = None,
    farthest: float | None = None, moving_costs: float | None = None,
) -> LabourBalance:  # fmt: skip
    """What stands at ``as_of``, as it was known then, and the best flows; ``terms`` explains."""
    given, agreed = labour_reports(store, region, as_of, known_at), terms(farthest, moving_costs)
    flows = best_flows(store, given, agreed)
    return labour_told(
        store, region, as_of, given, flows, best_training(store, given, flows, agreed)
    )


def terms(farthest: float | None, moving_costs: float | None) -> Terms:
    """On which terms people take work elsewhere.

    farthest: kilometres that people travel daily, None for what reports call commutable;
    moving_costs: what moving house weighs in kilometres of the daily way; None: nobody moves.
    """
    if moving_costs is None:
        return Terms(farthest)
    return Terms(farthest, True, float(moving_costs))


def labour_reports(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> Reports:
    """What the region reported, as it was known then."""
    return Reports(*(_shaped(store.records(region, kind, as_of, known_at), kind) for kind in KINDS))


def best_flows(_store: Store, given: Reports, agreed: Terms) -> pd.DataFrame:
    """``metrics.matching.matched`` of the reports."""
    return matched(given.market, given.roads, given.housing, agreed)


def best_training(
    _store: Store, given: Reports, flows: pd.DataFrame, agreed: Terms
) -> pd.DataFrame:
    """``metrics.matching.training`` after those flows."""
    return training(given.market, flows, given.roads, agreed)


def labour_told(
    store: Store, region: str, as_of: date, given: Reports, flows: pd.DataFrame,
    trained: pd.DataFrame,
) -> LabourBalance:  # fmt: skip
    """The balance of the reports, with the flows and the training that were found."""
    found, market = store.region(region), given.market
    kind = found.record_kind(MARKET)
    return LabourBalance(
        region=found,
        as_of=as_of,
        market=market,
        units=balance(market, ["unit"]),
        trades=balance(market, ["occupation", "skill"]),
        flows=flows,
        trained=trained,
        columns={column.code: column for column in kind.columns} if kind else {},
    )


def _shaped(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The rows with the columns that are asked of them, where the region has no such kind."""
    missing = [name for name in SHAPES[kind] if name not in rows]
    return rows.assign(**{name: pd.Series(dtype=SHAPES[kind][name]) for name in missing})
