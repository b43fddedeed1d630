"""The transport problem: as many people as can be brought to places, then at the least cost.

Two linear programmes solved by HiGHS; where housing leaves parts of people, whole-number ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import LinearConstraint, linprog, milp
from scipy.sparse import csr_array, vstack

Whole: TypeAlias = NDArray[np.int64]
Numbers: TypeAlias = NDArray[np.float64]
CLOSE = 1e-6
SECONDS = 60.0


@dataclass(frozen=True)
class Ways:
    """The ways that people can go daily, a row each.

    tail, head: which supply a way leaves and which demand it reaches, by number; cost: of one.
    """

    tail: Whole
    head: Whole
    cost: Numbers


@dataclass(frozen=True)
class Housing:
    """How people move house, if they may.

    supply, demand: which pool each supply leaves to and each demand takes from (those of one
                    occupation and skill share a pool); room: whose housing each demand takes;
    rooms:          free places by number; cost: of one who moves.
    """

    supply: Whole
    demand: Whole
    room: Whole
    rooms: Sequence[int]
    cost: float


@dataclass(frozen=True)
class Carried:
    """People by daily way, and who moves house: leaving each supply, arriving at each demand."""

    daily: Whole
    leaving: Whole
    arriving: Whole


def transported(
    supply: Sequence[int], demand: Sequence[int], ways: Ways, housing: Housing | None = None
) -> Carried:
    """Most people in all, of such answers the cheapest; whole numbers.

    supply, demand: people and places by number. Raises TimeoutError where no answer is found.
    """
    daily, left, came = len(ways.tail), len(supply), len(demand)
    rows = csr_array(vstack([_ones(ways.tail, left), _ones(ways.head, came)]))
    upper = np.array([*supply, *demand], dtype=float)
    count, cost, equal = np.ones(daily), ways.cost, None
    if housing is not None:
        rows, equal = _with_housing(rows, housing, left, came)
        upper = np.array([*upper, *housing.rooms])
        count = np.concatenate([count, np.zeros(left), np.ones(came)])
        cost = np.concatenate([cost, np.zeros(left), np.full(came, housing.cost)])
    found = _solved(count, cost, rows, upper, equal) if len(count) else np.zeros(0)
    people: Whole = found.round().astype(np.int64)
    return Carried(people[:daily], people[daily : daily + left], people[daily + left :])


def _ones(group: Whole, groups: int) -> csr_array:
    """A row a group: 1 at its members."""
    index = np.arange(len(group))
    return csr_array((np.ones(len(group)), (group, index)), shape=(groups, len(group)))


def _with_housing(
    rows: csr_array, housing: Housing, left: int, came: int
) -> tuple[csr_array, csr_array]:
    """The rows with those who leave and arrive and the free places; and that no pool keeps any."""
    daily, rooms = rows.shape[1], len(housing.rooms)
    who = csr_array(np.eye(left + came))
    placed = csr_array((rooms, daily + left))
    taken = _ones(housing.room, rooms)
    wide = [_beside(rows, who), _beside(placed, taken)]
    pools = int(max([*housing.supply, *housing.demand], default=-1)) + 1
    flows = _beside(_ones(housing.supply, pools), -_ones(housing.demand, pools))
    return csr_array(vstack(wide)), _beside(csr_array((pools, daily)), flows)


def _beside(one: csr_array, other: csr_array) -> csr_array:
    return csr_array(vstack([csr_array(one.T), csr_array(other.T)]).T)


def _solved(
    count: Numbers, cost: Numbers, rows: csr_array, upper: Numbers, equal: csr_array | None
) -> Numbers:
    found = _linear(count, cost, rows, upper, equal)
    if np.abs(found - found.round()).max() < CLOSE:
        return found
    return _whole(count, cost, rows, upper, equal)


def _linear(
    count: Numbers, cost: Numbers, rows: csr_array, upper: Numbers, equal: csr_array | None
) -> Numbers:
    none = None if equal is None else np.zeros(equal.shape[0])
    most = linprog(-count, A_ub=rows, b_ub=upper, A_eq=equal, b_eq=none, method="highs")
    people = np.floor(-most.fun + CLOSE)
    both = vstack([rows, csr_array(-count[None, :])])
    best = linprog(cost, A_ub=both, b_ub=[*upper, -people], A_eq=equal, b_eq=none, method="highs")
    return np.asarray(best.x)


def _whole(
    count: Numbers, cost: Numbers, rows: csr_array, upper: Numbers, equal: csr_array | None
) -> Numbers:
    limits = [LinearConstraint(rows, -np.inf, upper)]
    limits += [] if equal is None else [LinearConstraint(equal, 0, 0)]
    integral, options = np.ones(len(cost)), {"time_limit": SECONDS}
    most = milp(-count, integrality=integral, constraints=limits, options=options)
    if most.x is None:
        raise TimeoutError(most.message)
    limits.append(LinearConstraint(count[None, :], round(-most.fun), np.inf))
    best = milp(cost, integrality=integral, constraints=limits, options=options)
    if best.x is None:
        raise TimeoutError(best.message)
    return np.asarray(best.x)
