"""The headline figures of units and of the region."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from domain.figures import FIGURES
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from tests.metrics.frames import NO_PLANS, NOTHING, REGION, TWO, facts, plans, totals
from tests.tables import assert_drawn

DECEMBER = date(2025, 12, 1)

HISTORY = facts("""
    unit   source     job_type   as_of       people
    north  vacancies  permanent  2025-11-24      60
    north  vacancies  permanent  2025-12-01      70
    north  works      temporary  2025-12-01      20
    lake   vacancies  permanent  2025-11-24      33
""")
PLANS = plans("""
    unit   people
    north     100
    lake       60
""")


def whole_region(history, controls=NOTHING, plan=PLANS, region=REGION, as_of=DECEMBER):
    units = unit_figures(history, controls, plan, region, as_of)
    line = curve(history, controls, plan, region, as_of)
    return region_figures(units, region, as_of, line)


def test_each_unit_stands_against_its_own_plan():
    assert_drawn(
        unit_figures(HISTORY, NOTHING, PLANS, REGION, DECEMBER),
        """
        unit   people  permanent  annual_plan  period_plan  completion    pace  gap   status
        north      90         70          100      91.6667         0.9  0.9818   10    watch
        lake       33         33           60         55.0        0.55     0.6   27   behind
        hill        -          -            -            -           -       -    -  unknown
        """,
    )


def test_a_unit_that_has_not_reported_is_shown_with_its_last_figure_and_its_date():
    assert_drawn(
        unit_figures(HISTORY, NOTHING, PLANS, REGION, DECEMBER),
        """
        unit   reported_as_of  stale  units_stale  units_missing
        north      2025-12-01  False            0              0
        lake       2025-11-24   True            1              0
        hill                -  False            0              1
        """,
    )


def test_a_report_stands_until_the_next_is_due():
    friday = unit_figures(HISTORY, NOTHING, PLANS, REGION, date(2025, 12, 5))

    assert friday["stale"].tolist() == [False, True, False]


def test_the_region_is_the_sum_of_what_units_said_and_counts_who_said_nothing():
    figures = whole_region(HISTORY)

    assert figures["people"] == 123
    assert (figures["permanent"], figures["temporary"], figures["unsplit"]) == (103, 20, 0)
    assert (figures["units_missing"], figures["units_stale"]) == (1, 1)
    assert figures["reported_as_of"] == pd.Timestamp("2025-12-01")
    assert figures["annual_plan"] == 160
    assert figures["completion"] == pytest.approx(123 / 160)


def test_units_without_a_plan_are_not_compared_with_the_plans_of_others():
    figures = whole_region(HISTORY, plan=PLANS.iloc[:1])

    assert figures["people"] == 123
    assert figures["completion"] == pytest.approx(0.9)
    assert figures["units_without_plan"] == 2


def test_the_regions_own_plan_is_compared_with_everyone():
    own = plans("""
        unit    people
        region     246
    """)

    assert whole_region(HISTORY, plan=own)["completion"] == pytest.approx(0.5)


def test_a_stated_total_is_the_headline_and_what_sources_lack_is_not_itemised():
    stated = totals("""
        unit   job_type   as_of       people
        north  total      2025-12-01     100
        north  permanent  2025-12-01      72
        north  temporary  2025-12-01      28
    """)
    north = unit_figures(HISTORY, stated, PLANS, REGION, DECEMBER).loc["north"]

    assert north[["people", "permanent", "temporary", "unsplit"]].tolist() == [100, 72, 28, 0]
    assert north["not_itemised"] == 10
    assert north["stated"]


def test_a_stated_total_older_than_the_sources_gives_way_to_their_sum():
    stated = totals("""
        unit   job_type  as_of       people
        north  total     2025-11-24      95
    """)
    north = unit_figures(HISTORY, stated, PLANS, REGION, DECEMBER).loc["north"]

    assert north["people"] == 90
    assert not north["stated"]


def test_a_districts_own_file_outdates_the_total_of_a_summary_of_the_same_day():
    own = facts("""
        unit   source     as_of       people  kind
        north  vacancies  2025-12-01      80  unit
    """)
    stated = totals("""
        unit   job_type  as_of       people  kind
        north  total     2025-12-01      90  summary
    """)
    north = unit_figures(own, stated, PLANS, REGION, DECEMBER).loc["north"]

    assert north["people"] == 80


def test_a_total_without_a_split_is_split_as_its_sources_say_and_no_further():
    stated = totals("""
        unit   job_type  as_of       people
        north  total     2025-12-01     100
    """)
    north = unit_figures(HISTORY, stated, PLANS, REGION, DECEMBER).loc["north"]

    assert north[["permanent", "temporary", "unsplit"]].tolist() == [70, 20, 10]


def test_a_figure_without_any_split_is_all_unsplit():
    history = facts("""
        unit   job_type  as_of       people
        north  total     2025-12-01      50
    """)
    north = unit_figures(history, NOTHING, PLANS, REGION, DECEMBER).loc["north"]

    assert pd.isna(north["permanent"])
    assert north["unsplit"] == 50


def test_a_parent_is_its_own_figure_else_the_sum_of_its_children():
    history = facts("""
        unit   source      job_type   as_of       people
        north  subsidised  temporary  2025-12-01      30
        north  works       temporary  2025-12-01      20
        lake   works       temporary  2025-12-01      11
        lake   practice    temporary  2025-12-01       4
    """)
    units = unit_figures(history, NOTHING, PLANS, REGION, DECEMBER)

    assert units["people"].tolist()[:2] == [30, 15]


def test_newer_parts_that_add_up_to_more_outdate_their_parent():
    history = facts("""
        unit   source      job_type   as_of       people
        north  subsidised  temporary  2025-11-24      30
        north  works       temporary  2025-12-01      32
        lake   subsidised  temporary  2025-11-24      30
        lake   works       temporary  2025-12-01      12
    """)
    units = unit_figures(history, NOTHING, PLANS, REGION, DECEMBER)

    assert units["people"].tolist()[:2] == [32, 30]


def test_zero_is_a_figure():
    history = facts("""
        unit   as_of       people
        north  2025-12-01       0
    """)
    north = unit_figures(history, NOTHING, PLANS, REGION, DECEMBER).loc["north"]

    assert north["people"] == 0
    assert north["completion"] == 0
    assert pd.isna(north["permanent_share"])


def test_without_an_approved_plan_there_is_no_per_cent():
    draft = PLANS.assign(status="draft")
    north = unit_figures(HISTORY, NOTHING, draft, REGION, DECEMBER).loc["north"]

    assert north["plan_status"] == "draft"
    assert north["draft_plan"] == 100
    assert north[["annual_plan", "completion", "pace", "gap", "required_weekly"]].isna().all()
    assert north["status"] == "unknown"


@pytest.mark.parametrize(
    ("people", "as_of", "required"),
    [
        (90, date(2025, 12, 1), 10 / (31 / 7)),
        (100, date(2025, 12, 1), 0),
        (120, date(2026, 1, 1), 0),
        (90, date(2026, 1, 1), None),
    ],
)
def test_required_weekly_is_nothing_once_met_and_unknown_when_no_week_is_left(
    people, as_of, required
):
    history = facts(f"""
        unit   as_of    people
        north  {as_of}  {people}
    """)
    north = unit_figures(history, NOTHING, PLANS, REGION, as_of).loc["north"]

    if required is None:
        assert pd.isna(north["required_weekly"])
    else:
        assert north["required_weekly"] == pytest.approx(required)


def test_what_is_required_is_set_against_the_best_four_weeks_of_the_year():
    history = facts("""
        unit   as_of       people
        north  2025-03-03      10
        north  2025-03-17      30
        north  2025-03-31      50
        north  2025-04-28      54
        north  2025-11-24      60
    """)
    north = unit_figures(history, NOTHING, PLANS, REGION, date(2025, 11, 24)).loc["north"]

    assert north["best_weekly"] == 10
    assert north["required_weekly"] == pytest.approx(40 / (38 / 7))
    assert north["feasibility"] == pytest.approx(40 / (38 / 7) / 10)


def test_without_four_weeks_between_reports_there_is_no_best():
    history = facts("""
        unit   as_of       people
        north  2025-01-06       5
        north  2025-01-20       9
    """)
    north = unit_figures(history, NOTHING, PLANS, REGION, date(2025, 1, 20)).loc["north"]

    assert north[["best_weekly", "feasibility"]].isna().all()


def test_the_date_at_which_the_plan_was_met_is_the_first_due_date():
    history = facts("""
        unit   as_of       people
        north  2025-10-27      99
        north  2025-11-01     100
        north  2025-11-10     130
        lake   2025-11-03      61
        lake   2025-11-10      59
    """)
    units = unit_figures(history, NOTHING, PLANS, REGION, DECEMBER)

    assert units.loc["north", "plan_met_on"] == pd.Timestamp("2025-11-01")
    assert pd.isna(units.loc["lake", "plan_met_on"])
    assert whole_region(history)["plan_met_on"] == pd.Timestamp("2025-11-03")


def test_per_ten_thousand_uses_the_residents_of_the_first_of_january():
    units = unit_figures(HISTORY, NOTHING, PLANS, REGION, DECEMBER)

    assert units["per_10k"].tolist()[:2] == [45.0, 33.0]
    assert pd.isna(units.loc["hill", "per_10k"])
    assert whole_region(HISTORY)["per_10k"] == pytest.approx(123 / 40_000 * 10_000)


def test_a_unit_is_expected_only_inside_its_dates():
    """As of 1 January 2025 speaks of 2024, when the hill was a part of the lake."""
    assert unit_figures(NOTHING, NOTHING, PLANS, REGION, date(2025, 1, 1)).index.tolist() == [
        "north",
        "lake",
    ]
    assert "hill" in unit_figures(NOTHING, NOTHING, PLANS, REGION, date(2025, 1, 6)).index
    closed = unit_figures(NOTHING, NOTHING, PLANS, REGION, date(2025, 3, 3), year=2024)
    assert closed.index.tolist() == ["north", "lake"]


def test_the_year_is_judged_whole_on_the_first_of_january():
    history = facts("""
        unit   as_of       year  people
        north  2026-01-01  2025     110
        north  2026-01-12  2026       3
    """)
    closed = unit_figures(history, NOTHING, PLANS, TWO, date(2026, 1, 12), year=2025).loc["north"]

    assert closed["people"] == 110
    assert closed["pace"] == pytest.approx(1.1)
    assert not closed["stale"]


def test_a_report_with_unanswered_warnings_counts_and_is_marked():
    history = facts("""
        unit   as_of       people  confirmed
        north  2025-12-01      90      False
        lake   2025-12-01      10       True
    """)
    units = unit_figures(history, NOTHING, PLANS, TWO, DECEMBER)

    assert units["people"].tolist() == [90, 10]
    assert units["unconfirmed"].tolist() == [True, False]


def test_thresholds_are_the_regions():
    strict = replace(REGION, thresholds=replace(REGION.thresholds, on_track=0.98, watch=0.5))
    units = unit_figures(HISTORY, NOTHING, PLANS, strict, DECEMBER)

    assert units["status"].tolist() == ["on_track", "watch", "unknown"]


def test_every_figure_is_computed_and_none_is_made_up_without_reports():
    units = unit_figures(NOTHING, NOTHING, NO_PLANS, REGION, DECEMBER)
    figures = region_figures(units, REGION, DECEMBER)

    assert list(units.columns[: len(FIGURES)]) == list(FIGURES)
    assert list(figures.index[: len(FIGURES)]) == list(FIGURES)
    known = {"units_missing", "units_stale", "status"}
    assert units[[code for code in FIGURES if code not in known]].isna().all(axis=None)
    assert figures[[code for code in FIGURES if code not in known]].isna().all()
    assert figures["units_missing"] == 3
    assert figures["status"] == "unknown"


def test_the_published_figures_of_the_first_of_december_2025():
    history = facts("""
        unit   source      job_type   as_of       people
        north  vacancies   permanent  2025-12-01   16211
        north  works       temporary  2025-12-01    8714
    """)
    plan = plans("""
        unit   people
        north   22887
    """)
    figures = whole_region(history, plan=plan)

    assert figures["people"] == 24_925
    assert figures["permanent_share"] == pytest.approx(0.650, abs=0.0005)
    assert figures["completion"] == pytest.approx(1.089, abs=0.0005)
    assert figures["pace"] == pytest.approx(1.188, abs=0.0005)
