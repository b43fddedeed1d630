"""Bars by source."""

import pytest

from charts.palette import LIGHT
from charts.sources import source_bars
from tests.charts.made_up import SOURCES, sources
from tests.charts.reading import bars_of, lines_of, row_words

NB = "\u00a0"


def drawn(table=None, **options):
    table = sources() if table is None else table
    return source_bars(table, SOURCES, **{"language": "ru"} | options)


def codes(figure) -> list[str]:
    return [row[0] for row in figure.data[-1].customdata]


def words(figure, code: str) -> list[str]:
    return row_words(figure, codes(figure).index(code))


def test_the_most_is_on_top_and_parts_are_not_sources():
    assert codes(drawn()) == list(SOURCES)[:5]


def test_parts_stand_under_their_source():
    found = codes(drawn(children=True))

    assert found[found.index("subsidised") + 1] == "public_works"


def test_people_and_shares_are_written_at_the_bar():
    assert words(drawn(), "new_enterprises")[1:] == [f"<b>9{NB}049</b>", f"36,3{NB}%"]


def test_shares_of_parts_and_sources_are_of_the_same_whole():
    with_parts = words(drawn(children=True), "public_works")

    assert with_parts[-1] == f"12,5{NB}%"


def test_a_derived_figure_is_marked():
    assert "расчётно" in words(drawn(), "subsidised")[0]
    assert "расчётно" not in words(drawn(), "vacancies")[0]


def test_bars_are_people_by_job_type():
    figure = drawn()
    place = codes(figure).index("infrastructure")
    permanent, temporary = bars_of(figure, LIGHT.permanent) + bars_of(figure, LIGHT.temporary)

    assert permanent.x[place] == 481
    assert (temporary.base[place], temporary.x[place]) == (481, 1167)


def test_the_plan_is_a_line_on_each_bar_that_has_one():
    figure = drawn(children=True)
    (line,) = lines_of(figure, LIGHT.plan)
    at = dict(zip(codes(figure), line.x[::3], strict=True))

    assert at["new_enterprises"] == 8200
    assert at["public_works"] is None


def test_a_source_without_people_says_so():
    figure = drawn(sources(missing=("grants",)))

    assert codes(figure)[-1] == "grants"
    assert words(figure, "grants")[1:] == ["нет данных"]


def test_what_is_not_itemised_is_a_row_of_its_own():
    figure = drawn(not_itemised=612)

    assert codes(figure)[-1] == "not_itemised"
    assert words(figure, "not_itemised")[:2] == ["не распределено по направлениям", "<b>612</b>"]


def test_on_a_phone_a_long_name_is_cut_and_told_whole():
    figure = drawn(compact=True)
    place = codes(figure).index("vacancies")

    assert words(figure, "vacancies")[0].endswith("…")
    assert figure.data[-1].customdata[place][1] == SOURCES["vacancies"]


@pytest.mark.parametrize("language", ["kk", "ru", "en", "az"])
def test_no_sources_no_bars(language):
    assert codes(drawn(sources().iloc[:0], language=language)) == []
