"""Load of service points, when they run full, who is served by none, where the next belongs."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from metrics.filling import (
    FILLS,
    FULL,
    NO_CAPACITY,
    NOT_GROWING,
    TOO_FAR,
    TOO_SHORT,
    filled,
)
from metrics.next_point import next_points, visits_expected
from metrics.service_network import cover, loads, periods, registered, road_to_plan

DAY = pd.Timestamp("2026-02-01")
POINTS = pd.DataFrame(
    [
        ("a", "east", "2025-01-01", "no", ("east", "west"), 100, 120),
        ("b", "north", "2025-01-01", "no", ("north",), None, None),
        ("c", "south", "2027-01-01", "yes", ("south",), 50, None),
    ],
    columns=["point", "unit", "opened", "planned", "catchment", "capacity_a_day",
             "capacity_a_day_high"],
)  # fmt: skip
POINTS["opened"] = pd.to_datetime(POINTS["opened"])
POINTS = POINTS.astype(dict.fromkeys(["capacity_a_day", "capacity_a_day_high"], "Int64"))
ROADS = pd.DataFrame(
    [("west", "east", 40.0), ("south", "east", 90.0), ("south", "north", 70.0)],
    columns=["unit_from", "unit_to", "kilometres"],
).astype({"kilometres": "Float64"})


def visits(*rows):
    """Rows of point, start, end, days, place of registration, visits, waiting."""
    made = pd.DataFrame(
        rows,
        columns=["point", "period_from", "period_to", "working_days", "registered_unit", "visits",
                 "waiting_minutes"],
    )  # fmt: skip
    for name in ("consultations", "placements", "trainings", "self_employment"):
        made[name] = 1
    whole = dict.fromkeys(["working_days", "visits"], "Int64")
    when = dict.fromkeys(["period_from", "period_to"], "datetime64[ns]")
    return made.astype(whole | when | {"waiting_minutes": "Float64"})


JANUARY = ("2026-01-01", "2026-01-31", 20)
CAME = visits(
    ("a", *JANUARY, "east", 900, 10.0),
    ("a", *JANUARY, "south", 300, 30.0),
    ("b", *JANUARY, "north", None, None),
)


def test_a_points_visits_a_day_are_those_of_all_places_of_registration():
    row = periods(CAME).set_index("point").loc["a"]

    assert row["a_day"] == 60
    assert row["waiting_minutes"] == 15


def test_a_sum_with_an_unknown_part_is_unknown():
    assert pd.isna(periods(CAME).set_index("point").at["b", "a_day"])


def test_load_is_of_the_lower_capacity_and_planned_points_have_none():
    made = loads(POINTS, periods(CAME), DAY).set_index("point")

    assert made.index.tolist() == ["a", "b"]
    assert made.at["a", "load"] == pytest.approx(0.6)
    assert pd.isna(made.at["b", "load"])


def test_who_comes_from_outside_the_catchment_is_told():
    assert registered(CAME, POINTS).at["a", "outside"] == pytest.approx(0.25)


def test_units_in_nobodys_catchment_and_the_way_to_the_nearest_point():
    found = cover(["east", "west", "south", "north"], POINTS, ROADS, DAY)

    assert [unit for unit, by in found["served_by"].items() if not by] == ["south"]
    assert [unit for unit, here in found["here"].items() if not here] == ["west", "south"]
    assert found["kilometres"].tolist() == [0, 40, 70, 0]


def months(*a_day):
    first = pd.Timestamp("2025-01-01")
    return pd.DataFrame(
        {
            "month": [first + pd.DateOffset(months=at) for at in range(len(a_day))],
            "a_day": pd.array(a_day, dtype="Float64"),
            "working_days": pd.array([20] * len(a_day), dtype="Int64"),
        }
    )


def test_the_month_in_which_a_growing_point_runs_full():
    found = filled(months(40, 45, 50, 55, 60, 65), 80, 100)

    assert (found.why, found.trend) == (FILLS, pytest.approx(5))
    assert found.full_from == pd.Timestamp("2025-09-01")
    assert found.full_by == pd.Timestamp("2026-01-01")


@pytest.mark.parametrize(
    ("a_day", "low", "why"),
    [
        ([40, 50, 60], 80, TOO_SHORT),
        ([40, 50, 60, 70, 75, 80], 80, FULL),
        ([60, 55, 50, 45, 40, 35], 80, NOT_GROWING),
        ([40, 70, 30, 60, 35, 50], 80, NOT_GROWING),
        ([40, 41, 42, 43, 44, 45], 800, TOO_FAR),
        ([40, 45, 50, 55, 60, 65], pd.NA, NO_CAPACITY),
    ],
)
def test_what_cannot_be_said_is_not_guessed(a_day, low, why):
    found = filled(months(*a_day), low, None)

    assert found.why == why
    assert found.full_by is None


def test_the_road_to_the_plan_is_what_was_published():
    figures = pd.DataFrame(
        [("centres_open", 7.0), ("centres_planned", 14.0), ("branches_open", 2.0)],
        columns=["figure", "value"],
    ).assign(as_of=DAY, source="press")

    found = road_to_plan(figures)

    assert found[["what", "open", "planned"]].values.tolist() == [["centres_open", 7, 14]]
    assert found["promised"].isna().all()


def test_expected_visits_follow_job_seekers_only_where_there_is_no_point():
    units = ["has", "lacks", "makes_more", "says_nothing"]
    found = visits_expected(
        pd.Series([100, 50, 50, None], index=units, dtype="Float64"),
        pd.Series([20, 2, 15, None], index=units, dtype="Float64"),
        pd.Series([True, False, False, False], index=units),
    )

    assert found.tolist()[:3] == [20, 10, 15]
    assert pd.isna(found["says_nothing"])


UNITS = ["a", "b", "c", "d"]
few = st.lists(st.integers(0, 30), min_size=4, max_size=4)
roads = st.lists(st.sampled_from([10, 30, 60, 90]), min_size=12, max_size=12)


@settings(max_examples=40)
@given(few, roads, st.integers(1, 2), st.integers(5, 40))
def test_the_best_sites_are_those_of_trying_all(asked, far, count, room):
    pairs = [(one, other) for one in UNITS for other in UNITS if one != other]
    distances = pd.DataFrame(pairs, columns=["unit_from", "unit_to"]).assign(kilometres=far)
    demand = pd.Series(asked, index=UNITS, dtype="Float64")
    there = pd.Series({"a": 12.0})

    found = next_points(demand, there, distances, count=count, new_capacity=room, reach=50)

    best = max(
        _most_served(asked, {"a": 12.0} | dict.fromkeys(new, float(room)), distances)
        for new in combinations("bcd", count)
    )
    assert found.after == pytest.approx(best, abs=1e-4)
    assert found.before <= found.after + 1e-6
    assert len(found.sites) <= count
    assert (found.sites["served"] <= room + 1e-6).all()


def _most_served(asked, rooms, distances):
    """The most visits that these sites can take, each way a variable of a dense programme."""
    reach = {(row.unit_from, row.unit_to) for row in distances.itertuples() if row.kilometres <= 50}
    ways = [(u, s) for u in UNITS for s in rooms if u == s or (u, s) in reach]
    rows = [[u == unit for u, _ in ways] for unit in UNITS]
    rows += [[s == site for _, s in ways] for site in rooms]
    found = linprog(-np.ones(len(ways)), np.array(rows, float), [*asked, *rooms.values()])
    return -found.fun
