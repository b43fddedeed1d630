"""What a report says against earlier ones, drawn as frames."""

import pytest

from data_loaders.history_checks import check_against
from domain.reports import Around, ReadReport, Stated
from tests.recognition.drawn import day
from tests.tables import table

NOW = """
    unit  source    job_type   people sheet cell
    abay  grants    permanent  20     РКЗ   C5
    abay  vacancies permanent  90     РКЗ   C6
    abay  vacancies temporary  30     РКЗ   D6
"""
BEFORE = """
    unit  source    job_type   people as_of
    abay  grants    permanent  18     2025-11-01
    abay  vacancies permanent  85     2025-11-01
    abay  vacancies temporary  28     2025-11-01
"""
PLANS = """
    unit  source    job_type year people sheet cell
    abay  grants    total    2025 40     РКЗ   B5
    abay  vacancies total    2025 150    РКЗ   B6
"""


def stated(drawing):
    found = {}
    for row in table(drawing).to_dict("records"):
        series = row["unit"], row["source"]
        people = {
            **(found[series].people if series in found else {}),
            row["job_type"]: row["people"],
        }
        found[series] = Stated(people, day(row["as_of"]))
    return found


def in_force(drawing):
    drawn = table(drawing)
    return drawn[drawn["year"] == 2025].groupby(["unit", "source"])["people"].sum().to_dict()


def found(
    now=NOW, before=BEFORE, plans=PLANS, known_plans=PLANS, same_date=None, as_of="2025-12-01"
):
    facts = table(now).assign(measure="people", grouping="all")
    report = ReadReport("unit", day(as_of), 2025, ("abay",), facts=facts, plans=table(plans))
    around = Around(
        before=stated(before),
        on=stated(same_date) if same_date else {},
        plans=in_force(known_plans),
    )
    return {one.rule: one for one in check_against(report, around)}


def test_growth_as_usual_raises_nothing():
    assert found() == {}


def test_a_fall_is_located_and_says_what_was():
    fell = found(now=NOW.replace("90 ", "80 "))["cumulative_fell"]
    assert fell.cell == ("C6", "D6")
    assert (fell.values["before"], fell.values["now"]) == (85, 80)
    assert fell.values["before_date"] == "01.11.2025"


def test_a_split_that_was_not_made_before_is_compared_in_total():
    before = BEFORE.replace("permanent  85 ", "total      85 ").replace(
        "    abay  vacancies temporary  28     2025-11-01\n", ""
    )
    assert found(before=before) == {}


def test_the_same_figures_under_a_later_date_are_a_copy():
    same = BEFORE.replace("18 ", "20 ").replace("85 ", "90 ").replace("28 ", "30 ")
    assert set(found(before=same)) == {"unchanged_copy"}


def test_an_increment_above_a_third_of_the_plan_is_a_jump():
    assert found(now=NOW.replace("20 ", "33 "))["jump"].values["step"] == 15


def test_a_longer_step_may_bring_more():
    early = BEFORE.replace("2025-11-01", "2025-09-01")
    assert found(now=NOW.replace("20 ", "33 "), before=early) == {}


def test_a_small_increment_is_no_jump_however_small_the_plan():
    plans = PLANS.replace("40 ", "5  ")
    assert found(plans=plans, known_plans=plans) == {}


def test_job_types_that_changed_places_are_no_fall():
    swapped = NOW.replace("permanent  90", "permanent  30").replace(
        "temporary  30", "temporary  90"
    )
    assert set(found(now=swapped)) == {"swapped_types"}


def test_another_plan_is_located_and_needs_no_facts():
    other = found(plans=PLANS.replace("150", "160"))
    assert {rule: one.cell for rule, one in other.items()} == {"plan_changed": ("B6",)}


def test_a_figure_stored_for_the_same_date_is_restated():
    stored = "unit source job_type people as_of\nabay grants permanent 19 2025-12-01"
    assert found(same_date=stored)["restated"].values["before"] == 19


@pytest.mark.parametrize("later", ["2025-12-01", "2025-12-08"])
def test_later_reports_are_no_history(later):
    assert found(now=NOW.replace("90 ", "80 "), before=BEFORE.replace("2025-11-01", later)) == {}
