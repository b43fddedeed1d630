"""A transport problem: as many as possible carried, of all such ways the cheapest; by HiGHS."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack

SECONDS = 60.0  # for one of the two solutions


def carried(
    ways: pd.DataFrame, supply: pd.Series, demand: pd.Series, rooms: pd.Series | None = None
) -> pd.Series:
    """How many go on each way: whole numbers, indexed as ``ways``.

    ways:   ``start``, ``end`` (what supply and demand are indexed by), ``cost`` of one (0 or more),
            with ``rooms`` also ``room``: what it takes a place of, missing where it needs none;
    supply, demand: whole numbers; rooms: places by what ``ways`` call ``room``.
    The first solution finds how many can be carried, the second the least cost of carrying them.
    Without rooms the problem is a network, whose corners are whole; with them it is solved in
    whole numbers.
    """
    if ways.empty:
        return pd.Series([], index=ways.index, dtype="int64")
    matrix, limits = _limits(ways, supply, demand, rooms)
    whole = rooms is not None and bool(ways["room"].notna().any())
    most = _solved(-np.ones(len(ways)), matrix, limits, whole)
    all_of_them = csr_array(np.ones((1, len(ways))))
    least = _solved(
        ways["cost"].to_numpy(float), vstack([matrix, -all_of_them]), [*limits, -most.sum()], whole
    )
    return pd.Series(least.round().astype("int64"), index=ways.index)


def _limits(
    ways: pd.DataFrame, supply: pd.Series, demand: pd.Series, rooms: pd.Series | None
) -> tuple[csr_array, list[float]]:
    """A row for each start, end and room, and how many it takes."""
    sides = [(ways["start"], supply), (ways["end"], demand)]
    sides += [] if rooms is None else [(ways["room"], rooms)]
    made = [_incidence(names, amounts.index) for names, amounts in sides]
    limits = [float(value) for _, amounts in sides for value in amounts]
    return csr_array(vstack(made)), limits


def _incidence(names: pd.Series, index: pd.Index) -> csr_array:
    """A row for each of ``index``: 1 at the ways that name it."""
    at = index.get_indexer(pd.Index(names))
    columns = np.flatnonzero(at >= 0)
    ones = np.ones(len(columns))
    return csr_array((ones, (at[columns], columns)), shape=(len(index), len(names)))


def _solved(
    cost: NDArray[np.float64], matrix: csr_array, limits: list[float], whole: bool
) -> NDArray[np.float64]:
    found = milp(
        cost,
        integrality=np.full(len(cost), int(whole)),
        bounds=Bounds(0, np.inf),
        constraints=LinearConstraint(matrix, -np.inf, np.array(limits)),
        options={"time_limit": SECONDS},
    )
    if found.x is None:
        raise TimeoutError(found.message)
    return np.asarray(found.x).round()
