"""The cube says what the headline and the sources say, and nothing else."""

from datetime import date

import pytest

from metrics.by_source import source_figures
from metrics.cube import FIGURES, OVER_TIME, cube, over_time
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from tests.metrics.frames import NO_PLANS, NOTHING, REGION, facts, plans
from tests.tables import assert_drawn

HISTORY = facts("""
    unit   source      as_of       people
    north  vacancies   2025-01-06       2
    north  works       2025-01-06       1
    lake   vacancies   2025-01-13       5
    north  vacancies   2025-01-20       4
""")
PLANS = plans("""
    unit   source      people
    north  vacancies       12
    lake   vacancies       24
    hill   vacancies        6
""")
DAY = date(2025, 1, 20)


def test_the_headline_is_the_figures_and_each_source_is_the_source_s():
    table = cube(HISTORY, NOTHING, PLANS, REGION, DAY).set_index(["unit", "source"])
    frames = (HISTORY, NOTHING, PLANS, REGION)
    units = unit_figures(*frames, DAY)
    whole = region_figures(units, REGION, DAY, curve(*frames, DAY))
    of_north = source_figures(HISTORY, PLANS, REGION, DAY, unit="north").set_index("source")

    for name in FIGURES:
        same(table.loc[("north", "all"), name], units.loc["north", name])
        same(table.loc[("region", "all"), name], whole[name])
        same(table.loc[("north", "vacancies"), name], of_north.loc["vacancies", name])


def same(one, other):
    if str(other) in ("nan", "<NA>", "None"):
        assert str(one) in ("nan", "<NA>")
    else:
        assert float(one) == pytest.approx(float(other))


def test_over_time_each_date_has_what_stood_then():
    table = over_time(HISTORY, NOTHING, REGION, DAY)
    shown = table[
        (table["unit"].isin(["region", "north"])) & (table["source"].isin(["all", "vacancies"]))
    ]

    assert_drawn(
        shown,
        """
        as_of       unit    source     people
        2025-01-06  region  all             3
        2025-01-06  north   all             3
        2025-01-06  region  vacancies       2
        2025-01-06  north   vacancies       2
        2025-01-13  region  all             8
        2025-01-13  north   all             3
        2025-01-13  region  vacancies       7
        2025-01-13  north   vacancies       2
        2025-01-20  region  all            10
        2025-01-20  north   all             5
        2025-01-20  region  vacancies       9
        2025-01-20  north   vacancies       4
        """,
    )


def test_what_nobody_reported_is_missing_not_zero():
    table = over_time(HISTORY, NOTHING, REGION, DAY)
    hill = table[table["unit"] == "hill"]
    assert hill[list(OVER_TIME)].isna().all(axis=None)


def test_without_a_report_there_is_a_cube_of_nothing_and_no_dates():
    assert cube(NOTHING, NOTHING, NO_PLANS, REGION, DAY)["people"].isna().all()
    assert over_time(NOTHING, NOTHING, REGION, DAY).empty
