"""The best moves: checked against an assignment of single people and against brute force."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import LinearConstraint, linear_sum_assignment, milp

from metrics.labour_balance import balance_by, totals
from metrics.moves import COMMUTE, HERE, HOUSED, Terms, best_moves

UNITS, OCCUPATIONS, SKILLS = ("north", "south", "west"), ("cook", "welder"), ("low", "high")
NO_HOUSING = pd.Series([], dtype="int64")


def market(counts: list[tuple[int, int]]) -> pd.DataFrame:
    keys = [(u, o, s) for u in UNITS for o in OCCUPATIONS for s in SKILLS]
    rows = [(*key, *count) for key, count in zip(keys, counts, strict=True)]
    frame = pd.DataFrame(rows, columns=["unit", "occupation", "skill", "vacancies", "seekers"])
    return frame.astype({"vacancies": "Int64", "seekers": "Int64"})


def roads(kilometres: list[int], commutable: list[bool]) -> pd.DataFrame:
    pairs = [(a, b) for a in UNITS for b in UNITS if a != b]
    rows = [
        (a, b, float(far), float(far), "yes" if near else "no")
        for (a, b), far, near in zip(pairs, kilometres, commutable, strict=True)
    ]
    return pd.DataFrame(
        rows, columns=["unit_from", "unit_to", "kilometres", "minutes", "commutable"]
    )


COUNTS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=12, max_size=12)
ROADS = st.builds(
    roads,
    st.lists(st.integers(5, 90), min_size=6, max_size=6),
    st.lists(st.booleans(), min_size=6, max_size=6),
)


def price(one: pd.Series, job: pd.Series, ways: pd.DataFrame, terms: Terms) -> float | None:
    """What it costs ``one`` to take ``job`` without housing; None where it cannot be."""
    steps = SKILLS.index(one["skill"]) - SKILLS.index(job["skill"])
    if one["occupation"] != job["occupation"] or steps < 0:
        return None
    if one["unit"] == job["unit"]:
        return steps * terms.lower_skill
    [way] = ways[(ways["unit_from"] == one["unit"]) & (ways["unit_to"] == job["unit"])].itertuples()
    near = way.commutable == "yes" and way.minutes <= terms.minutes
    return way.kilometres + steps * terms.lower_skill if near else None


def single_people(rows: pd.DataFrame, ways: pd.DataFrame, terms: Terms) -> tuple[int, float]:
    """How many vacancies an assignment of single people to single jobs fills, and its cost."""
    people = [row for _, row in rows.iterrows() for _ in range(row["seekers"])]
    jobs = [row for _, row in rows.iterrows() for _ in range(row["vacancies"])]
    prices = [[price(one, job, ways, terms) for job in jobs] for one in people]
    if not people or not jobs:
        return 0, 0.0
    most = 1e6
    matrix = np.array([[0.0 if p is None else p - most for p in line] for line in prices])
    at, to = linear_sum_assignment(matrix)
    taken = [prices[i][j] for i, j in zip(at, to, strict=True) if prices[i][j] is not None]
    return len(taken), float(sum(taken))


def cost_of(flows: pd.DataFrame, rows: pd.DataFrame, terms: Terms) -> float:
    """The kilometres of the flows; steps of skill are counted from what each level gives."""
    moved = flows["kilometres"] + terms.move * (flows["manner"] == HOUSED)
    return float((moved * flows["people"]).sum())


@settings(max_examples=25, deadline=None)
@given(counts=COUNTS, ways=ROADS)
def test_as_many_are_filled_as_by_single_people_at_the_same_cost(counts, ways):
    rows, terms = market(counts), Terms(minutes=60, lower_skill=0.0)

    flows = best_moves(rows, ways, NO_HOUSING, SKILLS, terms).flows

    filled, cost = single_people(rows, ways, terms)
    assert flows["people"].sum() == filled
    assert abs(cost_of(flows, rows, terms) - cost) < 1e-6


@settings(max_examples=15, deadline=None)
@given(counts=COUNTS, ways=ROADS, places=st.lists(st.integers(0, 2), min_size=3, max_size=3))
def test_with_housing_another_formulation_finds_no_better(counts, ways, places):
    rows, terms = market(counts), Terms(housing=True, lower_skill=0.0)
    housing = pd.Series(places, index=pd.Index(UNITS))

    flows = best_moves(rows, ways, housing, SKILLS, terms).flows

    housed = flows[flows["manner"] == HOUSED].groupby("unit_to")["people"].sum()
    assert (housed <= housing.reindex(housed.index)).all()
    worth = 1e5 * flows["people"].sum() - cost_of(flows, rows, terms)
    assert abs(worth - one_objective(rows, ways, housing, terms)) < 1e-3


def one_objective(rows, ways, housing, terms):
    """The worth of the best solution: dense, one variable for every pair of rows and manner."""
    size, near = len(rows), {}
    for way in ways.itertuples():
        near[way.unit_from, way.unit_to] = (
            way.kilometres, way.commutable == "yes" and way.minutes <= terms.minutes
        )  # fmt: skip
    worths, columns = [], []
    for at, one in rows.iterrows():
        for to, job in rows.iterrows():
            same = one["occupation"] == job["occupation"]
            if not same or SKILLS.index(one["skill"]) < SKILLS.index(job["skill"]):
                continue
            far, close = near.get((one["unit"], job["unit"]), (0.0, True))
            column = np.zeros(2 * size + len(UNITS))
            column[[at, size + to]] = 1
            if not close:
                column[2 * size + UNITS.index(job["unit"])] = 1
            worths.append(1e5 - far - (0 if close else terms.move))
            columns.append(column)
    limits = [*rows["seekers"], *rows["vacancies"], *housing]
    found = milp(
        -np.array(worths), integrality=np.ones(len(worths)),
        constraints=LinearConstraint(np.array(columns).T, -np.inf, np.array(limits, float)),
    )  # fmt: skip
    return -found.fun


@settings(max_examples=15, deadline=None)
@given(counts=COUNTS, ways=ROADS)
def test_nobody_goes_twice_and_no_job_is_filled_twice(counts, ways):
    rows = market(counts)
    found = best_moves(rows, ways, NO_HOUSING, SKILLS, Terms())
    both = pd.concat([found.flows, found.training])

    keys = ["unit", "occupation", "skill"]
    jobs = rows.set_index(keys)["vacancies"]
    taken = both.rename(columns={"unit_to": "unit"}).groupby(keys)["people"].sum()
    assert (taken <= jobs.reindex(taken.index)).all()
    homes = rows.groupby("unit")["seekers"].sum()
    gone = both.groupby("unit_from")["people"].sum()
    assert (gone <= homes.reindex(gone.index)).all()
    assert set(both["manner"]) <= {HERE, COMMUTE}


def test_those_who_are_near_stay_and_the_rest_commute():
    counts = [(0, 0)] * 12
    counts[0], counts[4] = (2, 0), (1, 3)  # cooks of low skill wanted north; three live south
    flows = best_moves(
        market(counts), roads([10] * 6, [True] * 6), NO_HOUSING, SKILLS, Terms()
    ).flows

    told = {(row.unit_to, row.manner): row.people for row in flows.itertuples()}
    assert told == {("south", HERE): 1, ("north", COMMUTE): 2}


def test_a_lower_skill_is_taken_only_where_it_fills_more():
    counts = [(0, 0)] * 12
    counts[0], counts[1] = (1, 0), (1, 2)  # north: one low and one high vacancy, two highly skilled
    flows = best_moves(market(counts), roads([10] * 6, [True] * 6), NO_HOUSING, SKILLS, Terms())

    assert sorted(flows.flows["skill"]) == ["high", "low"]


def test_what_nobody_can_do_is_what_training_would_add():
    counts = [(0, 0)] * 12
    counts[0], counts[2] = (2, 0), (0, 3)  # north: two cooks wanted, three welders seek
    found = best_moves(market(counts), roads([10] * 6, [True] * 6), NO_HOUSING, SKILLS, Terms())

    assert found.flows.empty
    assert found.training[["occupation", "people"]].values.tolist() == [["cook", 2]]


def test_progress_is_told_to_its_end():
    told = []
    best_moves(
        market([(1, 1)] * 12), roads([10] * 6, [True] * 6), NO_HOUSING, SKILLS, Terms(),
        progress=lambda done, of: told.append((done, of)),
    )  # fmt: skip

    assert told[0] == (0, 3)
    assert told[-1] == (3, 3)


def test_a_sum_with_an_unknown_part_is_unknown():
    rows = market([(1, 2)] * 12).assign(employed=pd.array([5] * 11 + [None], dtype="Int64"))
    units = balance_by(rows, ["unit"])

    assert units.loc["north"].tolist() == [4, 8, 20, -4]
    assert pd.isna(units.loc["west", "employed"])
    assert pd.isna(totals(rows)["employed"])
    assert totals(rows)["short"] == -12
