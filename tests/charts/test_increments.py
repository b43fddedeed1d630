"""Weekly bars: areas are people, short steps join, gaps stay gaps."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.increments import increment_bars
from charts.palette import LIGHT
from charts.values import records
from charts.weeks import weeks
from tests.charts.made_up import steps
from tests.charts.reading import bars_of, lines_of, notes_of
from tests.tables import table

PARTS = ["people", "permanent", "temporary"]


def dated(drawing: str) -> pd.DataFrame:
    frame = table(drawing)
    return frame.assign(as_of=pd.to_datetime(frame["as_of"])).astype(
        dict.fromkeys(PARTS, "Float64")
    )


def joined_of(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(weeks(records(frame)))


THREE = """
    as_of       days  people  permanent  temporary
    2025-11-17     7      14         10          4
    2025-11-24     7       -          -          -
    2025-12-08    14      20         12          8
"""


def test_a_bar_is_people_a_week_and_as_wide_as_its_step():
    (permanent,) = bars_of(increment_bars(dated(THREE), language="ru"), LIGHT.permanent)

    assert permanent.y == (10, None, 6)
    assert permanent.width[2] == permanent.width[0] * 2


def test_a_missing_step_stays_a_gap():
    figure = increment_bars(dated(THREE), language="ru")

    assert figure.data[-1].y[1] is None
    assert figure.data[-1].customdata[1][1:] == ["—", "—", "—", "—"]


def test_a_correction_goes_below_nothing():
    figure = increment_bars(steps(correction=True), language="ru")

    assert min(y for y in bars_of(figure, LIGHT.permanent)[0].y if y is not None) < 0
    assert figure.layout.yaxis.range[0] < 0


def test_a_day_between_two_reports_joins_the_step_after_it():
    joined = joined_of(
        dated("""
        as_of       days  people  permanent  temporary
        2025-11-24     7      14         14          0
        2025-12-01     7      10         10          0
        2025-12-02     1       5          5          0
        2025-12-08     6       6          6          0
        """)
    )

    assert joined["days"].tolist() == [7, 7, 7]
    assert joined["people"].tolist() == [14, 10, 11]


def test_a_last_short_step_joins_the_one_before():
    joined = joined_of(
        dated("""
        as_of       days  people  permanent  temporary
        2025-11-24     7      14         14          0
        2025-11-25     1       5          5          0
        """)
    )

    assert joined["people"].tolist() == [19]


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(-50, 500)), min_size=1, max_size=40))
def test_joining_steps_loses_no_day_and_no_person(drawn):
    lengths, people = zip(*drawn, strict=True)
    ends = pd.Timestamp("2025-01-01") + pd.to_timedelta(pd.Series(lengths).cumsum(), unit="D")
    frame = pd.DataFrame({"as_of": ends, "days": lengths, **dict.fromkeys(PARTS, people)})
    joined = joined_of(frame.astype(dict.fromkeys(PARTS, "Float64")))

    assert joined["days"].sum() == sum(lengths)
    assert joined["people"].sum() == sum(people)
    assert joined["as_of"].iloc[-1] == ends.iloc[-1]


def test_an_unknown_part_makes_the_joined_step_unknown():
    joined = joined_of(
        dated("""
        as_of       days  people  permanent  temporary
        2025-12-01     7      10         10          0
        2025-12-02     1       -          -          -
        2025-12-08     6       6          6          0
        """)
    )

    assert joined["people"].isna().tolist() == [False, True]


def test_the_pace_required_is_a_line_with_its_number_at_the_end():
    figure = increment_bars(steps(), 41.6, language="ru")
    line = lines_of(figure)[-1]

    assert (line.x, line.y) == (("2025-01-01", "2026-01-01"), (41.6, 41.6))
    assert "нужно<br>41,6 в неделю" in notes_of(figure)


def test_the_best_four_weeks_are_marked_where_they_were():
    march = (pd.Timestamp("2025-03-03"), pd.Timestamp("2025-03-31"))
    figure = increment_bars(steps(), language="kk", best_weekly=31.0, best_weeks=march)
    line = lines_of(figure)[-1]

    assert line.x == ("2025-03-03", "2025-03-31")
    assert "үздік төрт апта<br>аптасына 31,0" in notes_of(figure)


@pytest.mark.parametrize("required", [None, float("nan")])
def test_no_line_where_nothing_can_be_required(required):
    figure = increment_bars(steps(), required, language="ru")

    assert lines_of(figure) == []


def test_no_steps_no_bars():
    figure = increment_bars(steps().iloc[:0], 10.0, language="en")

    assert [t for t in figure.data if t.type == "bar"] == []
