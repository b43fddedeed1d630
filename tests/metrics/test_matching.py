"""Whose job-seekers fill whose vacancies: best by another formulation, within every capacity."""

from itertools import product

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from metrics.labour_balance import balance
from metrics.matching import CELL, Terms, matched, training

UNITS = ["a", "b", "c"]
CELLS = [("welder", "middle"), ("cook", "middle"), ("guard", "low")]
PAIRS = [(one, other) for one, other in product(UNITS, UNITS) if one != other]
MOVING_COSTS = 300.0
numbers = st.lists(st.integers(0, 9), min_size=9, max_size=9)
roads = st.lists(st.sampled_from([5, 20, 45, 80]), min_size=6, max_size=6)
free = st.lists(st.integers(0, 6), min_size=3, max_size=3)


def market(seekers, vacancies):
    rows = [(unit, *cell) for unit in UNITS for cell in CELLS]
    made = pd.DataFrame(rows, columns=["unit", *CELL])
    return made.assign(
        seekers=pd.array(seekers, dtype="Int64"), vacancies=pd.array(vacancies, dtype="Int64")
    )


def distances(far):
    made = pd.DataFrame(PAIRS, columns=["unit_from", "unit_to"])
    near = ["yes" if one <= 45 else "no" for one in far]
    return made.assign(kilometres=pd.array(far, dtype="Float64"), commutable=near)


def homes(places):
    return pd.DataFrame({"unit": UNITS, "places": pd.array(places, dtype="Int64")})


@settings(max_examples=40)
@given(numbers, numbers, roads, free, st.booleans())
def test_as_many_as_another_formulation_fills_at_the_same_cost(
    seekers, vacancies, far, places, may
):
    rows = market(seekers, vacancies)
    flows = matched(rows, distances(far), homes(places), Terms(moving=may))

    people, cost = _dense(seekers, vacancies, far, places if may else [0, 0, 0])
    made = flows["kilometres"].fillna(MOVING_COSTS).astype(float) * flows["people"]
    assert flows["people"].sum() == people
    assert round(made.sum()) == round(cost)


@settings(max_examples=25)
@given(numbers, numbers, roads, free)
def test_nobody_is_placed_twice_and_no_place_taken_twice(seekers, vacancies, far, places):
    rows = market(seekers, vacancies).set_index(["unit", *CELL])
    flows = matched(rows.reset_index(), distances(far), homes(places), Terms(moving=True))

    gone = flows.groupby(["unit_from", *CELL])["people"].sum()
    filled = flows.groupby(["unit_to", *CELL])["people"].sum()
    moved = flows[flows["moves"]].groupby("unit_to")["people"].sum()
    assert all(count <= rows["seekers"][at] for at, count in gone.items())
    assert all(count <= rows["vacancies"][at] for at, count in filled.items())
    assert all(count <= places[UNITS.index(at)] for at, count in moved.items())


def _dense(seekers, vacancies, far, places):
    """Most people and their least cost, by one whole-number programme over all pairs."""
    road = dict(zip(PAIRS, far, strict=True)) | {(unit, unit): 0 for unit in UNITS}
    at = [(i, j, c, moves) for i, j in product(range(3), range(3)) for c in range(3)
          for moves in (False, True)]  # fmt: skip
    cost = np.array([MOVING_COSTS if m else float(road[UNITS[i], UNITS[j]]) for i, j, _, m in at])
    upper = [99.0 if m or road[UNITS[i], UNITS[j]] <= 45 else 0.0 for i, j, _, m in at]
    rows = [[i == u and c == k for i, _, c, _ in at] for u in range(3) for k in range(3)]
    rows += [[j == u and c == k for _, j, c, _ in at] for u in range(3) for k in range(3)]
    rows += [[m and j == u for _, j, _, m in at] for u in range(3)]
    limits = LinearConstraint(np.array(rows, float), -np.inf, [*seekers, *vacancies, *places])
    found = milp(cost - 100_000, integrality=np.ones(len(at)), bounds=Bounds(0, upper),
                 constraints=limits)  # fmt: skip
    taken = found.x.round()
    return int(taken.sum()), float((taken * cost).sum())


def test_training_takes_who_is_left_to_what_is_left_of_the_same_skill():
    rows = market([4, 0, 3, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 3, 2, 0, 0, 0])
    far = distances([20, 80, 20, 20, 80, 20])
    flows = matched(rows, far, homes([0, 0, 0]), Terms())

    added = training(rows, flows, far, Terms())

    assert flows[["unit_to", "occupation", "people"]].values.tolist() == [["b", "guard", 2]]
    assert added[["unit_from", "unit_to", "occupation", "people"]].values.tolist() == [
        ["a", "b", "cook", 3]
    ]


def test_what_is_not_stated_moves_nobody():
    rows = market([None, 2, 0, 0, 0, 0, 0, 0, 0], [5, None, 0, 0, 0, 0, 0, 0, 0])
    assert matched(rows, distances([20] * 6), homes([0] * 3), Terms()).empty


def test_surplus_and_shortage_and_an_unknown_part():
    rows = market([4, 1, 3, 2, 0, 0, None, 0, 0], [1, 2, 3, 0, 0, 0, 0, 0, 5])
    found = balance(rows.assign(employed=pd.array([1] * 9, dtype="Int64")), ["unit"])

    assert found["surplus"].tolist()[:2] == [2, 2]
    assert found.at["a", "own"] == 5
    assert pd.isna(found.at["c", "seekers"])
