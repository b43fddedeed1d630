"""Where to open the next service points: most people served within reach, capacities respected.

A maximum cover problem with capacities, a mixed-integer programme solved by HiGHS. A point that is
open serves within reach as well as a new one, up to its capacity.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

NEARER = 1e-4  # one visit's kilometre against one visit more: only tells equal covers apart
SECONDS = 20.0


@dataclass(frozen=True)
class Cover:
    """What the best choice gives.

    sites:  a row a new point: unit, served (visits a day), reaches (units it serves, a tuple);
    before: visits a day that open points can serve within reach; after: with the new ones;
    demand: visits a day of all units.
    """

    sites: pd.DataFrame
    before: float
    after: float
    demand: float


def visits_expected(seekers: pd.Series, visits: pd.Series, near: pd.Series) -> pd.Series:
    """Visits a day that each unit would make if it had a point: index unit.

    seekers: job-seekers by unit; visits: visits a day of those registered in it, as reported;
    near:    whether it has an open point of its own.
    Where a unit has none, the rate of visits per job-seeker of those that have one stands for its
    own, unless it makes more already. Missing where neither is known.
    """
    known = near & seekers.gt(0).fillna(False) & visits.notna()
    people = seekers[known].astype(float).sum()
    rate = visits[known].astype(float).sum() / people if people else np.nan
    wanted = (seekers.astype("Float64") * rate).where(~near, visits.astype("Float64"))
    least = visits.astype("Float64")
    return wanted.where(wanted.ge(least).fillna(least.isna()), least)


def next_points(
    demand: pd.Series,
    capacities: pd.Series,
    distances: pd.DataFrame,
    *,
    count: int,
    new_capacity: float,
    reach: float,
) -> Cover:
    """The units in which ``count`` new points of ``new_capacity`` serve most.

    demand:     visits a day by unit; a unit without a number asks for nothing;
    capacities: visits a day that a unit's open points can take, by unit that has one;
    distances:  ``unit_from``, ``unit_to``, ``kilometres``; reach: as many kilometres at most.
    """
    asked = demand.dropna().astype(float)
    asked = asked[asked > 0]
    before = _solved(asked, capacities, distances, 0, new_capacity, reach)
    after = _solved(asked, capacities, distances, count, new_capacity, reach)
    new = after[after["new"].astype(bool)]
    sites = [
        {"unit": unit, "served": float(group["visits"].sum()), "reaches": tuple(group["unit"])}
        for unit, group in new.groupby("site", sort=False)
    ]
    made = pd.DataFrame(sites, columns=["unit", "served", "reaches"])
    made = made.sort_values("served", ascending=False, kind="stable").reset_index(drop=True)
    return Cover(made, before["visits"].sum(), after["visits"].sum(), float(asked.sum()))


def _solved(
    asked: pd.Series, capacities: pd.Series, distances: pd.DataFrame, count: int,
    new_capacity: float, reach: float,
) -> pd.DataFrame:  # fmt: skip
    """Who is served where: unit, site, new, visits."""
    roads = {(row.unit_from, row.unit_to): float(row.kilometres) for row in distances.itertuples()}
    units = [str(unit) for unit in asked.index]
    free = [] if not count else sorted({*units, *distances["unit_to"]} - {*capacities.index})
    sites = [(str(unit), False) for unit in capacities.index] + [(unit, True) for unit in free]
    ways = [
        (at, to, far)
        for (at, unit), (to, (site, _)) in product(enumerate(units), enumerate(sites))
        if (far := 0.0 if unit == site else roads.get((unit, site), np.inf)) <= reach
    ]
    if not ways:
        return pd.DataFrame(columns=["unit", "site", "new", "visits"])
    rooms = np.array([*capacities.astype(float), *[new_capacity] * len(free)])
    flows = _programme(ways, asked.to_numpy(float), rooms, len(capacities), count)
    rows = [
        (units[at], *sites[to], visits)
        for (at, to, _), visits in zip(ways, flows, strict=True)
        if visits > 1e-6
    ]
    return pd.DataFrame(rows, columns=["unit", "site", "new", "visits"])


def _programme(
    ways: list[tuple[int, int, float]], asked: NDArray[np.float64], rooms: NDArray[np.float64],
    opened: int, count: int,
) -> NDArray[np.float64]:  # fmt: skip
    """Visits on each way; the first ``opened`` sites are there, of the others ``count`` at most."""
    flows, free = len(ways), len(rooms) - opened
    at, to, far = (np.array(part) for part in zip(*ways, strict=True))
    at, to = at.astype(int), to.astype(int)
    index = np.arange(flows)
    rows = [at, len(asked) + to]
    columns, values = [index, index], [np.ones(flows), np.ones(flows)]
    if free:
        rows += [len(asked) + opened + np.arange(free), np.full(free, len(asked) + len(rooms))]
        columns += [flows + np.arange(free)] * 2
        values += [-rooms[opened:], np.ones(free)]
    shape = (len(asked) + len(rooms) + bool(free), flows + free)
    matrix = csr_array(
        (np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))), shape=shape
    )
    upper = [*asked, *rooms[:opened], *np.zeros(free), *([count] if free else [])]
    found = milp(
        np.concatenate([-1 + NEARER * far, np.zeros(free)]),
        integrality=np.concatenate([np.zeros(flows), np.ones(free)]),
        bounds=Bounds(0, np.concatenate([np.full(flows, np.inf), np.ones(free)])),
        constraints=LinearConstraint(matrix, -np.inf, np.array(upper)),
        options={"time_limit": SECONDS},
    )
    return np.asarray(found.x[:flows])
