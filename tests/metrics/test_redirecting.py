"""Workers of a finished project go to sites of their occupation, the named one first."""

from itertools import product

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.redirecting import Terms, redirected

DAY = pd.Timestamp("2025-12-01")
COLUMNS = ["project", "unit", "start", "end", "jobs", "occupation", "next_project"]


def projects(*rows: tuple) -> pd.DataFrame:
    made = pd.DataFrame(rows, columns=COLUMNS).astype({"jobs": "Int64", "next_project": "str"})
    return made.assign(start=pd.to_datetime(made["start"]), end=pd.to_datetime(made["end"]))


def going(found) -> list[tuple]:
    return [(row.project, row.next_project, row.people) for row in found.flows.itertuples()]


BRIDGE = ("bridge", "north", "2024-03-01", "2025-11-28", 10, "welder", "road")
ROAD = ("road", "south", "2026-04-01", "2027-10-30", 6, "welder", None)
PIPES = ("pipes", "north", "2026-02-01", "2027-10-30", 9, "welder", None)


def test_the_named_site_is_filled_first_and_the_rest_go_to_the_next():
    found = redirected(projects(BRIDGE, ROAD, PIPES), DAY, Terms(unnamed=500))

    assert sorted(going(found)) == [("bridge", "pipes", 4), ("bridge", "road", 6)]
    assert found.sites.set_index("project")["left"].to_dict() == {"road": 0, "pipes": 5}


def test_who_has_no_site_is_left():
    found = redirected(projects(BRIDGE, ROAD), DAY, Terms())

    assert found.crews[["placed", "left"]].values.tolist() == [[6, 4]]


def test_another_occupation_takes_nobody():
    cooks = ("camp", "north", "2026-02-01", "2027-10-30", 9, "cook", None)

    assert redirected(projects(BRIDGE, cooks), DAY, Terms()).flows.empty


def test_nobody_waits_longer_than_the_longest_wait():
    assert redirected(projects(BRIDGE, ROAD), DAY, Terms(longest_wait=100)).flows.empty
    [flow] = redirected(projects(BRIDGE, ROAD), DAY, Terms()).flows.itertuples()
    assert flow.waiting_days == 124


def test_a_project_that_ends_late_frees_nobody_yet():
    assert redirected(projects(BRIDGE, ROAD), DAY, Terms(behind=1)).crews.empty


def test_what_is_not_stated_offers_nobody():
    unknown = ("bridge", "north", "2024-03-01", None, 10, "welder", "road")

    found = redirected(projects(unknown, ROAD), DAY, Terms())
    assert found.flows.empty
    assert found.crews.empty


COUNT = st.integers(0, 3)


@settings(max_examples=20)
@given(crews=st.tuples(COUNT, COUNT), places=st.tuples(COUNT, COUNT), starts=st.tuples(
    st.integers(1, 250), st.integers(1, 250)), unnamed=st.integers(0, 90))  # fmt: skip
def test_brute_force_finds_no_better(crews, places, starts, unnamed):
    begins = [DAY + pd.Timedelta(days=days) for days in starts]
    rows = [
        ("one", "north", "2024-01-01", "2025-12-01", crews[0], "welder", "road"),
        ("two", "south", "2024-01-01", "2026-01-10", crews[1], "welder", None),
        ("road", "north", begins[0], "2029-01-01", places[0], "welder", None),
        ("pipes", "south", begins[1], "2029-01-01", places[1], "welder", None),
    ]
    terms = Terms(unnamed=unnamed)
    flows = redirected(projects(*rows), DAY, terms).flows

    cost = sum(
        row.people * (row.waiting_days + 30 * (row.unit_from != row.unit_to)
                      + unnamed * (not row.named))
        for row in flows.itertuples()
    )  # fmt: skip
    assert (flows["people"].sum(), -cost) == best(crews, places, starts, unnamed, terms)


def best(crews, places, starts, unnamed, terms):
    ends, tried = (0, 40), []
    price = {}
    for crew, site in product((0, 1), (0, 1)):
        waiting = max(0, starts[site] - ends[crew])
        if waiting <= terms.longest_wait:
            named = crew == 0 and site == 0
            price[crew, site] = waiting + 30 * (crew != site) + unnamed * (not named)
    ways = list(price)
    for taken in product(*(range(min(crews[c], places[s]) + 1) for c, s in ways)):
        gone = dict(zip(ways, taken, strict=True))
        fits = all(sum(n for (c, _), n in gone.items() if c == at) <= crews[at] for at in (0, 1))
        fits &= all(sum(n for (_, s), n in gone.items() if s == at) <= places[at] for at in (0, 1))
        if fits:
            tried.append((sum(taken), -sum(price[way] * n for way, n in gone.items())))
    return max(tried)
