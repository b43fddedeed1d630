"""Documents of a plan: where each stands on a day, and how plans moved between them."""

from datetime import date

from metrics.plan_documents import (
    as_if_approved,
    asked_by_document,
    issued,
    plan_documents,
    plan_moves,
)
from metrics.plans import plans_in_force
from tests.metrics.frames import NO_PLANS, TWO, plans
from tests.tables import assert_drawn

WINTER, SUMMER = date(2025, 2, 3), date(2025, 8, 4)

TWO_DECREES = plans("""
    unit   source      people  upload  version  basis_date    in_force_from  recorded_at
    north  vacancies      100       1        1  2024-12-24       2025-01-01   2024-12-27
    lake   vacancies       50       1        1  2024-12-24       2025-01-01   2024-12-27
    lake   works           20       1        1  2024-12-24       2025-01-01   2024-12-27
    north  vacancies      130       2        2  2025-06-26       2025-07-01   2025-06-27
    lake   vacancies       50       2        2  2025-06-26       2025-07-01   2025-06-27
""")
DRAFT_THEN_PLAN = plans("""
    unit   source     people  upload  version  status    basis_date  in_force_from  recorded_at
    north  vacancies     300       1        1  draft     2024-12-01     2025-01-01   2024-12-01
    north  vacancies     120       2        2  approved  2024-12-29     2025-01-01   2025-01-06
""")


def test_a_document_says_what_it_asks_of_units_and_where_it_stands():
    assert_drawn(
        plan_documents(TWO_DECREES, TWO, 2025, SUMMER),
        """
        upload  people  state
             1     170  in_part
             2     180  in_force
        """,
    )
    assert_drawn(
        plan_documents(TWO_DECREES, TWO, 2025, WINTER),
        """
        upload  people  state
             1     170  in_force
             2     180  not_yet
        """,
    )


def test_a_year_to_come_is_seen_as_it_was_known_on_the_day():
    before = plan_documents(DRAFT_THEN_PLAN, TWO, 2025, date(2024, 12, 10))
    after = plan_documents(DRAFT_THEN_PLAN, TWO, 2025, date(2025, 1, 8))

    assert before["state"].tolist() == ["in_force", "not_yet"]
    assert after["state"].tolist() == ["replaced", "in_force"]


def test_what_was_not_issued_yet_is_left_out():
    assert issued(DRAFT_THEN_PLAN, date(2024, 12, 10))["upload"].tolist() == [1]


def test_a_decree_without_a_date_counts_as_issued_when_it_was_recorded():
    undated = plans("unit people recorded_at\n north 5 2025-03-03")

    assert issued(undated, date(2025, 3, 2)).empty
    assert len(issued(undated, date(2025, 3, 3))) == 1


def test_a_parent_that_a_document_does_not_name_is_the_sum_of_its_parts():
    asked = asked_by_document(TWO_DECREES, TWO)

    assert asked.loc[1, "subsidised"] == 20
    assert asked["subsidised"].isna().tolist() == [False, True]


def test_parts_are_not_added_to_a_parent_that_is_named():
    both = plans("unit source people\n north subsidised 30\n north works 30")

    assert asked_by_document(both, TWO).loc[1].sum() == 30


def test_a_total_over_all_sources_counts_where_no_source_is_named():
    assert plan_documents(plans("unit people\n north 40"), TWO, 2025, SUMMER)["people"][0] == 40


def test_a_source_whose_plan_moved_is_told_with_the_status_of_both_documents():
    assert_drawn(
        plan_moves(TWO_DECREES, TWO, 2025, SUMMER),
        """
        source     first  now  first_status  now_status
        vacancies    150  180  approved      approved
        """,
    )
    moved = plan_moves(DRAFT_THEN_PLAN, TWO, 2025, date(2025, 1, 8))
    assert moved[["first_status", "now_status"]].values.tolist() == [["draft", "approved"]]


def test_a_change_that_nobody_confirmed_moves_nothing():
    doubtful = TWO_DECREES.assign(confirmed=TWO_DECREES["upload"] == 1)

    assert plan_moves(doubtful, TWO, 2025, SUMMER).empty
    states = plan_documents(doubtful, TWO, 2025, SUMMER)["state"].tolist()
    assert states == ["in_force", "unconfirmed"]


def test_without_plans_there_is_nothing():
    assert plan_documents(NO_PLANS, TWO, 2025, SUMMER).empty
    assert plan_moves(NO_PLANS, TWO, 2025, SUMMER).empty


def test_a_draft_can_be_read_as_a_plan_to_be_shown():
    draft = as_if_approved(DRAFT_THEN_PLAN[DRAFT_THEN_PLAN["status"] == "draft"])

    assert plans_in_force(draft, SUMMER)["people"].tolist() == [300]
