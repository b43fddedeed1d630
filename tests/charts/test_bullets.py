"""Bullet rows: each unit against its own plan."""

import pytest

from charts.bullets import bullet_rows
from charts.palette import DARK, LIGHT
from tests.charts.made_up import NAMES, PLAN, units, year_ends
from tests.charts.reading import lines_of, notes_of, row_words

NB = "\u00a0"


def drawn(done=None, unplanned=(), **options):
    return bullet_rows(units(done, unplanned), NAMES, **{"language": "ru"} | options)


def order(figure) -> list[str]:
    return [row[0] for row in figure.data[-1].customdata]


def bar_of(figure, code: str, colour: str) -> tuple[float, float] | None:
    """Where a unit's part of that colour begins and ends, in shares of its plan."""
    place = order(figure).index(code)
    for trace in figure.data:
        if trace.type == "bar" and trace.marker.color == colour and trace.x[place] is not None:
            return trace.base[place], trace.base[place] + trace.x[place]
    return None


def beside(figure, code: str) -> list[str]:
    """All words on a unit's row."""
    return row_words(figure, order(figure).index(code))


def plan_lines(figure) -> list:
    """Of the annual plan and of the plan to date: where they stand on each row."""
    return [line.x[::3] for line in lines_of(figure, LIGHT.plan)]


def test_the_worst_pace_is_on_top_and_what_has_none_at_the_foot():
    found = order(drawn({"kokpekti": None}))

    assert found[:3] == ["zharma", "urzhar", "ayagoz"]
    assert found[-1] == "kokpekti"


def test_permanent_and_temporary_lie_end_to_end_and_reach_the_completion():
    figure = drawn({"ayagoz": 0.5})

    assert bar_of(figure, "ayagoz", LIGHT.permanent) == (0, pytest.approx(845 / 2600))
    assert bar_of(figure, "ayagoz", LIGHT.temporary) == (
        pytest.approx(845 / 2600),
        pytest.approx(0.5),
    )


@pytest.mark.parametrize("done", [0.0, 0.4, 1.6])
def test_any_completion_has_a_bar_of_its_length(done):
    figure = drawn({"ayagoz": done})

    assert bar_of(figure, "ayagoz", LIGHT.temporary)[1] == pytest.approx(done, abs=0.001)
    assert figure.layout.xaxis.range[1] >= done


def test_nobody_placed_is_a_figure_not_a_gap():
    figure = drawn({"ayagoz": 0.0})

    assert f"0,0{NB}%" in beside(figure, "ayagoz")
    assert f"−2{NB}600" in beside(figure, "ayagoz")


def test_a_runaway_is_cut_with_a_sign_and_flattens_nobody():
    figure = drawn({"abay": 9.3})
    cut = next(t for t in figure.data if t.type == "scatter" and t.mode == "text")

    assert figure.layout.xaxis.range[1] == 2.0
    assert list(cut.y) == [order(figure).index("abay")]
    assert max(x for t in figure.data[:3] for x in t.x if x is not None) <= 2.0
    assert f"930,0{NB}%" in beside(figure, "abay")


def test_a_unit_that_did_not_report_has_its_word_and_no_mark():
    figure = drawn({"kokpekti": None})

    assert "отчёт не представлен" in beside(figure, "kokpekti")
    assert bar_of(figure, "kokpekti", LIGHT.permanent) is None
    assert [line[-1] for line in plan_lines(figure)] == [None, None]
    assert "○" in beside(figure, "kokpekti")


def test_without_an_approved_plan_there_are_people_and_no_per_cent():
    figure = drawn(unplanned=("aksuat",))

    assert beside(figure, "aksuat")[-1] == f"1{NB}173 · план не утверждён"
    assert not any("%" in word for word in beside(figure, "aksuat"))


def test_the_plan_stands_at_its_whole_and_the_plan_to_date_at_its_share():
    annual, period = plan_lines(drawn())

    assert set(annual) == {1.0}
    assert list(period) == pytest.approx([11 / 12] * 12)


def test_the_status_is_an_icon_in_its_colour_and_never_a_colour_alone():
    notes = drawn().layout.annotations
    icons = {note.text: note.font.color for note in notes if note.text in "▼▲●○"}

    assert icons == {
        "▼": LIGHT.status["behind"],
        "▲": LIGHT.status["watch"],
        "●": LIGHT.status["on_track"],
    }


def test_people_to_the_plan_have_a_sign():
    figure = drawn()

    assert beside(figure, "zharma")[-2:] == [f"71,0{NB}%", "−318"]
    assert beside(figure, "semey")[-2:] == [f"121,3{NB}%", f"+1{NB}832"]


def test_an_earlier_figure_is_lighter_and_dated():
    figure = drawn()
    place = order(figure).index("kurchatov")

    assert figure.data[0].marker.opacity[place] < 1
    assert any("24.11" in word for word in beside(figure, "kurchatov"))


def test_the_forecast_is_a_hatched_interval():
    table = units()
    figure = bullet_rows(table, NAMES, language="ru", forecast=year_ends(table))
    hatched = next(t for t in figure.data if t.type == "bar" and t.marker.pattern.shape)
    place = order(figure).index("zharma")

    assert hatched.base[place] == pytest.approx(778 * 1.03 / 1096)
    assert hatched.base[place] + hatched.x[place] == pytest.approx(778 * 1.12 / 1096)
    assert any("прогноз" in note for note in notes_of(figure))


def test_the_whole_row_answers_with_exact_figures():
    figure = drawn()
    told = dict(zip(order(figure), figure.data[-1].customdata, strict=True))

    assert told["zharma"][1:] == [
        "Жарма ауданы", "778", "506", "272", f"1{NB}096", f"1{NB}005",
        f"71,0{NB}%", f"77,4{NB}%", "72,3", "19,5",
    ]  # fmt: skip
    assert set(figure.data[-1].x) == {figure.layout.xaxis.range[1]}


def test_on_a_phone_the_name_stands_over_its_bar():
    wide, phone = drawn(), drawn(compact=True)

    assert phone.layout.margin.l < 10 < wide.layout.margin.l
    assert phone.layout.height > wide.layout.height
    assert order(phone) == order(wide)


def test_the_margin_holds_the_longest_name():
    short = drawn()
    longer = bullet_rows(units(), NAMES | {"zharma": "Жарма ауданы " * 3}, language="ru")

    assert longer.layout.margin.l > short.layout.margin.l + 150


def test_one_unit_can_be_set_off():
    figure = drawn(highlight="urzhar")

    assert "<b>Үржар ауданы</b>" in beside(figure, "urzhar")
    assert "Жарма ауданы" in beside(figure, "zharma")


def test_people_without_a_split_have_a_bar_of_their_own_colour():
    table = units()
    table.loc["ayagoz", ["permanent", "temporary"]] = None
    figure = bullet_rows(table, NAMES, language="ru", dark=True)

    assert bar_of(figure, "ayagoz", DARK.unsplit) == (0, pytest.approx(0.93))
    assert any("без разбивки" in note for note in notes_of(figure))
    assert not any("без разбивки" in note for note in notes_of(drawn()))


def test_a_region_without_units_is_an_empty_figure():
    figure = bullet_rows(units().iloc[:0], NAMES, language="kk")

    assert figure.layout.height > 0
    assert list(figure.data[-1].customdata) == []


def test_a_row_for_each_unit():
    assert sorted(order(drawn())) == sorted(PLAN)
