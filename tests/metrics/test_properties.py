"""What holds of the figures whatever was reported."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.by_source import source_figures
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.increments import increments
from tests.metrics.frames import NO_PLANS, REGION, facts, plans, totals

DAY = date(2025, 9, 1)
DATES = [f"2025-{month:02}-{day:02}" for month in (3, 8, 9, 10) for day in (1, 3, 17)]

statement = st.tuples(
    st.sampled_from(["north", "lake", "hill"]),
    st.sampled_from(["vacancies", "subsidised", "works", "practice"]),
    st.sampled_from(DATES),
)
split = st.dictionaries(
    st.sampled_from(["permanent", "temporary", "total"]), st.integers(0, 500), min_size=1
)
histories = st.dictionaries(statement, split, max_size=25)
stated_totals = st.dictionaries(
    st.tuples(st.sampled_from(["north", "lake", "hill"]), st.sampled_from(DATES)),
    st.integers(0, 2000),
    max_size=6,
)
revisions = st.lists(
    st.tuples(st.sampled_from(["north", "lake"]), st.sampled_from(DATES), st.integers(1, 900)),
    max_size=6,
)


def history_of(drawn):
    rows = [
        f"{unit} {source} {day} {job_type} {people}"
        for (unit, source, day), jobs in drawn.items()
        for job_type, people in jobs.items()
    ]
    return facts("\n".join(["unit source as_of job_type people", *rows]))


def controls_of(drawn):
    rows = [f"{unit} {day} total {people}" for (unit, day), people in drawn.items()]
    return totals("\n".join(["unit as_of job_type people", *rows]))


def plans_of(drawn):
    rows = [
        f"{unit} {people} {number + 1} {day} {day}"
        for number, (unit, day, people) in enumerate(drawn)
    ]
    return plans("\n".join(["unit people version in_force_from recorded_at", *rows]))


def screen(history, controls, plan, day=DAY):
    units = unit_figures(history, controls, plan, REGION, day)
    line = curve(history, controls, plan, REGION, day)
    return units, line, region_figures(units, REGION, day, line)


@settings(max_examples=30)
@given(histories, stated_totals)
def test_units_add_up_to_the_region_and_job_types_to_people(drawn, stated):
    units, line, region = screen(history_of(drawn), controls_of(stated), NO_PLANS)

    assert region["people"] is pd.NA or region["people"] == units["people"].sum()
    for people, permanent, temporary, unsplit in units[
        ["people", "permanent", "temporary", "unsplit"]
    ].itertuples(index=False):
        parts = [part for part in (permanent, temporary, unsplit) if not pd.isna(part)]
        assert pd.isna(people) or sum(parts) == people
    last = line.iloc[-1]
    assert (last["people"] is pd.NA) == (region["people"] is pd.NA)
    assert last["people"] is pd.NA or last["people"] == region["people"]


@settings(max_examples=30)
@given(histories, stated_totals)
def test_missing_never_becomes_zero(drawn, stated):
    history, controls = history_of(drawn), controls_of(stated)
    units, _, region = screen(history, controls, NO_PLANS)

    spoke = {
        unit
        for frame in (history, controls)
        for unit in frame.loc[frame["as_of"] <= pd.Timestamp(DAY), "unit"]
    }
    assert set(units.index[units["people"].notna()]) == spoke
    assert region["units_missing"] == 3 - len(spoke)
    assert pd.isna(region["people"]) == (not spoke)


@settings(max_examples=25)
@given(histories, stated_totals, st.randoms())
def test_the_order_of_rows_changes_nothing(drawn, stated, random):
    history, controls = history_of(drawn), controls_of(stated)
    order = list(range(len(history)))
    random.shuffle(order)
    shuffled = history.iloc[order].reset_index(drop=True)

    for one, other in zip(
        screen(history, controls, NO_PLANS), screen(shuffled, controls, NO_PLANS), strict=True
    ):
        assert one.equals(other)
    pd.testing.assert_frame_equal(
        source_figures(history, NO_PLANS, REGION, DAY),
        source_figures(shuffled, NO_PLANS, REGION, DAY),
    )


@settings(max_examples=25)
@given(histories, stated_totals, revisions)
def test_what_comes_later_changes_no_earlier_screen(drawn, stated, revised):
    history, controls, plan = history_of(drawn), controls_of(stated), plans_of(revised)
    then = pd.Timestamp(DAY)
    as_it_was = screen(
        history[history["as_of"] <= then],
        controls[controls["as_of"] <= then],
        plan[plan["recorded_at"] <= then],
    )

    for now, before in zip(screen(history, controls, plan), as_it_was, strict=True):
        assert now.equals(before)


@settings(max_examples=25)
@given(histories)
def test_the_steps_of_the_year_add_up_to_where_it_stands(drawn):
    history = history_of(drawn)
    steps = increments(history, history.iloc[:0], REGION, DAY)
    _, _, region = screen(history, history.iloc[:0], NO_PLANS)

    assert steps.empty == pd.isna(region["people"])
    assert steps.empty or steps["people"].sum() == region["people"]


@settings(max_examples=25)
@given(histories)
def test_top_level_sources_add_up_to_what_is_itemised(drawn):
    history = history_of(drawn)
    sources = source_figures(history, NO_PLANS, REGION, DAY)
    _, _, region = screen(history, history.iloc[:0], NO_PLANS)

    top = sources.loc[sources["parent"].isna(), "people"].sum(min_count=1)
    assert pd.isna(top) == pd.isna(region["people"])
    assert pd.isna(top) or top == region["people"] - region["not_itemised"]


def test_the_strategies_reach_both_sides_of_the_day():
    assert min(DATES) < str(DAY) < max(DATES)


@pytest.mark.parametrize("unit", ["north", "lake", "hill"])
def test_a_units_line_ends_where_the_unit_stands(unit):
    history = facts("""
        unit   as_of       people
        north  2025-08-01      40
        lake   2025-08-18      12
    """)
    line = curve(history, history.iloc[:0], NO_PLANS, REGION, DAY, unit=unit)
    units = unit_figures(history, history.iloc[:0], NO_PLANS, REGION, DAY)

    assert line["people"].iloc[-1] is units.loc[unit, "people"] or (
        line["people"].iloc[-1] == units.loc[unit, "people"]
    )
