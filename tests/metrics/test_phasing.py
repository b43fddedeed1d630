"""The plan to date where a source does not go by twelfths."""

from dataclasses import replace
from datetime import date

import pytest

from domain.phasing import Phasing
from metrics.by_source import source_figures
from metrics.curve import curve
from metrics.explain import explain
from metrics.figures import region_figures, unit_figures
from metrics.phasing import in_force, last_years_shape, shapes, share_of, with_shares_due
from metrics.views import View
from tests.metrics.frames import NOTHING, facts, plans
from tests.metrics.frames import REGION as BY_TWELFTHS

JULY = date(2025, 7, 1)
PLANS = plans("""
    unit   source      people
    north  vacancies      120
    north  subsidised      60
    lake   all            100
""")
NEW_YEAR = date(2025, 1, 1)
MONTHS = (0, 0, 0, 10, 20, 20, 10, 0, 0, 0, 0, 0)
TYPED = Phasing(2025, "subsidised", "typed", NEW_YEAR, MONTHS)


def phased(*phasings, history=NOTHING):
    return replace(BY_TWELFTHS, phasings=with_shares_due(phasings, history, BY_TWELFTHS))


REGION = phased(TYPED)
SUMMER = shapes(REGION, 2025, NEW_YEAR)
HISTORY = facts("""
    unit   as_of       people
    north  2025-07-01      55
""")


def test_a_source_that_was_typed_by_month_is_due_as_typed():
    assert share_of(SUMMER, "subsidised", 2025, date(2025, 4, 1)) == 0
    assert share_of(SUMMER, "subsidised", 2025, date(2025, 4, 16)) == pytest.approx(5 / 60)
    assert share_of(SUMMER, "subsidised", 2025, JULY) == pytest.approx(50 / 60)
    assert share_of(SUMMER, "subsidised", 2025, date(2026, 1, 1)) == 1
    assert share_of(SUMMER, "vacancies", 2025, JULY) == 0.5


def test_a_units_plan_to_date_is_that_of_its_sources_else_by_twelfths():
    units = unit_figures(HISTORY, NOTHING, PLANS, REGION, JULY)

    assert units["period_plan"].tolist()[:2] == pytest.approx([110, 50])
    assert units.loc["north", "pace"] == pytest.approx(0.5)


def test_the_region_its_line_and_its_sources_say_the_same():
    line = curve(HISTORY, NOTHING, PLANS, REGION, JULY)
    units = unit_figures(HISTORY, NOTHING, PLANS, REGION, JULY)
    sources = source_figures(HISTORY, PLANS, REGION, JULY, unit="north")
    own_line = curve(HISTORY, NOTHING, PLANS, REGION, JULY, unit="north")

    assert region_figures(units, REGION, JULY, line)["period_plan"] == pytest.approx(160)
    assert line["period_plan"].iloc[-1] == pytest.approx(160)
    assert own_line["period_plan"].iloc[-1] == pytest.approx(110)
    assert sources["period_plan"].tolist()[:2] == pytest.approx([60, 50])


def test_last_years_shape_is_what_stood_of_its_end():
    last = facts("""
        unit   source      as_of       year  people
        north  subsidised  2024-05-01  2024      10
        north  subsidised  2024-09-01  2024      50
        lake   subsidised  2024-09-01  2024      30
        north  subsidised  2025-01-01  2024      70
        lake   vacancies   2024-09-01  2024       0
    """)
    shape = last_years_shape(last, REGION, 2024)

    assert set(shape) == {"subsidised"}
    assert shape["subsidised"][0] == 0
    assert shape["subsidised"][4] == pytest.approx(0.1)
    assert shape["subsidised"][8] == pytest.approx(0.8)
    assert shape["subsidised"][12] == 1
    assert list(shape["subsidised"]) == sorted(shape["subsidised"])


def test_months_without_any_report_are_bridged():
    last = facts("""
        unit   source     as_of       year  people
        north  vacancies  2024-12-01  2024      11
        north  vacancies  2025-01-01  2024      12
    """)

    assert last_years_shape(last, REGION, 2024)["vacancies"][6] == pytest.approx(0.5)


def test_a_newer_version_takes_over_on_its_day_and_changes_nothing_before():
    revised = Phasing(2025, "subsidised", "linear", date(2025, 6, 1), basis_date=date(2025, 6, 20))
    region = phased(TYPED, revised)

    assert in_force(region, 2025, date(2025, 6, 19))["subsidised"].shape == "typed"
    assert shapes(region, 2025, date(2025, 6, 19)) == SUMMER
    assert shapes(region, 2025, date(2025, 6, 20)) == {}
    may = date(2025, 5, 1)
    assert unit_figures(HISTORY, NOTHING, PLANS, region, may).equals(
        unit_figures(HISTORY, NOTHING, PLANS, REGION, may)
    )


def test_the_parts_of_a_source_go_as_their_whole_unless_they_have_their_own():
    own = Phasing(2025, "practice", "linear", NEW_YEAR)

    assert set(shapes(phased(TYPED, own), 2025, JULY)) == {"subsidised", "works"}


def test_a_source_goes_as_it_went_last_year_and_by_twelfths_where_nothing_is_known():
    last = facts("""
        unit   source     as_of       year  people
        north  vacancies  2024-07-01  2024       9
        north  vacancies  2025-01-01  2024      12
    """)
    as_last = [
        Phasing(2025, source, "last_year", NEW_YEAR) for source in ("vacancies", "subsidised")
    ]
    found = shapes(phased(*as_last, history=last), 2025, JULY)

    assert share_of(found, "vacancies", 2025, JULY) == pytest.approx(0.75)
    assert share_of(found, "subsidised", 2025, JULY) == 0.5


def test_the_explanation_of_a_change_goes_by_the_same_plan_to_date():
    before, after = (View(HISTORY, NOTHING, PLANS, day) for day in (date(2025, 6, 2), JULY))
    causes = explain(before, after, REGION, "pace")
    pace = unit_figures(HISTORY, NOTHING, PLANS, REGION, JULY)["pace"]

    assert causes.loc["north", "after"] == pytest.approx(pace["north"])
