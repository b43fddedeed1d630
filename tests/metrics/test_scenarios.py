"""Scenarios: ranges, gaps of the widest kind, nothing known from nothing."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.scenarios import Assumptions, balance, by_year

PLANNED = Assumptions()
ENERGY = pd.DataFrame(
    {
        "unit": ["hill", "lake"], "megawatts": [100.0, 10.0],
        "start_year": [2026, 2027], "end_year": [2026, 2027],
        "build_jobs_per_mw_low": [2.0, 1.0], "build_jobs_per_mw_high": [3.0, 2.0],
        "operate_jobs_per_mw_low": [0.1, 0.2], "operate_jobs_per_mw_high": [0.2, 0.4],
    }
)  # fmt: skip
RETURNING = pd.DataFrame(
    {
        "year": [2026, 2027], "unit": ["hill", "hill"], "families_low": [10, 20],
        "families_high": [20, 30], "persons_per_family": 4.0, "working_age_share": 0.5,
        "active_share": 0.5,
    }
)  # fmt: skip


def at(rows, year, unit):
    return rows[(rows["year"] == year) & (rows["unit"] == unit)].iloc[0]


def test_a_project_needs_builders_to_its_last_year_and_operators_after_it():
    rows = balance(ENERGY, RETURNING, PLANNED)

    assert (at(rows, 2026, "hill").demand_low, at(rows, 2026, "hill").demand_high) == (200, 300)
    assert (at(rows, 2027, "hill").demand_low, at(rows, 2027, "hill").demand_high) == (10, 20)
    assert at(rows, 2026, "lake").demand_high == 0


def test_families_add_up_over_the_years():
    rows = balance(ENERGY, RETURNING, PLANNED)

    assert at(rows, 2026, "hill").supply_low == 10
    assert (at(rows, 2027, "hill").supply_low, at(rows, 2027, "hill").supply_high) == (30, 50)


def test_the_gap_runs_from_the_best_case_to_the_worst():
    row = at(balance(ENERGY, RETURNING, PLANNED), 2026, "hill")

    assert (row.gap_low, row.gap_high) == (200 - 20, 300 - 10)


def test_where_no_return_is_reported_supply_and_gap_are_unknown():
    row = at(balance(ENERGY, RETURNING, PLANNED), 2027, "lake")

    assert row.demand_low == 10
    assert pd.isna(row.supply_low)
    assert pd.isna(row.gap_high)


def test_a_project_that_does_not_state_its_jobs_leaves_the_total_unknown():
    silent = ENERGY.assign(build_jobs_per_mw_low=[None, 1.0]).astype(
        {"build_jobs_per_mw_low": "Float64"}
    )
    years = by_year(balance(silent, RETURNING, PLANNED))

    assert pd.isna(years.at[2026, "demand_low"])
    assert years.at[2026, "demand_high"] == 300


def test_what_is_assumed_replaces_what_is_reported():
    wide = replace(PLANNED, persons_per_family=8.0, delay=1, capacity=0.5)
    rows = balance(ENERGY, RETURNING, wide)

    assert at(rows, 2026, "hill").supply_low == 20
    assert at(rows, 2026, "hill").demand_high == 0
    assert at(rows, 2027, "hill").demand_high == 150


def test_without_reports_there_are_no_years():
    assert by_year(balance(ENERGY.iloc[:0], RETURNING.iloc[:0], PLANNED)).empty


parts = st.floats(0, 2)


@given(parts, parts, st.integers(0, 3))
def test_low_is_never_above_high(capacity, families, delay):
    years = by_year(balance(ENERGY, RETURNING, Assumptions(capacity, families, delay)))

    for side in ("demand", "supply", "gap"):
        assert (years[f"{side}_low"] <= years[f"{side}_high"]).all()
    assert years["gap_low"].tolist() == pytest.approx(
        (years["demand_low"] - years["supply_high"]).tolist()
    )
