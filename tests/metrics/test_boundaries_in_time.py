"""Before and after a unit was split off: the same totals in every view."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import example, given, settings

from domain.regions import Population
from metrics.boundaries_in_time import VIEWS, lineages, restated
from metrics.by_source import source_figures
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from tests.metrics.frames import NO_PLANS, NOTHING, REGION, facts, plans, totals
from tests.metrics.test_properties import controls_of, histories, history_of, stated_totals
from tests.tables import assert_drawn

DECEMBER = date(2025, 12, 1)
HISTORY = facts("""
    unit   source     job_type   as_of       people
    north  vacancies  permanent  2025-12-01      70
    lake   vacancies  permanent  2025-11-24      33
    lake   works      temporary  2025-12-01       5
    hill   vacancies  total      2025-12-01       9
""")
PLANS = plans("""
    unit   source     people  version  in_force_from
    north  all           100        1     2025-01-01
    lake   all            60        1     2025-01-01
    hill   vacancies      10        1     2025-01-01
    hill   vacancies      20        2     2025-07-01
""")


def figures_in(view, history=HISTORY, controls=NOTHING, plan=PLANS, day=DECEMBER):
    frames = restated(history, controls, plan, REGION, 2025, view)
    return unit_figures(frames.history, frames.controls, frames.plans, frames.region, day)


def test_who_came_out_of_whom():
    assert [[unit.code for unit in group] for group in lineages(REGION)] == [
        ["north"],
        ["lake", "hill"],
    ]


def test_a_unit_carved_out_of_one_that_was_carved_out_is_of_the_same_origin():
    peak = replace(REGION.units[2], code="peak", predecessors=("hill",))
    longer = replace(REGION, units=(*REGION.units, peak))

    assert [unit.code for unit in lineages(longer)[1]] == ["lake", "hill", "peak"]


@pytest.mark.parametrize(("view", "code"), [("old_units", "lake"), ("joint_units", "lake+hill")])
def test_successors_are_added_to_their_predecessor(view, code):
    assert_drawn(
        figures_in(view),
        f"""
        unit    people  permanent  temporary  unsplit  annual_plan
        north       70         70          -        0          100
        {code}      47         33          5        9           80
        """,
    )


def test_the_joint_unit_is_called_by_the_old_name_or_by_all_of_todays():
    names = {
        view: restated(HISTORY, NOTHING, PLANS, REGION, 2025, view).region.units[-1].name("en")
        for view in VIEWS
    }

    assert names == {"as_reported": "hill", "old_units": "lake", "joint_units": "lake + hill"}


def test_a_plan_that_was_revised_for_a_part_steps_for_the_whole():
    june = figures_in("old_units", day=date(2025, 6, 30))

    assert june["annual_plan"].tolist() == [100, 70]


def test_a_draft_of_a_part_stays_a_draft():
    assert figures_in("old_units", plan=PLANS.assign(status="draft"))["plan_status"].tolist() == [
        "draft",
        "draft",
    ]


def test_residents_are_added_only_where_all_members_have_a_figure():
    """On 1 January 2025 the hill has none; on the day before, the lake stood for both."""
    hill = Population("hill", date(2026, 1, 1), 3_000, "estimate")
    lake = Population("lake", date(2026, 1, 1), 7_000, "published")
    with_both = replace(REGION, populations=(*REGION.populations, hill, lake))
    frames = restated(HISTORY, NOTHING, PLANS, with_both, 2025, "joint_units")

    assert [figure for figure in frames.region.populations if figure.unit == "lake+hill"] == [
        Population("lake+hill", date(2026, 1, 1), 10_000, "estimate")
    ]


def test_what_was_stated_in_total_stays_stated():
    stated = totals("""
        unit   job_type  as_of       people
        lake   total     2025-12-01      50
    """)
    joint = figures_in("old_units", controls=stated).loc["lake"]

    assert joint["people"] == 59
    assert joint["not_itemised"] == 12


@settings(max_examples=20)
@given(histories, stated_totals)
@example(
    {
        ("lake", "subsidised", "2025-03-01"): {"permanent": 0},
        ("hill", "works", "2025-03-01"): {"permanent": 2},
        ("lake", "works", "2025-03-03"): {"permanent": 1},
        ("hill", "works", "2025-03-03"): {"permanent": 0},
    },
    {},
)
def test_totals_are_equal_in_every_view_at_every_date(drawn, stated):
    history, controls = history_of(drawn), controls_of(stated)
    reported = curve(history, controls, NO_PLANS, REGION, date(2026, 1, 1))
    sources = source_figures(history, NO_PLANS, REGION, DECEMBER)["people"]
    for view in VIEWS[1:]:
        frames = restated(history, controls, NO_PLANS, REGION, 2025, view)
        line = curve(frames.history, frames.controls, NO_PLANS, frames.region, date(2026, 1, 1))
        pd.testing.assert_series_equal(line["people"], reported["people"])
        by_source = source_figures(frames.history, NO_PLANS, frames.region, DECEMBER)
        pd.testing.assert_series_equal(by_source["people"], sources)


def test_the_regions_figures_are_the_same_in_every_view():
    found = {}
    for view in VIEWS:
        frames = restated(HISTORY, NOTHING, PLANS, REGION, 2025, view)
        line = curve(frames.history, frames.controls, frames.plans, frames.region, DECEMBER)
        figures = region_figures(figures_in(view), frames.region, DECEMBER, line)
        found[view] = figures[["people", "unsplit", "annual_plan", "pace", "status", "per_10k"]]

    assert found["as_reported"].equals(found["old_units"])
    assert found["as_reported"].equals(found["joint_units"])


def test_without_reports_there_is_nothing_to_restate():
    frames = restated(NOTHING, NOTHING, NO_PLANS, REGION, 2025, "old_units")

    assert frames.history.empty
    assert frames.controls.empty
    assert frames.plans.empty
