"""Whose curve a series follows: its own, that of its like, or the usual one."""

import numpy as np
import pytest

from metrics.forecasting.record import Record
from metrics.forecasting.season import season
from metrics.forecasting.usual import usual_curves

EVEN = np.full(12, 1 / 12)
SUMMER = np.array([1, 1, 2, 4, 12, 16, 18, 16, 14, 9, 5, 2]) / 100
WINTER = np.array([20, 18, 12, 4, 3, 2, 2, 3, 4, 6, 10, 16]) / 100


def record(years, at=12, job_type=0):
    """years: (series, years, 12) people added; of the last year only what lies before ``at``."""
    added = np.array(years, dtype=float)
    observed = np.ones_like(added)
    observed[:, -1, at:] = 0
    added[:, -1, at:] = 0
    series, count, _ = added.shape
    return Record(
        unit=np.arange(series), source=np.zeros(series, dtype=int),
        job_type=np.full(series, job_type), years=tuple(range(2026 - count, 2026)),
        months=np.ones(12), at=at, added=added, observed=observed,
        reached=added[:, -1].sum(axis=1), dates=np.empty(0), course=np.empty((0, series)),
        newest=np.zeros(series, dtype=int),
    )  # fmt: skip


def shares(years, at=3):
    found = record(years, at)
    return season(found, np.zeros(len(found.unit), dtype=int)).shares[:, -1]


def test_curves_add_up_to_a_year():
    found = shares([[EVEN * 500, SUMMER * 400, EVEN * 0], [WINTER * 90, WINTER * 80, EVEN * 0]])
    assert found.sum(axis=1) == pytest.approx(1)


def test_a_unit_that_keeps_to_a_curve_of_its_own_is_given_it():
    """Nine units have their summer, the tenth its winter, three years running."""
    units = [[SUMMER * 1000] * 3 + [EVEN * 0]] * 9 + [[WINTER * 1000] * 3 + [EVEN * 0]]
    found = shares(units)
    assert found[9] == pytest.approx(WINTER, abs=0.02)
    assert found[0] == pytest.approx(SUMMER, abs=0.02)


def test_a_small_unit_is_given_the_curve_of_the_others():
    """Its three people of the only year fell into January; that says nothing."""
    small = np.eye(12)[0] * 3
    found = shares([[SUMMER * 1000, EVEN * 0]] * 9 + [[small, EVEN * 0]])
    assert found[9] == pytest.approx(SUMMER, abs=0.06)


def test_a_unit_without_a_past_year_is_given_the_curve_of_the_others():
    found = shares([[SUMMER * 1000, EVEN * 0]] * 4 + [[EVEN * 0, EVEN * 0]])
    assert found[4] == pytest.approx(SUMMER, abs=0.03)


def test_each_past_year_is_judged_by_the_others_curve_not_by_its_own():
    found = record([[SUMMER * 1000, WINTER * 1000, EVEN * 0]] * 4, at=3)
    curves = season(found, np.zeros(4, dtype=int)).shares
    assert curves[0, 0] == pytest.approx(WINTER, abs=0.02)
    assert curves[0, 1] == pytest.approx(SUMMER, abs=0.02)


def test_a_first_year_that_goes_evenly_is_thought_to_be_even():
    curve, doubt = usual_curves(record([[EVEN * 1200]] * 5, at=9))
    assert curve[0] == pytest.approx(EVEN, abs=0.02)
    assert doubt[0] < 0.01


def test_a_first_year_just_begun_leaves_doubt():
    _, doubt = usual_curves(record([[EVEN * 1200]] * 5, at=1))
    assert doubt[0] > 0.05


def test_a_year_half_covered_is_filled_in_from_whole_ones():
    """Of last year only ten months are known; its shape is still that of the year before."""
    partial = record([[SUMMER * 1000, SUMMER * 800, EVEN * 0]] * 3, at=2)
    partial.observed[:, 1, 10:] = 0
    partial.added[:, 1, 10:] = 0
    found = season(partial, np.zeros(3, dtype=int)).shares[:, -1]
    assert found[0] == pytest.approx(SUMMER, abs=0.02)
