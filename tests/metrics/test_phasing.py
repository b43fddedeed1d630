"""The plan to date where a source does not go by twelfths."""

from datetime import date

import pytest

from metrics.by_source import source_figures
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.phasing import last_years_shape, share_of, typed
from tests.metrics.frames import NOTHING, REGION, facts, plans

JULY = date(2025, 7, 1)
PLANS = plans("""
    unit   source      people
    north  vacancies      120
    north  subsidised      60
    lake   all            100
""")
SUMMER = typed({"subsidised": [0, 0, 0, 10, 20, 20, 10, 0, 0, 0, 0, 0]})
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
    units = unit_figures(HISTORY, NOTHING, PLANS, REGION, JULY, phasing=SUMMER)

    assert units["period_plan"].tolist()[:2] == pytest.approx([110, 50])
    assert units.loc["north", "pace"] == pytest.approx(0.5)


def test_the_region_its_line_and_its_sources_say_the_same():
    line = curve(HISTORY, NOTHING, PLANS, REGION, JULY, phasing=SUMMER)
    units = unit_figures(HISTORY, NOTHING, PLANS, REGION, JULY, phasing=SUMMER)
    sources = source_figures(HISTORY, PLANS, REGION, JULY, unit="north", phasing=SUMMER)
    own_line = curve(HISTORY, NOTHING, PLANS, REGION, JULY, unit="north", phasing=SUMMER)

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


def test_nothing_typed_goes_by_twelfths():
    assert typed({"works": [0] * 12}) == {}
