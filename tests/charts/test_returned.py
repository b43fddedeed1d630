"""The line of those who returned: a total that is not known leaves a gap."""

import pandas as pd
import pytest

from charts.palette import LIGHT
from charts.returned import returned_course
from domain.languages import LANGUAGES
from i18n import number, text
from tests.charts.reading import lines_of, notes_of, words_of

COURSE = pd.DataFrame(
    {
        "as_of": pd.to_datetime(["2024-02-01", "2024-05-01", "2025-01-01", "2026-01-21"]),
        "settlements": pd.array([5, 5, 12, 37], dtype="Int64"),
        "families": pd.array([1333, 1771, 2600, 6633], dtype="Int64"),
        "people": pd.array([5268, None, 10240, 26513], dtype="Int64"),
        "planned_people": pd.array([None, None, 10700, 36800], dtype="Int64"),
    }
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("compact", [True, False])
def test_the_last_total_stands_at_the_end(language, compact):
    figure = returned_course(COURSE, language=language, compact=compact)

    assert any(number(26513, language) in note for note in notes_of(figure))
    assert number(1771, language) in words_of(figure)


def test_an_unknown_total_is_a_gap():
    line = returned_course(COURSE, language="az").data[-1]

    assert line.y[1] is None
    assert line.connectgaps is False


def test_nothing_reported_is_an_empty_chart():
    [line] = returned_course(COURSE.iloc[:0], language="az").data

    assert len(line.x) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_is_an_ink_line_over_each_year_that_has_one(language):
    figure = returned_course(COURSE, language=language)
    [plan] = lines_of(figure, LIGHT.plan)

    assert plan.x == ("2024-01-01", "2025-01-01", None, "2026-01-01", "2027-01-01", None)
    assert plan.y == (10700, 10700, None, 36800, 36800, None)
    assert {number(10700, language), number(36800, language)} <= set(notes_of(figure))
    assert text("returns.planned_people", language) in " ".join(notes_of(figure))
    assert figure.layout.xaxis.range[1] > "2027-01-01"


def test_plans_of_years_that_follow_each_other_are_one_line():
    planned = COURSE.assign(planned_people=pd.array([10700, 10700, 10700, 36800], dtype="Int64"))
    planned.loc[2, "as_of"] = pd.Timestamp("2026-01-01")
    [plan] = lines_of(returned_course(planned, language="en"), LIGHT.plan)

    assert plan.y == (10700, 10700, 10700, 10700, 36800, 36800, None)


def test_a_year_whose_newest_report_states_no_plan_has_no_line():
    later = COURSE.assign(planned_people=pd.array([None, 5100, None, None], dtype="Int64"))
    figure = returned_course(later, language="en")

    assert lines_of(figure, LIGHT.plan) == []
    assert "5,100" not in notes_of(figure)


def test_no_plan_is_no_line_and_no_word_of_it():
    bare = COURSE.assign(planned_people=pd.array([None] * 4, dtype="Int64"))
    figure = returned_course(bare, language="en")

    assert len(figure.data) == 1
    assert "plan" not in " ".join(notes_of(figure))


@pytest.mark.parametrize(("last", "side"), [("2026-01-21", "left"), ("2026-11-01", "right")])
def test_the_last_total_stands_where_no_line_is(last, side):
    course = COURSE.assign(as_of=[*COURSE["as_of"][:-1], pd.Timestamp(last)])
    [note] = [one for one in returned_course(course, language="en").layout.annotations
              if one.text == "<b>26,513</b>"]  # fmt: skip

    assert note.xanchor == side
