"""Heat map, calendar of reports, causes of a change, funnel, small multiples."""

import pandas as pd
import pytest

from charts.calendar import report_calendar
from charts.funnel import funnel_plot
from charts.heat import heat_map
from charts.palette import LIGHT
from charts.small_multiples import small_multiples
from charts.waterfall import waterfall
from domain.regions import Thresholds
from tests.charts.made_up import (
    NAMES,
    PACE_CHANGE,
    PEOPLE_CHANGE,
    PLAN,
    SOURCES,
    matrix,
    paces,
    ranked,
    unit_curves,
)
from tests.charts.reading import bars_of, lines_of, notes_of, row_words

NB = "\u00a0"


def cell(figure, unit: str, source: str) -> tuple[str, str, str]:
    """What is written on a tile, its colour, and the pace that the pointer tells."""
    tile = figure.data[0]
    place = [tuple(row[:2]) for row in tile.customdata].index((unit, source))
    return tile.text[place], tile.marker.color[place], tile.customdata[place][4]


def test_a_tile_of_the_heat_map_is_a_pace_with_its_status():
    figure = heat_map(paces(), NAMES, SOURCES, language="ru")

    assert cell(figure, "semey", "new_enterprises") == (
        "▼ 84,9",
        LIGHT.tint["behind"],
        f"84,9{NB}%",
    )
    assert cell(figure, "zharma", "new_enterprises")[0] == "▲ 98,0"


def test_the_region_says_from_which_pace_a_tile_is_on_track():
    figure = heat_map(paces(), NAMES, SOURCES, language="ru", thresholds=Thresholds(0.8, 0.7))

    assert cell(figure, "semey", "new_enterprises")[1] == LIGHT.tint["on_track"]


def test_an_unknown_pace_is_an_empty_tile_and_a_word_under_the_pointer():
    figure = heat_map(paces(), NAMES, SOURCES, language="ru")

    assert cell(figure, "kokpekti", "grants") == ("", LIGHT.tint["unknown"], "нет данных")


def test_every_report_has_a_mark_of_its_state():
    drawn = matrix()
    figure = report_calendar(drawn, NAMES, language="ru", shown=48)
    counts = {trace.marker.symbol: len(trace.x) for trace in figure.data}
    states = drawn["state"].value_counts()

    assert counts["circle"] == states["on_time"]
    assert counts["triangle-up"] == states["late"]
    assert counts["circle-open"] == states["stale"]
    assert counts["x-thin"] == states["missing"]


def test_a_date_that_a_unit_was_not_expected_for_is_empty():
    figure = report_calendar(matrix(), NAMES, language="ru", shown=48)
    makanshy = [row[1] for trace in figure.data for row in trace.customdata if row[0] == "makanshy"]

    assert min(makanshy) == "2025-03-31"


def test_the_newest_dates_are_shown_and_all_are_counted():
    figure = report_calendar(matrix(), NAMES, language="ru", compact=True)
    days = {row[1] for trace in figure.data for row in trace.customdata}

    assert (len(days), max(days)) == (9, "2025-12-01")
    assert row_words(figure, 0) == ["Семей", "39 / 48"]


def test_the_key_of_the_calendar_names_what_occurs():
    shown = " ".join(notes_of(report_calendar(matrix(), NAMES, language="kk")))

    assert "мерзімінде" in shown
    assert "күтілуде" not in shown


def steps(figure) -> list[tuple[str, str]]:
    notes = notes_of(figure)
    return list(zip(notes[::2], notes[1::2], strict=True))


def test_causes_stand_between_the_two_states_and_those_of_nothing_are_left_out():
    figure = waterfall(PEOPLE_CHANGE, language="ru", before="24.11.2025", after="01.12.2025")

    assert steps(figure) == [
        ("<b>24.11.2025</b>", f"<b>24{NB}513</b>"),
        ("трудоустройство", "+402"),
        ("исправленные отчёты", "−38"),
        ("поздние отчёты", "+48"),
        ("<b>01.12.2025</b>", f"<b>24{NB}925</b>"),
    ]


@pytest.mark.parametrize(("change", "figure"), [(PEOPLE_CHANGE, "people"), (PACE_CHANGE, "pace")])
def test_bars_lead_from_one_state_to_the_other(change, figure):
    drawn = waterfall(change, language="ru", figure=figure)
    links = drawn.data[0].x

    assert links[0] == pytest.approx(change["before"])
    assert links[-2] == pytest.approx(change["after"])


def test_what_raised_the_figure_is_green_and_what_lowered_it_red():
    drawn = waterfall(PEOPLE_CHANGE, language="ru")
    (rose,) = bars_of(drawn, LIGHT.status["on_track"])
    (fell,) = bars_of(drawn, LIGHT.status["behind"])

    assert rose.x == (None, 402, None, 48, None)
    assert (fell.base[2], fell.x[2]) == (24877, 38)


def test_a_growing_gap_is_no_good_news():
    drawn = waterfall(PEOPLE_CHANGE, language="ru", figure="gap")

    assert bars_of(drawn, LIGHT.status["behind"])[0].x[1] == 402


def test_a_change_of_a_share_is_in_points():
    assert f"+1,8 п.{NB}п." in [value.replace("п. п.", f"п.{NB}п.") for _, value in steps(
        waterfall(PACE_CHANGE, language="ru", figure="pace")
    )]  # fmt: skip


def test_a_cause_that_is_not_known_says_so():
    unplanned = PACE_CHANGE | {"before": None, "plan_revision": float("nan")}

    found = dict(steps(waterfall(unplanned, language="ru", figure="pace")))
    assert found["изменение плана"] == "нет данных"
    assert found["<b>было</b>"] == "<b>нет данных</b>"


def verdict(figure, symbol: str):
    return next(t for t in figure.data if t.marker.symbol == symbol)


def test_only_units_outside_the_limits_are_named():
    figure = funnel_plot(ranked(), NAMES, language="ru")

    assert "Жарма" in verdict(figure, "triangle-down").text
    assert "Семей" in verdict(figure, "triangle-up").text
    assert verdict(figure, "circle").text is None


def test_all_units_of_the_funnel_answer_with_name_value_and_size():
    figure = funnel_plot(ranked(), NAMES, language="ru")
    told = {row[0]: row[1:] for t in figure.data if t.customdata for row in t.customdata}

    assert len(told) == 12
    assert told["zharma"] == ["Жарма ауданы", f"77,4{NB}%", f"1{NB}005"]


def test_the_regions_own_result_is_the_middle_of_the_funnel():
    table = ranked()
    (centre,) = lines_of(funnel_plot(table, NAMES, language="ru"), LIGHT.ink)
    expected = (table["value"] * table["base"]).sum() / table["base"].sum()

    assert centre.y == pytest.approx((expected, expected))


def test_a_unit_without_a_figure_is_not_in_the_funnel():
    table = ranked()
    table.loc["zharma", ["value", "verdict"]] = [float("nan"), "no_figure"]
    figure = funnel_plot(table, NAMES, language="ru")

    assert "Жарма" not in (verdict(figure, "triangle-down").text or ())


def test_a_funnel_of_nothing_is_empty():
    assert funnel_plot(ranked().iloc[:0], NAMES, language="az").layout.height > 0


def test_each_unit_has_its_panel_with_name_and_share():
    figure = small_multiples(unit_curves(), PLAN, NAMES, language="ru")
    notes = notes_of(figure)

    assert len(figure.data[-1].customdata) == 12
    assert any(note.endswith("Жарма") for note in notes)
    assert f"<b>71{NB}%</b>" in notes


def test_gaps_of_a_panel_stay_gaps():
    curves = unit_curves()
    people = small_multiples(curves, PLAN, NAMES, language="ru").data[1]

    assert people.y.count(None) == curves["people"].isna().sum() + 12  # and one after each unit


def test_a_panel_without_a_plan_has_no_line_and_no_share():
    plans = {code: plan for code, plan in PLAN.items() if code != "zharma"}
    figure = small_multiples(unit_curves(), plans, NAMES, language="ru")
    panel = next(row for row in figure.data[-1].customdata if row[0] == "zharma")

    assert panel[2:] == ["—", "774"]


def test_a_phone_has_two_panels_a_row():
    wide, phone = (
        small_multiples(unit_curves(), PLAN, NAMES, language="ru", compact=compact)
        for compact in (False, True)
    )

    assert wide.layout.xaxis.range[1] == 2.5
    assert phone.layout.xaxis.range[1] == 1.5


def test_charts_of_nothing_are_empty():
    empty = pd.DataFrame({"unit": [], "as_of": [], "people": [], "state": []})

    assert small_multiples(empty, {}, {}, language="kk").layout.height > 0
    assert report_calendar(empty, {}, language="kk").layout.height > 0
    assert heat_map(pd.DataFrame(), {}, {}, language="kk").layout.height > 0
