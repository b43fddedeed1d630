"""Sources against their plans."""

from datetime import date

from metrics.by_source import source_figures
from tests.metrics.frames import NO_PLANS, NOTHING, REGION, facts, plans
from tests.tables import assert_drawn

JULY = date(2025, 7, 1)
HISTORY = facts("""
    unit   source      job_type   as_of       people
    north  vacancies   permanent  2025-07-01      30
    north  vacancies   temporary  2025-07-01      10
    lake   vacancies   permanent  2025-06-02      20
    north  works       temporary  2025-07-01       8
    lake   subsidised  temporary  2025-07-01       9
""")
PLANS = plans("""
    unit   source      people
    north  vacancies       80
    lake   vacancies       40
    north  works           20
""")


def test_sources_add_over_units_and_parents_say_where_they_come_from_children():
    assert_drawn(
        source_figures(HISTORY, PLANS, REGION, JULY),
        """
        source      people  permanent  temporary  annual_plan  pace  from_children  units_missing
        vacancies       60         50         10          120     1          False              1
        subsidised      17          -         17           20   1.7           True              1
        works            8          -          8           20   0.8          False              2
        practice         -          -          -            -     -          False              3
        """,
    )


def test_one_units_sources_are_its_own():
    assert_drawn(
        source_figures(HISTORY, PLANS, REGION, JULY, unit="lake"),
        """
        source      people  annual_plan  gap  units_missing
        vacancies       20           40   20              0
        subsidised       9            -    -              0
        works            -            -    -              1
        practice         -            -    -              1
        """,
    )


def test_without_reports_every_source_is_named_and_missing():
    table = source_figures(NOTHING, NO_PLANS, REGION, JULY)

    assert table["source"].tolist() == ["vacancies", "subsidised", "works", "practice"]
    assert table["people"].isna().all()
