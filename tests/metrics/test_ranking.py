"""A fair ranking: places, movement, and verdicts that fit the size of a unit."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from metrics.dispersion import dispersion, pearson
from metrics.figures import unit_figures
from metrics.ranking import funnel, ranking
from tests.metrics.frames import NOTHING, REGION, facts, plans
from tests.tables import assert_drawn

JULY, AUGUST = date(2025, 7, 1), date(2025, 8, 1)
PLAN = plans("""
    unit   people
    north    4000
    lake     2000
    hill       40
""")


def units_at(day, north, lake, hill):
    history = facts(f"""
        unit   as_of   people
        north  {day}   {north}
        lake   {day}   {lake}
        hill   {day}   {hill}
    """)
    return unit_figures(history, NOTHING, PLAN, REGION, day)


def test_a_small_unit_is_not_called_last_for_what_chance_can_do():
    assert_drawn(
        ranking(units_at(JULY, 2100, 800, 14)),
        """
        unit   value  rank  verdict
        north   1.05     1  above
        lake     0.8     2  below
        hill     0.7     3  not_distinguishable
        """,
    )


def test_places_move_and_equals_share_one():
    before, now = units_at(JULY, 2000, 900, 20), units_at(AUGUST, 2400, 1200, 20)

    assert_drawn(
        ranking(now, by="completion", before=before),
        """
        unit   value  rank  rank_before  movement
        north    0.6     1            1         0
        lake     0.6     1            3         2
        hill     0.5     3            1        -2
        """,
    )


def test_placements_in_groups_widen_the_limits():
    judged = ranking(units_at(JULY, 2100, 940, 14), dispersion=1)
    in_groups = ranking(units_at(JULY, 2100, 940, 14), dispersion=16)

    assert judged.loc["north", "verdict"] == in_groups.loc["north", "verdict"]
    assert (in_groups["control_low"] < judged["control_low"]).all()
    assert (in_groups["control_high"] > judged["control_high"]).all()


def test_a_unit_without_a_figure_comes_last_without_a_place():
    history = facts("""
        unit   as_of       people
        lake   2025-07-01     800
    """)
    table = ranking(unit_figures(history, NOTHING, PLAN, REGION, JULY))

    assert table.index[0] == "lake"
    assert table["rank"].tolist() == [1, pd.NA, pd.NA]
    assert table["verdict"].tolist()[1:] == ["no_figure", "no_figure"]


def test_per_ten_thousand_is_ranked_where_residents_are_known():
    table = ranking(units_at(JULY, 2000, 900, 20), by="per_10k")

    assert table["value"].tolist()[:2] == [1000.0, 900.0]
    assert table.loc["hill", "verdict"] == "no_figure"


def test_the_funnel_narrows_with_size_around_the_regions_ratio():
    limits = funnel(np.array([10.0, 1000.0, np.nan, 0.0]), 0.9)

    assert limits["control_low"][0] < limits["control_low"][1] < 0.9
    assert limits["control_high"][0] > limits["control_high"][1] > 0.9
    assert limits["control_low"][1] < limits["warning_low"][1]
    assert np.isnan(limits["control_low"][2:]).all()


@pytest.mark.parametrize("spread", [1.0, 6.0])
def test_about_one_in_twenty_units_that_do_as_the_region_does_is_outside_the_warning_limits(spread):
    random = np.random.default_rng(7)
    base = random.uniform(20, 2000, 4000)
    people = spread * random.poisson(base / spread)
    limits = funnel(base, 1.0, spread)
    outside = (people / base < limits["warning_low"]) | (people / base > limits["warning_high"])

    assert 0.03 < outside.mean() < 0.07


def test_dispersion_is_one_for_independent_placements_and_more_for_groups():
    random = np.random.default_rng(7)
    mean = np.outer(random.uniform(5, 30, 40), random.uniform(0.5, 3, 12))

    assert pearson(random.poisson(mean)) == pytest.approx(1, abs=0.15)
    assert pearson(8 * random.poisson(mean / 8)) == pytest.approx(8, rel=0.2)
    assert pearson(np.zeros((5, 3))) == 1


def test_dispersion_is_read_from_the_steps_that_everyone_reported():
    history = facts("""
        unit   as_of       people
        north  2025-01-06       5
        lake   2025-01-06       5
        north  2025-01-13      35
        lake   2025-01-13       5
        north  2025-01-20      35
        lake   2025-01-20      35
    """)

    assert dispersion(history, NOTHING, REGION, date(2025, 1, 20), 2025) == 60
    assert dispersion(NOTHING, NOTHING, REGION, date(2025, 1, 20), 2025) == 1
    assert dispersion(history.iloc[:2], NOTHING, REGION, date(2025, 1, 20), 2025) == 1
