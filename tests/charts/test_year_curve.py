"""The year's curve: gaps stay gaps, the plan ends at the plan, the forecast starts at the fact."""

from itertools import pairwise

import pandas as pd
import pytest

from charts.curve_marks import unbroken
from charts.palette import LIGHT
from charts.year_curve import year_curve
from tests.charts.made_up import curve, fan, last_year
from tests.charts.reading import lines_of, notes_of

NB = "\u00a0"


def drawn(table=None, plan=22887, **options):
    table = curve() if table is None else table
    return year_curve(table, {"annual_plan": plan}, **{"language": "ru"} | options)


def words(figure) -> str:
    return " ".join(notes_of(figure))


def test_a_week_without_figures_stays_a_gap():
    table = curve(gap=True)
    figure = drawn(table)
    people = lines_of(figure, LIGHT.ink)[-1]

    assert [y is None for y in people.y] == table["people"].isna().tolist()
    assert figure.data[-1].y.count(None) == 5


def test_the_ground_under_a_gap_is_bare():
    area = drawn(curve(gap=True)).data[0]
    whole = drawn().data[0]

    assert (area.x.count(None), whole.x.count(None)) == (2, 1)


def test_unbroken_runs_are_the_dates_between_gaps():
    assert unbroken([None, 1, 0, None, 3]) == [slice(1, 3), slice(4, 5)]


def test_the_plan_goes_from_nothing_to_the_years_plan():
    plan = lines_of(drawn(), LIGHT.plan)[0]

    assert (plan.x[0], plan.y[0]) == ("2025-01-01", 0)
    assert (plan.x[-1], plan.y[-1]) == ("2026-01-01", 22887)


def test_a_plan_that_was_raised_in_july_is_drawn_with_its_step():
    table = curve()
    table.loc[table["as_of"] < "2025-07-01", "period_plan"] *= 0.9
    plan = lines_of(drawn(table), LIGHT.plan)[0]

    assert plan.y[1:-1] == tuple(table["period_plan"].astype(float))


def test_without_an_approved_plan_there_is_no_line():
    figure = drawn(plan=None)

    assert "план" not in words(figure)
    assert [line.line.width for line in lines_of(figure, LIGHT.plan)] == [2.5]  # people alone


def test_the_last_figure_is_written_at_its_point():
    note = next(n for n in drawn().layout.annotations if n.text == f"<b>24{NB}789</b>")

    assert (note.x, note.y) == ("2025-12-01", 24789)


def test_lines_are_named_at_their_ends_and_not_in_a_legend():
    figure = drawn(forecast=fan(), last_year=last_year())

    assert not figure.layout.showlegend
    for label in (f"план<br>22{NB}887", f"2024<br>21{NB}827", "прогноз<br>"):
        assert label in words(figure)


def test_labels_at_line_ends_do_not_cover_each_other():
    figure = drawn(forecast=fan(), last_year=last_year())
    room = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    places = sorted(n.y * room for n in figure.layout.annotations if n.x == 1)

    assert min(b - a for a, b in pairwise(places)) >= 37


def test_the_forecast_opens_from_the_last_figure():
    band = next(t for t in drawn(forecast=fan()).data if t.fillpattern.shape)
    half = len(band.x) // 2

    assert (band.x[0], band.y[0]) == ("2025-12-01", 24789)
    assert (band.x[half - 1], band.y[half - 1]) == ("2026-01-01", pytest.approx(24925 + 31 * 103))
    assert band.y[half] == pytest.approx(24925 + 31 * 68)


def test_a_forecast_of_the_years_end_alone_needs_no_date():
    ends = fan().tail(1)

    dated, undated = (drawn(forecast=f).to_json() for f in (ends, ends.drop(columns="as_of")))
    assert dated == undated


def test_an_earlier_year_lies_on_the_same_days():
    (earlier,) = lines_of(drawn(last_year=last_year()), LIGHT.earlier)

    assert earlier.x[0] == "2025-01-06"  # it was 2024-01-06
    assert earlier.x[-1].startswith("2025-12")


def test_months_are_named_in_the_language():
    names = {lang: drawn(language=lang).layout.xaxis.ticktext for lang in ("kk", "ru", "en", "az")}

    assert names["kk"] == ("қаң", "нау", "мам", "шіл", "қыр", "қар")
    assert names["ru"][0] == "янв"
    assert names["en"] == ("Jan", "Mar", "May", "Jul", "Sep", "Nov")
    assert names["az"][0] == "yan"


def test_people_without_a_split_have_one_ground():
    figure = drawn(curve(split=False))

    assert figure.data[0].fillcolor == LIGHT.unsplit
    assert "постоянные" not in words(figure)


def test_the_pointer_tells_the_date_and_the_exact_figures():
    last = drawn().data[-1].customdata[-1]

    assert last == ["01.12.2025", f"24{NB}789", f"15{NB}989", f"8{NB}800", f"20{NB}943"]


def test_as_of_new_year_belongs_to_the_year_that_ended():
    figure = drawn(curve("2025-12-29").tail(1).assign(as_of=pd.Timestamp("2026-01-01")))

    assert figure.layout.xaxis.range == ("2025-01-01", "2026-01-01")


def test_nothing_reported_is_an_empty_year():
    figure = drawn(curve().iloc[:0], plan=None)

    assert list(figure.data[-1].x) == []
