"""The forecast may lower a status, never raise it."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures import STATUSES
from metrics.prospects import lowered, region_with_prospects, units_with_prospects

ORDER = {status: place for place, status in enumerate(("on_track", "watch", "behind", "unknown"))}
FORECAST = pd.DataFrame(
    {
        "unit": ["north", "lake", "hill", "region", "lake"],
        "source": ["all", "all", "all", "all", "vacancies"],
        "job_type": "total",
        "known": [True, True, False, True, True],
        "probability_of_plan": [0.2, float("nan"), 0.1, 0.3, 0.0],
    }
)
UNITS = pd.DataFrame({"status": ["on_track"] * 3}, index=pd.Index(["north", "lake", "hill"]))


@given(st.sampled_from(STATUSES), st.none() | st.floats(0, 1) | st.just(float("nan")))
def test_it_is_never_raised(status, chance):
    assert ORDER[lowered(status, chance)] >= ORDER[status]


@pytest.mark.parametrize(("chance", "status"), [(0.49, "watch"), (0.5, "on_track")])
def test_who_is_on_pace_but_will_rather_miss_the_plan_is_watched(chance, status):
    assert lowered("on_track", chance) == status


def test_a_plan_that_is_met_or_a_forecast_that_does_not_know_changes_nothing():
    units = units_with_prospects(UNITS, FORECAST)

    assert units["status"].tolist() == ["watch", "on_track", "on_track"]
    assert units["status_by_pace"].tolist() == ["on_track"] * 3


def test_the_region_has_its_own_chance():
    figures = pd.Series({"status": "on_track", "people": 5})

    assert region_with_prospects(figures, FORECAST)["status"] == "watch"
    assert figures["status"] == "on_track"
