"""Commitments: what stands of them at a date, and whether the figure moved."""

from datetime import date

import pandas as pd
import pytest

from metrics.commitments import movement, under_control
from tests.metrics.frames import NOTHING, REGION, facts
from tests.tables import assert_drawn, table

DAYS = ("due", "as_of", "at")


def taken(drawing: str) -> pd.DataFrame:
    """Commitments about the people of the unit ``north``, unless the drawing says otherwise."""
    rows = table(drawing)
    usual = {"unit": "north", "source": "all", "figure": "people", "value": 10}
    usual |= {"due": "2025-02-10", "as_of": "2025-02-03", "at": "2025-02-03"}
    rows = rows.assign(**{name: value for name, value in usual.items() if name not in rows})
    return _typed(rows).astype({"value": "Int64"})


def marks(drawing: str) -> pd.DataFrame:
    rows = table(drawing)
    return _typed(rows.assign(due=rows.get("due"), note=rows.get("note", ""), at=rows["as_of"]))


def _typed(rows):
    return rows.assign(
        **{name: pd.to_datetime(rows[name]).astype("datetime64[ns]") for name in DAYS}
    )


NO_MARKS = marks("commitment state as_of").iloc[:0]


def test_the_overdue_lead_and_the_closed_come_last():
    entries = taken("""
        commitment  due
        1           2025-02-20
        2           2025-02-10
        3           2025-02-05
        4           2025-02-06
    """)
    said = marks("""
        commitment  state      as_of
        3           done       2025-02-05
    """)

    assert_drawn(
        under_control(entries, said, date(2025, 2, 17)),
        """
        commitment  state  overdue  days_left
        4           open   True           -11
        2           open   True            -7
        1           open   False            3
        3           done   False          -12
        """,
    )


def test_on_the_day_of_its_deadline_it_is_not_overdue():
    entries = taken("commitment due\n 1 2025-02-10")
    assert not under_control(entries, NO_MARKS, date(2025, 2, 10))["overdue"][0]
    assert under_control(entries, NO_MARKS, date(2025, 2, 11))["overdue"][0]


def test_a_deadline_that_was_moved_counts_and_the_first_is_kept():
    said = marks("commitment state as_of due\n 1 extended 2025-02-10 2025-02-24")
    row = under_control(taken("commitment\n 1"), said, date(2025, 2, 17)).iloc[0]

    assert (row["state"], row["overdue"]) == ("open", False)
    assert [f"{row[name]:%d.%m}" for name in ("first_due", "due")] == ["10.02", "24.02"]


def test_a_past_screen_shows_neither_later_commitments_nor_later_marks():
    entries = taken("commitment as_of\n 1 2025-02-03\n 2 2025-02-10")
    said = marks("commitment state as_of\n 1 done 2025-02-10")

    assert_drawn(
        under_control(entries, said, date(2025, 2, 3)), "commitment state\n 1          open"
    )


def test_one_taken_up_again_is_open():
    said = marks("commitment state as_of\n 1 done 2025-02-10\n 1 open 2025-02-17")
    row = under_control(taken("commitment\n 1"), said, date(2025, 2, 17)).iloc[0]

    assert row["state"] == "open"
    assert pd.isna(row["closed_on"])


def test_without_commitments_there_is_an_empty_table():
    assert under_control(taken("commitment").iloc[:0], NO_MARKS, date(2025, 2, 3)).empty


GROWING = facts("""
    unit   as_of       people
    north  2025-01-06       2
    north  2025-02-03      10
    lake   2025-02-03       5
    north  2025-02-10      17
    north  2025-02-17      18
""")


def moved(entries, history=GROWING, as_of=date(2025, 2, 17), year=2025):
    shown = under_control(entries, NO_MARKS, as_of)
    return movement(shown, history, NOTHING, REGION, as_of, year)


def test_a_figure_moved_if_it_grew_faster_than_in_the_four_weeks_before():
    assert_drawn(
        moved(taken("commitment due\n 1 2025-02-10\n 2 2025-03-24")),
        """
        now  change  weekly  usual_weekly  moved
        18        8       7             2   True
        18        8       4             2   True
        """,
    )


@pytest.mark.parametrize(("people", "is_so"), [(12, False), (13, True)])
def test_growing_as_usual_is_not_moving(people, is_so):
    history = facts(f"""
        unit   as_of       people
        north  2025-01-06       2
        north  2025-02-03      10
        north  2025-02-10  {people}
    """)
    assert moved(taken("commitment\n 1"), history)["moved"].tolist() == [is_so]


def test_whether_it_moved_is_not_said_where_the_weeks_before_are_unknown():
    history = facts("""
        unit   as_of       people
        north  2025-02-03      10
        north  2025-02-10      17
    """)
    found = moved(taken("commitment\n 1"), history)
    assert found["change"].tolist() == [7]
    assert found["moved"].isna().all()


def test_before_a_day_has_passed_nothing_is_said():
    found = moved(taken("commitment\n 1"), as_of=date(2025, 2, 3))
    assert found["moved"].isna().all()
    assert found["change"].tolist() == [0]


def test_the_region_is_the_sum_of_what_its_units_stood_at():
    found = moved(taken("commitment unit value\n 1 region 15"))
    assert (found["now"].tolist(), found["change"].tolist()) == ([23], [8])


def test_a_source_has_its_own_figure():
    entries = taken("commitment unit source value\n 1 lake works 0\n 2 lake vacancies 5")
    assert moved(entries)["now"].tolist() == [pd.NA, 5]


def test_one_about_no_figure_or_of_another_year_is_not_followed():
    entries = taken("commitment figure as_of\n 1 people 2024-06-03")
    assert moved(entries).empty
    assert moved(entries.assign(figure="")).empty
