"""January: last year closes while the new one begins, and its plan may not be approved yet."""

from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from domain.plans import DECREE, PlanBasis
from domain.said import people
from metrics.increments import increments
from stories.closing_year import closing_year
from stories.district import district
from stories.evidence import gather
from stories.region_today import region_today
from tests.store.small import report, small_region, upload

MONDAY = date(2026, 1, 12)


@pytest.fixture
def january(store):
    """North has closed the year 2025; lake has not; both have begun 2026, planned in a draft."""
    store.save_region(small_region())

    def take(day: str, facts: str, year: int) -> None:
        store.accept(upload(day), report(day, facts, year=year), "small")

    plan = PlanBasis(DECREE, "approved", "№ 1", date(2025, 1, 1), datetime(2025, 1, 1))
    asked = report(None, plans="north works total 2025 100 B2\nlake works total 2025 40 B3")
    store.accept(upload("2025-01-01"), replace(asked, kind="plan"), "small", plan_basis=plan)
    coming = PlanBasis(DECREE, "draft", "draft", date(2026, 1, 1), datetime(2025, 12, 1))
    asked = report(None, plans="north works total 2026 80 B2\nlake works total 2026 30 B3")
    store.accept(upload("2025-12-01"), replace(asked, kind="plan"), "small", plan_basis=coming)
    take("2025-12-22", "lake works permanent 41 C3", 2025)
    take("2026-01-01", "north works permanent 90 C2", 2025)
    take("2026-01-12", "north works permanent 3 C2\nlake works permanent 1 C3", 2026)
    return store


def test_both_years_stand_side_by_side(january):
    story = closing_year(january, "small", MONDAY)
    rows = story.table

    assert story.year == 2025
    assert rows["people"].tolist() == [90, pd.NA, 41, 131]
    assert rows["people_now"].tolist() == [3, pd.NA, 1, 4]
    assert rows.loc["region", "completion"] == pytest.approx(131 / 140)
    assert story.still_open == ["south", "lake"]


def test_it_is_said_in_january_only(january):
    assert closing_year(january, "small", date(2026, 1, 1)) is None
    assert closing_year(january, "small", date(2026, 2, 2)) is None
    assert region_today(january, "small", MONDAY).closing is not None


def test_the_first_of_january_is_the_year_that_closed(january):
    assert region_today(january, "small", date(2026, 1, 1)).figures["people"] == 131


def test_without_an_approved_plan_there_is_no_per_cent_and_the_draft_is_marked(january):
    today = region_today(january, "small", MONDAY)

    assert today.figures["people"] == 4
    for code in ("annual_plan", "period_plan", "completion", "pace", "gap", "required_weekly"):
        assert pd.isna(today.figures[code]), code
    assert set(today.units["status"]) == {"unknown"}
    assert set(today.sources["status"]) == {"unknown"}
    said = {sentence.key: sentence.values for sentence in today.headline}
    assert {"today.headline_no_plan", "today.draft"} <= set(said)
    assert "today.all_on_track" not in said
    assert said["today.draft"]["people"] == people(110)
    own = district(january, "small", "north", MONDAY)
    assert [sentence.key for sentence in own.headline] == ["today.headline_no_plan", "today.draft"]


def test_a_week_of_holidays_is_neither_silent_nor_zero(store):
    off = tuple(date(2025, 3, day) for day in range(17, 22))
    store.save_region(replace(small_region(), holidays=off))
    for day, placed in (("2025-03-10", 10), ("2025-03-17", 20), ("2025-03-31", 40)):
        facts = f"north works permanent {placed} C2"
        store.accept(upload(day), report(day, facts), "small")
    evidence = gather(store, "small", date(2025, 3, 24))
    shown = region_today(store, "small", date(2025, 3, 24))
    steps = increments(evidence.history, evidence.controls, evidence.region, date(2025, 3, 31))

    assert "north" not in shown.silent.index
    assert not shown.units.loc["north", "stale"]
    assert date(2025, 3, 24) not in {day.date() for day in steps["as_of"]}
    assert 0 not in steps["people"].tolist()
