"""Patterns that were put into reports are found; honest reports are left alone."""

from datetime import date

import numpy as np
import pytest

import i18n
from domain.said import Value
from metrics.signals import SIGNALS, signals
from tests.metrics.frames import NO_PLANS, NOTHING, facts, plans
from tests.metrics.invented import DATES, DISTRICTS, UNITS, frame, honest, people_of

UNTIL = date(2025, 12, 29)


def asked(history, plan=NO_PLANS, until=UNTIL):
    return signals(history, NOTHING, plan, DISTRICTS, until)


def found(history, code, plan=NO_PLANS):
    return {signal.unit: signal for signal in asked(history, plan) if signal.code == code}


def test_honest_reports_raise_hardly_any_question():
    """Sixty years of a unit; a rate of one in a hundred would give about four of six kinds."""
    raised = [signal for seed in range(5) for signal in asked(honest(seed))]

    assert len(raised) <= 2


def test_people_who_come_at_the_ends_of_months_are_asked_about():
    people = np.diff(people_of(honest(1)), axis=0, prepend=0)
    ends = np.array([day.day == 1 for day in DATES])
    people[ends, 3] = people[ends, 3] * 4 + 6
    signal = found(frame(people.cumsum(axis=0)), "month_ends")["unit_3"]

    assert signal.question.values["ratio"].raw > 3
    assert set(signal.rows["unit"]) == {"unit_3"}
    assert date(2025, 12, 1) in set(signal.rows["as_of"].dt.date)


def test_rounded_numbers_are_asked_about():
    people = people_of(honest(2))
    people[:, 5] = people[:, 5] // 10 * 10
    signals_of_kind = found(frame(people), "round_numbers")

    assert set(signals_of_kind) == {"unit_5"}
    assert (signals_of_kind["unit_5"].rows["people"] % 10 == 0).all()


def test_steps_copied_from_a_neighbour_are_asked_about():
    steps = np.diff(people_of(honest(3)), axis=0, prepend=0)
    steps[30, 4] = steps[30, 7] = np.arange(3, 13).reshape(5, 2)
    signal = found(frame(steps.cumsum(axis=0)), "same_steps")["unit_7"]

    assert signal.question.values["other"] == Value("unit", "unit_4")
    assert set(signal.rows["unit"]) == {"unit_4", "unit_7"}
    assert signal.as_of == DATES[30]


def test_temporary_that_became_permanent_overnight_is_asked_about():
    people = people_of(honest(4))
    people[40:, 2, 1] += [25, -25]
    people[:, 2, 1, 1] += 25
    signal = found(frame(people), "relabelled")["unit_2"]

    assert signal.question.values["source"] == Value("source", "works")
    assert len(signal.rows) == 4
    assert signal.as_of == DATES[40]


def drawn_year(last):
    return facts(f"""
        unit    source       as_of       people
        unit_0  vacancies    2025-11-24      40
        unit_0  enterprises  2025-11-24      30
        unit_0  vacancies    2025-12-01      {last}
        unit_0  enterprises  2025-12-01      90
    """)


BY_SOURCE = plans("""
    unit    source       people
    unit_0  vacancies       110
    unit_0  enterprises      90
""")


def test_a_plan_in_the_column_of_facts_is_asked_about():
    signal = found(drawn_year(110), "copied_plans", BY_SOURCE)["unit_0"]

    assert signal.question.values["count"].raw == 2
    assert len(signal.rows) == 4
    assert not found(drawn_year(109), "copied_plans", BY_SOURCE)


def test_exactly_a_hundred_per_cent_is_asked_about():
    assert "unit_0" in found(drawn_year(110), "exact_plans", BY_SOURCE)
    assert not found(drawn_year(111), "exact_plans", BY_SOURCE)


def test_the_least_usual_comes_first():
    chances = [signal.chance for signal in asked(drawn_year(110), BY_SOURCE, date(2025, 12, 1))]

    assert len(chances) == 2
    assert chances == sorted(chances)


def test_without_reports_there_is_nothing_to_ask():
    assert asked(NOTHING) == ()


def test_what_comes_later_raises_no_earlier_question():
    assert not asked(drawn_year(110), BY_SOURCE, date(2025, 11, 24))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_signal_has_its_words(language):
    for code in SIGNALS:
        assert i18n.text(f"signal.{code}.name", language)
        assert i18n.has(f"signal.{code}.question")


def test_the_invented_region_is_as_large_as_the_sample():
    assert len(UNITS) == 12
