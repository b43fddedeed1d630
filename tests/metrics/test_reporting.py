"""Who reported, when, and who is silent."""

from datetime import date, datetime

import pandas as pd

from metrics.reporting import deadline, reporting, reporting_rates
from tests.metrics.frames import REGION
from tests.tables import assert_drawn, table


def reports(drawing):
    rows = table(drawing)
    return rows.assign(
        units=[units.split(",") for units in rows["units"]],
        report=range(1, len(rows) + 1),
        as_of=pd.to_datetime(rows["as_of"]),
        received_at=pd.to_datetime(rows["received_at"]),
    )


REPORTS = reports("""
    units       as_of       received_at
    north       2025-01-06  2025-01-06T10:00
    north,lake  2025-01-06  2025-01-06T11:00
    north       2025-01-13  2025-01-13T16:00
    hill        2025-01-20  2025-01-20T10:00
""")


def test_every_unit_has_a_state_at_every_due_date():
    assert_drawn(
        reporting(REPORTS, REGION, date(2025, 1, 6), date(2025, 1, 20)),
        """
        unit   as_of       report  hours_late  state
        north  2025-01-06       1           0  on_time
        lake   2025-01-06       2           0  on_time
        hill   2025-01-06       -           -  missing
        north  2025-01-13       3           3  late
        lake   2025-01-13       -           -  stale
        hill   2025-01-13       -           -  missing
        north  2025-01-20       -           -  stale
        lake   2025-01-20       -           -  stale
        hill   2025-01-20       4           0  on_time
        """,
    )


def test_silence_is_awaited_until_the_deadline_is_past():
    matrix = reporting(
        REPORTS, REGION, date(2025, 1, 20), date(2025, 1, 20), known_at=datetime(2025, 1, 20, 12)
    )

    assert matrix["state"].tolist() == ["awaited", "awaited", "on_time"]


def test_deadlines_are_local_times():
    """Six in the evening in Almaty is one in the afternoon, UTC."""
    assert deadline(REGION, date(2025, 1, 6)) == datetime(2025, 1, 6, 13)


def test_a_unit_that_did_not_exist_yet_is_not_expected():
    matrix = reporting(REPORTS, REGION, date(2025, 1, 1), date(2025, 1, 1))

    assert matrix["unit"].tolist() == ["north", "lake"]


def test_rates_are_of_what_was_due():
    matrix = reporting(
        REPORTS, REGION, date(2025, 1, 6), date(2025, 1, 20), known_at=datetime(2025, 1, 20, 12)
    )

    assert_drawn(
        reporting_rates(matrix),
        """
        unit   due  on_time  late  silent  hours_late  reported_share  on_time_share
        north    2        1     1       0           3               1            0.5
        lake     2        1     0       1           -             0.5            0.5
        hill     3        1     0       2           -          0.3333         0.3333
        """,
    )


def test_without_reports_all_are_missing():
    matrix = reporting(REPORTS.iloc[:0], REGION, date(2025, 1, 6), date(2025, 1, 6))

    assert matrix["state"].tolist() == ["missing"] * 3
