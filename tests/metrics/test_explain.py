"""Why a figure changed, to the last person."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.explain import FIGURES, PARTS, explain
from metrics.views import View
from tests.metrics.frames import NO_PLANS, NOTHING, REGION, facts, plans, totals
from tests.metrics.test_properties import controls_of, histories, history_of, stated_totals
from tests.tables import assert_drawn

NOVEMBER, DECEMBER = date(2025, 11, 24), date(2025, 12, 1)

THEN = facts("""
    unit   as_of       people
    north  2025-11-24      60
    lake   2025-11-17      30
""")
NOW = facts("""
    unit   as_of       people
    north  2025-11-24      58
    north  2025-12-01      66
    lake   2025-11-17      30
    lake   2025-11-24      33
    lake   2025-12-01      35
    hill   2025-12-01       4
""")
PLAN = plans("""
    unit   people  version  in_force_from  recorded_at
    north     100        1     2025-01-01   2025-01-02
    north     120        2     2025-12-01   2025-11-28
    lake       60        1     2025-01-01   2025-01-02
""")


def view(history, day, plan=PLAN, controls=NOTHING):
    return View(history, controls, plan, day)


def test_corrections_late_reports_and_hires_are_told_apart():
    assert_drawn(
        explain(view(THEN, NOVEMBER), view(NOW, DECEMBER), REGION),
        """
        unit    before  after  change  corrections  late_reports  hires  others  plan_revision
        north       60     66       6           -2             0      8       0              0
        lake        30     35       5            0             3      2       0              0
        hill         -      4       4            0             4      0       0              0
        region      90    105      15           -2             7     10       0              0
        """,
    )


def test_a_revised_plan_is_a_cause_of_its_own():
    assert_drawn(
        explain(view(THEN, NOVEMBER), view(NOW, DECEMBER), REGION, figure="gap"),
        """
        unit    before  after  change  corrections  late_reports  hires  plan_revision
        north       40     54      14            2             0     -8             20
        lake        30     25      -5            0            -3     -2              0
        hill         -      -       -            -             -      -              -
        region      70     75       5            2            -7    -10             20
        """,
    )


def test_the_step_of_a_unit_that_was_silent_at_the_earlier_date_is_not_called_hires():
    history = facts("""
        unit   as_of       people
        lake   2025-11-10      20
        lake   2025-12-01      35
    """)
    lake = explain(view(history, NOVEMBER), view(history, DECEMBER), REGION).loc["lake"]

    assert (lake["late_reports"], lake["hires"]) == (15, 0)


def test_a_new_year_is_neither_hires_nor_a_correction():
    history = facts("""
        unit   as_of       year  people
        north  2025-12-29  2025      90
        north  2026-01-05  2026       2
    """)
    parts = explain(
        view(history, date(2025, 12, 29)), view(history, date(2026, 1, 5), NO_PLANS), REGION
    )

    assert parts.loc["region", "others"] == -88
    assert parts.loc["region", "hires"] == 0


def test_a_unit_that_came_to_be_is_another_cause():
    """As of the first of January, which closes 2024, the hill did not exist."""
    history = facts("""
        unit   as_of       year  people
        hill   2025-01-06  2024       5
    """)
    parts = explain(
        View(history, NOTHING, NO_PLANS, date(2025, 1, 1), year=2025),
        View(history.assign(year=2025), NOTHING, NO_PLANS, date(2025, 1, 6)),
        REGION,
    )

    assert parts.loc["hill", "others"] == 5


def test_a_unit_that_has_since_fallen_silent_changed_nothing():
    history = facts("""
        unit   as_of       people
        north  2025-11-24      60
    """)
    north = explain(view(history, NOVEMBER), view(history, DECEMBER), REGION).loc["north"]

    assert north[["change", *PARTS]].eq(0).all()


@settings(max_examples=30)
@given(histories, histories, stated_totals, st.sampled_from(sorted(FIGURES)))
def test_the_parts_add_up_whatever_was_reported_and_corrected(drawn, later, stated, figure):
    """``later`` adds reports and replaces some."""
    plan = plans("""
        unit   people  in_force_from
        north     700     2025-01-01
        lake      400     2025-01-01
        hill      200     2025-01-01
        lake      500     2025-08-20
    """)
    before = View(history_of(drawn), NOTHING, plan, date(2025, 8, 11))
    after = View(history_of(drawn | later), controls_of(stated), plan, date(2025, 9, 1))
    table = explain(before, after, REGION, figure)

    assert table[list(PARTS)].sum(axis=1).tolist() == pytest.approx(table["change"].tolist())
    additive = table.drop(index="region")
    if figure in ("people", "gap", "deviation"):
        assert additive["change"].sum() == table.loc["region", "change"]
    known = table.dropna(subset=["before", "after"])
    assert (known["after"] - known["before"]).tolist() == pytest.approx(known["change"].tolist())


def test_a_stated_total_counts_in_both_views():
    stated = totals("""
        unit   as_of       people
        north  2025-11-24      70
        north  2025-12-01      77
    """)
    parts = explain(
        view(NOW, NOVEMBER, controls=stated), view(NOW, DECEMBER, controls=stated), REGION
    )

    assert parts.loc["north", "hires"] == 7
