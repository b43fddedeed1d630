"""The service network: who serves whom, how full the points are, and where the next one belongs."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.records import Column
from domain.regions import Region
from domain.said import Said
from metrics import service_network as metric
from metrics.next_point import Cover, next_points, visits_expected
from metrics.published import newest
from store import Store

POINTS, VISITS, ROADS, MARKET, PUBLISHED = (
    "points", "visits", "distances", "labour_market", "published",
)  # fmt: skip


@dataclass(frozen=True)
class ServiceNetwork:
    """Frames as ``metrics.service_network`` has them.

    points, visits: as reported;
    loads:    the open points with their newest period; monthly: all periods;
    home:     visits by point and place of registration; cover: by unit; road: open and planned;
    roads:    distances as reported; demand: expected visits a day by unit; columns: of the points.
    """

    region: Region
    as_of: date
    points: pd.DataFrame
    visits: pd.DataFrame
    loads: pd.DataFrame
    monthly: pd.DataFrame
    home: pd.DataFrame
    cover: pd.DataFrame
    road: pd.DataFrame
    roads: pd.DataFrame
    demand: pd.Series
    columns: dict[str, Column]

    @property
    def uncovered(self) -> list[str]:
        """Units that no open point has in its catchment."""
        return [str(unit) for unit, by in self.cover["served_by"].items() if not by]

    @property
    def without_point(self) -> list[str]:
        """Units in which no point is open."""
        return [str(unit) for unit, here in self.cover["here"].items() if not here]

    def farther(self, kilometres: float) -> list[str]:
        """Units from which the nearest open point is farther than that."""
        far = self.cover["kilometres"].gt(kilometres).fillna(False)
        return [str(unit) for unit in self.cover.index[far]]

    @property
    def usual_capacity(self) -> int | None:
        """The middle of all stated capacities a day; None without one."""
        stated = self.points["capacity_a_day"].dropna()
        return None if stated.empty else int(stated.median())

    @property
    def capacities(self) -> pd.Series:
        """Visits a day that each unit's open points take; without a capacity the most they took.

        A point of which neither is known holds its unit's place, and nobody is counted on it.
        """
        most = self.monthly.groupby("point")["a_day"].max()
        able = self.loads["capacity_a_day"].astype("Float64")
        able = able.fillna(self.loads["point"].map(most).astype("Float64")).fillna(0)
        return able.groupby(self.loads["unit"]).sum().astype(float)

    @property
    def headline(self) -> tuple[Said, ...]:
        """How many serve, who is served by none, and which point runs full first."""
        if self.points.empty:
            return (Said("network.none"),)
        told = [
            Said(
                "network.headline",
                {
                    "open": said.people(len(self.loads)),
                    "units": said.people(len(self.cover)),
                    "served": said.people(len(self.cover) - len(self.uncovered)),
                },
            )
        ]
        if self.uncovered:
            told.append(Said("network.uncovered", {"names": said.units(self.uncovered)}))
        return tuple(told)


def service_network(
    store: Store, region: str, as_of: date, known_at: datetime | None = None
) -> ServiceNetwork:
    """What stands at ``as_of``, as it was known then."""
    found, day = store.region(region), pd.Timestamp(as_of)
    kind = found.record_kind(POINTS)
    rows = {
        name: _shaped(store.records(region, name, as_of, known_at), name)
        for name in (POINTS, VISITS, ROADS, MARKET)
    }
    points, visits, roads = rows[POINTS], rows[VISITS], rows[ROADS]
    published = store.records(region, PUBLISHED, as_of, known_at, history=True)
    units = [unit.code for unit in found.units_on(as_of)]
    monthly = metric.periods(visits)
    cover = metric.cover(units, points, roads, day)
    return ServiceNetwork(
        region=found,
        as_of=as_of,
        points=points,
        visits=visits,
        loads=metric.loads(points, monthly, day),
        monthly=monthly,
        home=metric.registered(visits, points),
        cover=cover,
        road=metric.road_to_plan(newest(_shaped(published, PUBLISHED))),
        roads=roads,
        demand=_demand(cover, visits, rows[MARKET]),
        columns={column.code: column for column in kind.columns} if kind else {},
    )


def _shaped(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The rows with the columns that are asked of them, where the region has no such kind."""
    missing = [name for name in SHAPES[kind] if name not in rows]
    return rows.assign(**{name: pd.Series(dtype=SHAPES[kind][name]) for name in missing})


SHAPES = {
    POINTS: {
        "point": "str", "unit": "str", "planned": "str", "opened": "datetime64[ns]",
        "catchment": "object", "capacity_a_day": "Int64", "capacity_a_day_high": "Int64",
    },
    VISITS: {
        "point": "str", "period_from": "datetime64[ns]", "period_to": "datetime64[ns]",
        "working_days": "Int64", "registered_unit": "str", "visits": "Int64",
        "waiting_minutes": "Float64", **dict.fromkeys(metric.RESULTS, "Int64"),
    },
    ROADS: {"unit_from": "str", "unit_to": "str", "kilometres": "Float64"},
    MARKET: {"unit": "str", "seekers": "Int64"},
    PUBLISHED: {
        "figure": "str", "definition": "str", "territory": "str", "source": "str",
        "value": "Float64", "as_of": "datetime64[ns]",
    },
}  # fmt: skip


def _demand(cover: pd.DataFrame, visits: pd.DataFrame, market: pd.DataFrame) -> pd.Series:
    """Expected visits a day by unit, from each point's newest period and from job-seekers."""
    last = visits.groupby("point")["period_from"].transform("max")
    recent = visits[visits["period_from"].eq(last) & visits["working_days"].gt(0).fillna(False)]
    a_day = recent["visits"].astype("Float64") / recent["working_days"].astype("Float64")
    made = a_day.groupby(recent["registered_unit"]).sum().reindex(cover.index)
    seekers = market.groupby("unit")["seekers"].sum(min_count=1).reindex(cover.index)
    near = cover["here"].map(bool).astype(bool)
    return visits_expected(seekers.astype("Float64"), made.astype("Float64"), near)


def proposed(
    network: ServiceNetwork, count: int, new_capacity: int, reach: float
) -> tuple[Cover, tuple[Said, ...]]:
    """Where ``count`` new points would serve most, and why, a sentence each."""
    found = next_points(
        network.demand, network.capacities, network.roads,
        count=count, new_capacity=new_capacity, reach=reach,
    )  # fmt: skip
    return found, tuple(
        Said(_reason(network, row.unit), _values(network, row)) for row in found.sites.itertuples()
    )


def _reason(network: ServiceNetwork, unit: str) -> str:
    away = network.cover.at[unit, "kilometres"] if unit in network.cover.index else pd.NA
    return "network.because" if pd.isna(away) else "network.because_far"


def _values(network: ServiceNetwork, row: object) -> dict[str, said.Value]:
    unit, served, reaches = row.unit, row.served, list(row.reaches)  # type: ignore[attr-defined]
    values = {
        "unit": said.unit(unit),
        "served": said.people(round(served)),
        "names": said.units(reaches),
    }
    away = network.cover.at[unit, "kilometres"] if unit in network.cover.index else pd.NA
    if not pd.isna(away):
        values["kilometres"] = said.people(round(float(away)))
    return values
