"""Which plan is in force, and what it asks."""

from datetime import date

import pytest

from metrics.plans import annual_plans, plans_in_force, source_plans
from tests.metrics.frames import NO_PLANS, REGION, plans
from tests.tables import assert_drawn

JUNE, AUGUST = date(2025, 6, 30), date(2025, 8, 4)

REVISED = plans("""
    unit   people  version  in_force_from  recorded_at
    north     100        1     2025-01-01   2025-01-10
    north     130        2     2025-07-01   2025-07-03
""")


def test_a_plan_of_july_changes_no_june():
    assert plans_in_force(REVISED, JUNE)["people"].tolist() == [100]
    assert plans_in_force(REVISED, AUGUST)["people"].tolist() == [130]


def test_the_original_plan_can_be_shown():
    assert plans_in_force(REVISED, AUGUST, original=True)["people"].tolist() == [100]


@pytest.mark.parametrize("basis_date", ["2025-03-14", "-"])
def test_a_decree_of_march_in_force_from_january_changes_no_february(basis_date):
    changed = plans(f"""
        unit   people  version  basis_date    in_force_from  recorded_at
        north     100        1  2025-01-09       2025-01-01   2025-01-10
        north     130        2  {basis_date}     2025-01-01   2025-03-15
    """)

    assert plans_in_force(changed, date(2025, 2, 24))["people"].tolist() == [100]
    assert plans_in_force(changed, date(2025, 3, 17))["people"].tolist() == [130]


def test_a_plan_recorded_late_is_the_plan_of_the_whole_year():
    """Its reader types in today the plan that the year began with."""
    late = plans("""
        unit   people  in_force_from  recorded_at
        north     100     2025-01-01   2025-11-20
    """)

    assert plans_in_force(late, date(2025, 2, 24))["people"].tolist() == [100]


def test_a_decree_outranks_a_later_plan_column_of_a_report():
    both = plans("""
        unit   people  version  kind    in_force_from  recorded_at
        north     100        1  decree     2025-01-01   2025-01-10
        north     111        2  report     2025-06-02   2025-06-02
    """)

    assert plans_in_force(both, JUNE)["people"].tolist() == [100]


def test_a_change_that_nobody_confirmed_is_not_in_force():
    doubted = plans("""
        unit   people  version  kind    in_force_from  recorded_at  confirmed
        north     100        1  report     2025-01-06   2025-01-06       True
        north     150        2  report     2025-06-02   2025-06-02      False
    """)

    assert plans_in_force(doubted, JUNE)["people"].tolist() == [100]


def test_a_draft_is_shown_and_never_compared_with():
    draft = plans("""
        unit   people  status
        north     100  draft
        lake       50  approved
    """)

    assert_drawn(
        annual_plans(draft, REGION, JUNE),
        """
        unit    annual_plan  draft_plan  plan_status
        north             -         100        draft
        lake             50           -     approved
        hill              -           -         none
        region           50           -     approved
        """,
    )


def test_an_approved_plan_comes_before_a_newer_draft():
    both = plans("""
        unit   people  version  status    in_force_from
        north     100        1  approved     2025-01-01
        north     140        2  draft        2025-06-01
    """)

    assert annual_plans(both, REGION, JUNE).loc["north", "annual_plan"] == 100


def test_a_plan_by_source_adds_up_and_children_stand_in_for_their_parent():
    by_source = plans("""
        unit   source      job_type   people
        north  vacancies   total          60
        north  works       temporary      20
        north  practice    temporary      10
        lake   subsidised  temporary      40
        lake   works       temporary      15
    """)

    assert_drawn(
        annual_plans(by_source, REGION, JUNE),
        """
        unit    annual_plan  temporary_plan
        north            90              30
        lake             40              40
        hill              -               -
        region          130              70
        """,
    )
    assert source_plans(by_source, REGION, JUNE).loc["subsidised"].tolist()[:2] == [30, 40]
    assert source_plans(by_source, REGION, JUNE).loc["subsidised", "region"] == 70


def test_a_total_older_than_its_sources_gives_way_to_their_sum():
    moved = plans("""
        unit   source     people  version  in_force_from
        north  all           100        1     2025-01-01
        north  vacancies     100        1     2025-01-01
        north  vacancies     120        2     2025-07-01
    """)

    assert annual_plans(moved, REGION, JUNE).loc["north", "annual_plan"] == 100
    assert annual_plans(moved, REGION, AUGUST).loc["north", "annual_plan"] == 120


def test_the_region_has_its_own_plan_else_the_sum_of_its_units():
    own = plans("""
        unit    people
        north      100
        lake        50
        region     170
    """)

    assert annual_plans(own, REGION, JUNE).loc["region", "annual_plan"] == 170
    assert annual_plans(own.iloc[:2], REGION, JUNE).loc["region", "annual_plan"] == 150


def test_a_reports_total_does_not_stand_beside_a_decrees_split():
    both = plans("""
        unit   source     job_type   people  version  kind    in_force_from  upload
        north  vacancies  permanent      70        1  decree     2025-01-01       1
        north  vacancies  temporary      30        1  decree     2025-01-01       1
        north  vacancies  total         110        2  report     2025-03-03       2
    """)

    assert plans_in_force(both, JUNE)["people"].tolist() == [70, 30]
    assert annual_plans(both, REGION, JUNE).loc["north", "annual_plan"] == 100


def test_a_version_that_drops_the_split_leaves_none_behind():
    both = plans("""
        unit   source     job_type   people  version  in_force_from  upload
        north  vacancies  permanent      70        1     2025-01-01       1
        north  vacancies  temporary      30        1     2025-01-01       1
        north  vacancies  total         110        2     2025-03-03       2
    """)
    north = annual_plans(both, REGION, JUNE).loc["north"]

    assert north["annual_plan"] == 110
    assert north[["permanent_plan", "temporary_plan"]].isna().all()


def test_without_plans_there_is_none():
    assert plans_in_force(NO_PLANS, JUNE).empty
    assert annual_plans(NO_PLANS, REGION, JUNE)["plan_status"].tolist() == ["none"] * 4
    assert source_plans(NO_PLANS, REGION, JUNE).isna().all(axis=None)
