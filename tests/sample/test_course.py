"""How the sample behaves over time: it never falls unexplained, units appear when they do."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from sample_data.making.calendar import report_dates
from sample_data.making.incidents import OVERCOUNTS, SILENT
from sample_data.making.reports import reports
from sample_data.making.series import reached
from sample_data.making.tables import unit_lines
from sample_data.making.units import units_of
from tests.sample.reading import REPORTS, first_names, rows

YEARS = (2023, 2024, 2025)


@pytest.mark.parametrize("year", YEARS)
def test_cumulative_figures_fall_only_after_a_listed_overcount(year):
    falls = set()
    for unit in units_of(year):
        for before, after in pairwise(report_dates(year)):
            old, new = _stated(unit, before), _stated(unit, after)
            falls |= {(unit, *key) for key in new if new[key] < old[key]}

    listed = {
        (error.unit, source, error.job_type)
        for error in OVERCOUNTS
        if error.first.year == year
        for source in (
            {error.source, "subsidised"} if error.source == "public_works" else {error.source}
        )
    }
    assert falls <= listed
    assert {error.unit for error in OVERCOUNTS if error.first.year == year} == {f[0] for f in falls}


def test_there_are_ten_units_in_2023_and_twelve_since():
    before = first_names(REPORTS / "2023-12-01" / "Свод РКЗ 01.12.2023.xlsx", 1)
    since = first_names(REPORTS / "2024-02-01" / "Свод РКЗ 01.02.2024.xlsx", 0)

    assert sum("район" in name.lower() or "г." in name.lower() for name in before) == 10
    assert sum("район" in name.lower() or "г." in name.lower() for name in since) == 12
    assert not any("Жаңасемей" in name or "Мақаншы" in name for name in before)


@pytest.mark.parametrize("year", YEARS)
def test_temporary_places_are_nearly_used_up_before_december(year):
    december = _region(date(year, 12, 1), "temporary")

    assert december > 0.99 * _region(date(year + 1, 1, 1), "temporary")
    assert _region(date(year, 12, 1), "permanent") < 0.9 * _region(
        date(year + 1, 1, 1), "permanent"
    )


@pytest.mark.parametrize(
    ("month", "low", "high"), [(3, 0.10, 0.18), (7, 0.40, 0.54), (10, 0.74, 0.84), (12, 1.03, 1.10)]
)
@pytest.mark.parametrize(("year", "plan"), [(2023, 24_926), (2024, 23_480), (2025, 22_887)])
def test_the_year_runs_as_other_regions_years_do(year, plan, month, low, high):
    day = date(year, month, 1)

    assert low < (_region(day, "permanent") + _region(day, "temporary")) / plan < high


def test_no_two_years_run_alike():
    summers = {round(_region(date(year, 8, 1), "permanent") / 1000, 1) for year in YEARS}

    assert len(summers) == len(YEARS)


def test_reports_come_after_the_day_they_speak_of_and_mostly_on_it():
    delays = [report.received_at.date() - report.as_of for report in reports()]

    assert min(delays) >= timedelta(0)
    assert max(delays) <= timedelta(days=10)
    assert sum(delay == timedelta(0) for delay in delays) > 0.7 * len(delays)


def test_silent_units_have_no_report_of_their_own():
    listed = {line["file"] for line in rows("reports/received.csv")}

    assert SILENT
    assert not any("2025-12-01/Курчатов" in file for file in listed)
    assert not any("2025-11-01/Жарма" in file for file in listed)


def _stated(unit: str, as_of: date) -> dict[tuple[str, str], int]:
    lines = unit_lines(unit, as_of, summary=False, corrected=True)
    return {
        (source, job_type): getattr(line, job_type)
        for source, line in lines.items()
        for job_type in ("permanent", "temporary")
        if source != "all"
    }


def _region(as_of: date, job_type: str) -> int:
    measures = ("infrastructure", "subsidised", "new_enterprises", "vacancies", "grants")
    return sum(
        people
        for (_, source, kind), people in reached(as_of).items()
        if source in measures and kind == job_type
    )
