"""A programme: what waits for what, what is late at a day, whose money it is; no guesses."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.funding import by_source, costs, grants, totals
from metrics.programme import by_stage, jobs, milestones_at, register
from metrics.standard import checklist, lacking, reached

STAGES = ("survey", "basics", "growth")
DATES = ["planned_start", "planned_end", "actual_start", "actual_end"]
DAY = pd.Timestamp("2026-02-01")


def measures(*rows):
    """Rows of measure, stage, after, four dates, then permanent jobs planned and made."""
    names = ["measure", "stage", "after", *DATES, "permanent_planned", "permanent_made"]
    made = pd.DataFrame([row + (None,) * (9 - len(row)) for row in rows], columns=names)
    made = made.assign(temporary_planned=None, temporary_made=None)
    whole = [name for name in made if name.startswith(("permanent", "temporary"))]
    kinds = dict.fromkeys(DATES, "datetime64[ns]") | dict.fromkeys(whole, "Int64")
    return made.astype(kinds)


def funding(*rows):
    made = pd.DataFrame(rows, columns=["measure", "source", "committed", "spent", "currency"])
    return made.astype({"committed": "Float64", "spent": "Float64"})


WORKS = measures(
    ("farm", "growth", ("road", "survey"), "2026-01-01", "2026-12-31", None, None, 10, 0),
    ("road", "basics", ("survey",), "2025-01-01", "2026-01-22", "2025-02-01", None, 20, 5),
    ("survey", "survey", (), "2024-01-01", "2024-06-01", "2024-01-01", "2024-06-11", 0, 0),
)
PAID = funding(
    ("road", "state", 100.0, 60.0, "AZN"),
    ("road", "world_bank", 40.0, None, "AZN"),
    ("survey", "state", 7.0, 7.0, "USD"),
)


def test_measures_stand_in_the_order_of_their_stages_and_name_what_they_wait_for():
    rows = register(WORKS, PAID, STAGES, DAY)

    assert rows["measure"].tolist() == ["survey", "road", "farm"]
    assert rows["waits_for"].tolist() == [(), (), ("road",)]
    assert rows["state"].tolist() == ["ended", "under_way", "not_begun"]


def test_lateness_is_judged_at_the_day_and_not_by_the_clock():
    now = register(WORKS, PAID, STAGES, DAY).set_index("measure")
    before = register(WORKS, PAID, STAGES, pd.Timestamp("2024-06-05")).set_index("measure")

    assert (now.at["road", "late"], now.at["road", "days_late"]) == (True, 10)
    assert (now.at["survey", "late"], now.at["survey", "days_late"]) == (False, 10)
    assert now.at["farm", "late_start"]
    assert before.at["survey", "late"]
    assert before.at["road", "waits_for"] == ("survey",)


def test_a_predecessor_that_no_register_has_has_not_ended():
    rows = register(measures(("a", "growth", ("unknown",))), PAID, STAGES, DAY)

    assert rows.at[0, "waits_for"] == ("unknown",)


def test_a_stage_names_the_earlier_ones_that_are_not_over():
    stages = by_stage(register(WORKS, PAID, STAGES, DAY), STAGES)

    assert stages["earlier_open"].tolist() == [(), (), ("basics",)]
    assert stages["blocked"].tolist() == [0, 0, 1]


def test_what_nobody_has_committed_money_to_is_unfunded():
    rows = register(WORKS, PAID, STAGES, DAY).set_index("measure")

    assert rows["unfunded"].to_dict() == {"survey": False, "road": False, "farm": True}


def test_an_unstated_number_of_jobs_leaves_the_total_unknown():
    assert jobs(register(WORKS, PAID, STAGES, DAY))["permanent_made"] == 5
    assert pd.isna(jobs(register(WORKS, PAID, STAGES, DAY))["temporary_made"])


def test_a_milestone_reached_after_the_day_was_not_reached_yet():
    points = pd.DataFrame({"due": ["2026-01-10", "2026-01-20"], "done": ["2026-02-03", None]})
    known = milestones_at(points.astype("datetime64[ns]"), DAY)

    assert known["reached"].tolist() == [False, False]
    assert known["late"].all()


def test_currencies_stand_apart_and_an_unknown_part_leaves_the_sum_unknown():
    by_currency = totals(PAID).set_index("currency")

    assert by_currency["committed"].to_dict() == {"AZN": 140.0, "USD": 7.0}
    assert pd.isna(by_currency.at["AZN", "spent"])
    assert len(by_source(PAID)) == 3


money = st.floats(0, 1e9).map(lambda value: round(value, 2))


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["AZN", "USD"]), money)))
def test_sums_by_currency_hold_every_amount_once(amounts):
    rows = funding(*[("m", source, value, value, unit) for source, unit, value in amounts])
    found = totals(rows).set_index("currency")["committed"].to_dict()

    for unit in {unit for _, unit, _ in amounts}:
        assert found[unit] == pytest.approx(sum(v for _, one, v in amounts if one == unit))


def test_a_job_costs_nothing_known_where_none_is_made_or_two_currencies_pay():
    paid = funding(
        ("road", "state", 100.0, 60.0, "AZN"), ("farm", "state", 30.0, 3.0, "AZN"),
        ("survey", "state", 7.0, 7.0, "USD"), ("survey", "ngo", 7.0, 7.0, "AZN"),
    )  # fmt: skip
    found = costs(register(WORKS, paid, STAGES, DAY), paid).set_index("measure")

    assert set(found.index) == {"road", "farm"}
    assert (found.at["road", "per_job_planned"], found.at["road", "per_job_made"]) == (5.0, 12.0)
    assert pd.isna(found.at["farm", "per_job_made"])


def test_a_grant_stands_beside_the_results_of_its_measure():
    points = pd.DataFrame({"measure": ["road", "road"], "reached": [True, False]})
    [row] = grants(register(WORKS, PAID, STAGES, DAY), PAID, points).itertuples()

    assert (row.source, row.permanent_made, row.reached, row.milestones) == ("world_bank", 5, 1, 2)
    assert pd.isna(row.spent)


def test_an_item_that_nobody_checked_is_neither_there_nor_missing():
    rows = pd.DataFrame(
        [("u", "Hill", "water", "yes", "2026-01-02"), ("u", "Hill", "road", "no", "2026-01-01"),
         ("u", "Lake", "water", "yes", "2026-01-05")],
        columns=["unit", "settlement", "item", "met", "checked_on"],
    ).astype({"checked_on": "datetime64[ns]"})  # fmt: skip
    table = checklist(rows, ("water", "road"))

    assert table["met"].tolist() == [1, 1]
    assert table["checked"].tolist() == [2, 1]
    assert reached(table, ("water", "road")) == 0
    assert lacking(table, ("water", "road")).to_dict() == {"road": 1, "water": 0}
    assert table.at[0, "checked_on"] == pd.Timestamp("2026-01-01")
