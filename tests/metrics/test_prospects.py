"""The forecast may lower a status, never raise it."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.figures import STATUSES
from domain.regions import Thresholds
from metrics.prospects import (
    lowered,
    region_with_prospects,
    sources_with_prospects,
    units_with_prospects,
)
from tests.metrics.frames import REGION

ORDER = {status: place for place, status in enumerate(("on_track", "watch", "behind", "unknown"))}
FORECAST = pd.DataFrame(
    {
        "unit": ["north", "lake", "hill", "region", "lake"],
        "source": ["all", "all", "all", "all", "vacancies"],
        "job_type": "total",
        "known": [True, True, False, True, True],
        "median": [80.0, 50.0, 9.0, 130.0, 20.0],
        "probability_of_plan": [0.2, float("nan"), 0.1, 0.3, 0.0],
    }
)
UNITS = pd.DataFrame(
    {"status": ["on_track"] * 3, "annual_plan": [100, 50, None]},
    index=pd.Index(["north", "lake", "hill"]),
)


@given(st.sampled_from(STATUSES), st.none() | st.floats(0, 1) | st.just(float("nan")))
def test_it_is_never_raised(status, chance):
    assert ORDER[lowered(status, chance, 0.5)] >= ORDER[status]


@pytest.mark.parametrize(("chance", "status"), [(0.49, "watch"), (0.5, "on_track")])
def test_who_is_on_pace_but_will_rather_miss_the_plan_is_watched(chance, status):
    assert lowered("on_track", chance, 0.5) == status


def test_a_plan_that_is_met_or_a_forecast_that_does_not_know_changes_nothing():
    units = units_with_prospects(UNITS, FORECAST, REGION)

    assert units["status"].tolist() == ["watch", "on_track", "on_track"]
    assert units["status_by_pace"].tolist() == ["on_track"] * 3


def test_the_region_has_its_own_chance():
    figures = pd.Series({"status": "on_track", "people": 5, "annual_plan": 200})

    assert region_with_prospects(figures, FORECAST, REGION)["status"] == "watch"
    assert figures["status"] == "on_track"


def test_the_threshold_is_the_region_s():
    bold = replace(REGION, thresholds=Thresholds(likely=0.1))

    assert units_with_prospects(UNITS, FORECAST, bold)["status"].tolist() == ["on_track"] * 3


def test_a_source_of_a_unit_has_its_own_chance():
    sources = pd.DataFrame(
        {"source": ["vacancies", "works"], "status": ["on_track"] * 2, "annual_plan": [40, 10]}
    )
    found = sources_with_prospects(sources, FORECAST, REGION, "lake")

    assert found["status"].tolist() == ["watch", "on_track"]
    assert found["outlook"].tolist()[0] == 0.5


def test_the_year_s_end_stands_beside_the_plan():
    units = units_with_prospects(UNITS, FORECAST, REGION)

    assert units["forecast"].tolist()[:2] == [80, 50]
    assert units["outlook"].tolist()[:2] == [0.8, 1.0]
    assert units.loc["hill", ["forecast", "outlook", "chance"]].isna().all()
