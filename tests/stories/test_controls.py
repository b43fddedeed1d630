"""What others say beside ours, and what a person wrote about the difference."""

from datetime import date, datetime

import pytest

from domain.controls import AuditSample, ControlFigure
from domain.plans import PlanBasis
from stories.controls import controls
from tests.store.small import report, small_region, upload

NOW = datetime(2025, 1, 9, 12)


@pytest.fixture
def small(store):
    store.save_region(small_region())
    facts = "north works permanent 20 B2\nlake help temporary 10 B3"
    store.accept(upload("2025-12-01"), report("2025-12-01", facts, kind="summary"), "small")
    return store


def test_a_published_figure_stands_beside_ours(small):
    [row] = controls(small, "small").table.to_dict("records")

    assert (row["people"], row["ours"], row["difference"], row["late"]) == (30, 30, 0, False)


def test_ours_is_taken_for_the_same_unit_source_and_job_type(small):
    for unit, source, job_type, people in (
        ("north", "all", "total", 21),
        ("north", "works", "permanent", 20),
        ("south", "all", "total", 3),
    ):
        figure = ControlFigure(
            "x", date(2025, 12, 1), people, unit=unit, source=source, job_type=job_type
        )
        small.add_control_figure("small", figure)

    rows = controls(small, "small").table.query("publisher == 'x'")
    assert rows["ours"].astype(object).where(rows["ours"].notna(), None).tolist() == [20, 20, None]


def test_the_newest_words_about_a_difference_are_shown(small):
    figure = controls(small, "small").figure(0)
    small.explain_difference("small", figure, "first")
    small.explain_difference("small", figure, "then", by="clerk")

    [row] = controls(small, "small").table.to_dict("records")
    assert (row["words"], row["by"]) == ("then", "clerk")


def test_ours_is_late_where_no_report_came_for_their_date(small):
    small.add_control_figure("small", ControlFigure("x", date(2026, 1, 1), 40))

    [row] = controls(small, "small").table.query("publisher == 'x'").to_dict("records")
    assert row["late"]
    assert row["difference"] == -10


def test_of_a_sample_that_was_written_again_the_last_holds(small):
    for confirmed in (4, 5):
        small.add_audit_sample("small", AuditSample("north", date(2025, 12, 1), 5, confirmed))

    assert controls(small, "small").samples["confirmed"].tolist() == [5]


def test_a_plan_of_theirs_that_is_a_draft_of_ours_is_named_as_such(small):
    draft = PlanBasis("decree", "draft", "a draft", date(2025, 1, 1), NOW)
    asked = report("2025-12-01", "", plans="north works total 2025 50 B2", kind="plan")
    small.accept(upload("2025-01-09"), asked, "small", plan_basis=draft)
    figure = ControlFigure("x", date(2025, 1, 1), 50, what="plan", unit="north", source="works")
    small.add_control_figure("small", figure)

    [row] = controls(small, "small").table.query("publisher == 'x'").to_dict("records")
    assert row["document"] == "a draft"
