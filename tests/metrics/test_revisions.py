"""How far first figures were from the latest."""

from datetime import date, datetime

import pandas as pd

from metrics.revisions import revision_triangle, revisions
from tests.metrics.frames import NOTHING, REGION, facts
from tests.tables import assert_drawn

FIRST = facts("""
    unit   as_of       people
    north  2025-01-06       5
    lake   2025-01-06       8
""")
SECOND = facts("""
    unit   as_of       people
    north  2025-01-06       7
    lake   2025-01-06       8
    north  2025-01-13      11
""")
THIRD = facts("""
    unit   as_of       people
    north  2025-01-06       7
    lake   2025-01-06       8
    north  2025-01-13      11
    lake   2025-01-13      10
    north  2025-01-20      12
""")
VINTAGES = {
    datetime(2025, 1, 13, 20): (SECOND, NOTHING),
    datetime(2025, 1, 6, 20): (FIRST, NOTHING),
    datetime(2025, 1, 20, 20): (THIRD, NOTHING),
}
UNTIL = date(2025, 1, 20)


def drawn(triangle):
    return triangle.set_axis([f"{moment:%d.%m}" for moment in triangle.columns], axis=1)


def test_a_units_row_begins_with_what_it_first_reported_for_that_date():
    assert_drawn(
        drawn(revision_triangle(VINTAGES, REGION, 2025, UNTIL, unit="north")),
        """
        as_of       06.01  13.01  20.01
        2025-01-06      5      7      7
        2025-01-13      -     11     11
        2025-01-20      -      -     12
        """,
    )


def test_the_regions_row_is_the_sum_as_it_was_shown():
    """The lake's report for the 13th came a week late: until then its older figure stood."""
    assert_drawn(
        drawn(revision_triangle(VINTAGES, REGION, 2025, UNTIL)),
        """
        as_of       06.01  13.01  20.01
        2025-01-06     13     15     15
        2025-01-13      -     19     21
        2025-01-20      -      -     22
        """,
    )


def test_revisions_are_measured_unit_by_unit():
    assert_drawn(
        revisions(VINTAGES, REGION, 2025, UNTIL),
        """
        unit    dates  revised  mean_absolute  mean  relative
        north       2        1              1     1    0.1111
        lake        1        0              0     0         0
        hill        0        0              -     -         -
        region      2        2              2     2    0.1111
        """,
    )


def test_a_single_vintage_says_nothing_of_revisions():
    only = {datetime(2025, 1, 20, 20): (THIRD, NOTHING)}

    assert revisions(only, REGION, 2025, UNTIL)["dates"].eq(0).all()
    assert pd.isna(revisions(only, REGION, 2025, UNTIL).loc["north", "mean_absolute"])
