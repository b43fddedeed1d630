"""The labour balance: who is over, who is lacking, whose seekers could fill whose vacancies."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.records import Column
from domain.regions import Region
from domain.said import Said
from domain.transfers import REFUSED
from metrics.labour_balance import balance
from metrics.matching import Terms, matched, training
from store import Store

MARKET, ROADS, HOUSING, VISITS = "labour_market", "distances", "housing", "visits"
KEY = ["unit_from", "unit_to", "occupation", "skill"]
SHAPES = {
    MARKET: {
        "unit": "str", "occupation": "str", "skill": "str", "vacancies": "Int64",
        "seekers": "Int64", "employed": "Int64",
    },
    ROADS: {
        "unit_from": "str", "unit_to": "str", "kilometres": "Float64", "commutable": "str",
    },
    HOUSING: {"unit": "str", "places": "Int64"},
    VISITS: {"registered_unit": "str", "period_from": "datetime64[ns]", "placements": "Int64"},
}  # fmt: skip


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
    """What stands at ``as_of``, as it was known then, and the best flows.

    farthest: kilometres that people travel daily, None for what reports call commutable;
    moving_costs: what moving house weighs in kilometres of the daily way; None: nobody moves.
    """
    found = store.region(region)
    kind = found.record_kind(MARKET)
    market, roads, housing = (
        _shaped(store.records(region, name, as_of, known_at), name)
        for name in (MARKET, ROADS, HOUSING)
    )
    terms = Terms(farthest) if moving_costs is None else Terms(farthest, True, float(moving_costs))
    flows = matched(market, roads, housing, terms)
    return LabourBalance(
        region=found,
        as_of=as_of,
        market=market,
        units=balance(market, ["unit"]),
        trades=balance(market, ["occupation", "skill"]),
        flows=flows,
        trained=training(market, flows, roads, terms),
        columns={column.code: column for column in kind.columns} if kind else {},
    )


def decided(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> pd.DataFrame:
    """Flows that officials decided on, with what became of them, the newest first.

    Columns: those of ``Store.transfers``, then state (the last mark; missing before any) and
    reported (placements of people registered in ``unit_from`` in periods from the decision's date
    on, of whatever occupation; missing where none is reported).
    """
    taken = store.transfers(region, known_at)
    marks = store.transfer_marks(region, known_at)
    visits = _shaped(store.records(region, VISITS, as_of, known_at), VISITS)
    last = marks.drop_duplicates("transfer", keep="last").set_index("transfer")["state"]
    reported = [_placements(visits, row.unit_from, row.as_of) for row in taken.itertuples()]
    made = taken.assign(
        state=taken["transfer"].map(last),
        reported=pd.array(reported, dtype="Int64"),
    )
    return made.iloc[::-1].reset_index(drop=True)


def accepted(taken: pd.DataFrame) -> pd.DataFrame:
    """People in flows that were decided on and not refused, by KEY; the newest decision holds."""
    newest = taken.drop_duplicates(KEY)
    stands = newest["people"].gt(0) & newest["state"].ne(REFUSED).fillna(True).astype(bool)
    return newest.loc[stands, [*KEY, "people"]]


def _placements(visits: pd.DataFrame, unit: str, since: pd.Timestamp) -> object:
    later = visits["registered_unit"].eq(unit) & visits["period_from"].ge(since)
    return visits.loc[later.fillna(False), "placements"].sum(min_count=1)


def _shaped(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The rows with the columns that are asked of them, where the region has no such kind."""
    missing = [name for name in SHAPES[kind] if name not in rows]
    return rows.assign(**{name: pd.Series(dtype=SHAPES[kind][name]) for name in missing})
