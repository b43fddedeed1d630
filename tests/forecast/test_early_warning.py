"""Who will miss the plan, and why."""

from datetime import date

import pandas as pd

from metrics.early_warning import SILENT, early_warning, evidence, skill
from metrics.forecasting.trials import TRIAL_COLUMNS
from tests.forecast.courses import SHIRE, courses
from tests.metrics.frames import NO_PLANS, NOTHING, plans
from tests.tables import assert_drawn, table

OCTOBER = date(2025, 10, 1)
ASKED = (
    "unit source job_type people\n north vacancies permanent 1200\n lake vacancies permanent 300"
)


def warned(history, asked=ASKED):
    return early_warning(history, NOTHING, plans(asked), SHIRE, OCTOBER)


def test_a_unit_that_will_miss_its_plan_is_named_and_one_that_will_not_is_not():
    assert set(warned(courses())["unit"]) == {"north"}


def test_the_largest_shortfall_comes_first():
    asked = ASKED + "\n hill vacancies permanent 400"
    found = warned(courses(), asked)
    assert found["shortfall"].is_monotonic_decreasing
    assert list(found["unit"].drop_duplicates()) == ["north", "hill"]


def test_the_source_that_makes_most_of_the_shortfall_is_named():
    asked = ASKED + "\n north subsidised temporary 800"
    found = warned(courses(), asked).set_index(["unit", "source"])
    assert found.loc[("north", "all"), "through"] == "vacancies"


def test_nothing_added_in_four_weeks_is_stalled():
    history = courses(until=OCTOBER)
    late = (history["unit"] == "north") & (history["as_of"] == f"{OCTOBER}")
    before = history[(history["unit"] == "north") & (history["as_of"] == "2025-09-01")]
    history.loc[late, "people"] = before["people"].to_numpy()
    found = warned(history)
    assert set(found["cause"]) == {"stalled"}
    assert set(found["last_four_weeks"]) == {0}


def test_a_unit_without_a_report_for_the_last_due_date_is_silent():
    history = courses()
    quiet = (history["unit"] == "north") & (history["as_of"] > "2025-08-01")
    found = warned(history[~quiet])
    assert set(found["cause"]) == {SILENT}
    assert set(found["reported_as_of"]) == {pd.Timestamp("2025-08-01")}


def test_even_the_best_weeks_would_not_do():
    found = warned(courses(), "unit source job_type people\n north vacancies permanent 9000")
    assert set(found["cause"]) == {"out_of_reach"}


def test_evidence_is_what_stands_now_and_what_stood_four_weeks_ago():
    assert_drawn(
        evidence(courses(), "hill", "vacancies", OCTOBER),
        """
        unit  source     as_of
        hill  vacancies  2025-09-01
        hill  vacancies  2025-10-01
        """,
    )


def test_without_a_plan_nobody_is_warned():
    assert early_warning(courses(), NOTHING, NO_PLANS, SHIRE, OCTOBER).empty


def test_without_reports_nobody_is_warned():
    assert early_warning(NOTHING, NOTHING, NO_PLANS, SHIRE, OCTOBER).empty


def test_skill_counts_what_stood_eight_weeks_before_the_year_s_end():
    """West was found, east was not, hill was a false alarm; December is too late to count."""
    tried = table(
        """
        as_of       unit  source  job_type  final  people  plan  probability_of_plan
        2024-10-28  west  all     total        90      60   100                 0.20
        2024-10-28  east  all     total        95      60   100                 0.80
        2024-10-28  hill  all     total       120      60   100                 0.30
        2024-10-28  ford  all     total       130     110   100                 1.00
        2024-12-02  east  all     total        95      80   100                 0.10
        """
    )
    tried["as_of"] = [date.fromisoformat(day) for day in tried["as_of"]]
    assert skill(tried) == {
        "missed": 2, "flagged": 1, "reached": 2, "false_alarms": 1,
        "found": 0.5, "false_alarm_rate": 0.5,
    }  # fmt: skip


def test_before_any_year_has_ended_there_is_no_skill_to_tell():
    found = skill(pd.DataFrame(columns=list(TRIAL_COLUMNS)))

    assert (found["missed"], found["reached"]) == (0, 0)
    assert found["found"] != found["found"]
