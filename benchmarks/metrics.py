"""How long figures take: a region of twelve units, and one region's page out of a nation.

    python -m benchmarks.metrics

Prints milliseconds, the median of several runs. The nation has 20 regions, 220 units and 10 years;
its page is handed all of that year's rows in one frame, and computes one region's figures of
every year.
"""

from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from time import perf_counter

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.sources import Source
from domain.units import Unit
from metrics.by_source import source_figures
from metrics.changes import changes
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.increments import increments

RUNS = 7
SOURCES = tuple(
    Source(code, {"en": code}, parent)
    for code, parent in [
        ("infrastructure", None),
        ("subsidised", None),
        *((f"measure_{n}", "subsidised") for n in range(7)),
        ("new_enterprises", None),
        ("vacancies", None),
        ("grants", None),
    ]
)


def region_of(units: int, first: int = 0) -> Region:
    """A region of so many units, numbered from ``first``."""
    codes = [f"unit_{first + n:03}" for n in range(units)]
    named = tuple(Unit(code, "district", {"en": code}) for code in codes)
    return Region("region", {"en": "Region"}, named, SOURCES)


def year_of_reports(units: int, year: int) -> pd.DataFrame:
    """Every unit, source and job type at every Monday and every first of a month of a year."""
    every = [date(year, 1, 2) + timedelta(days=n) for n in range(365)]
    dates = [day for day in every if day.weekday() == 0 or day.day == 1]
    rows = pd.MultiIndex.from_product(
        [
            pd.to_datetime(dates).astype("datetime64[ns]"),
            [f"unit_{n:03}" for n in range(units)],
            [source.code for source in SOURCES],
            ["permanent", "temporary"],
        ],
        names=["as_of", "unit", "source", "job_type"],
    ).to_frame(index=False)
    return rows.assign(
        measure="people",
        grouping="all",
        year=year,
        people=pd.array(np.arange(len(rows)) // (units * 24), dtype="Int64"),
        report=rows["as_of"].factorize()[0],
        received_at=rows["as_of"],
        kind="summary",
        confirmed=True,
        sheet="Sheet1",
        cell="C5",
    )


def plan_of(region: Region, year: int) -> pd.DataFrame:
    """A plan for every unit and source."""
    rows = pd.MultiIndex.from_product(
        [[unit.code for unit in region.units], [source.code for source in SOURCES]],
        names=["unit", "source"],
    ).to_frame(index=False)
    start = pd.Timestamp(year, 1, 1).as_unit("ns")
    return rows.assign(
        job_type="total", year=year, people=pd.array([100] * len(rows), dtype="Int64"), version=1,
        kind="decree", status="approved", basis="1", basis_date=start, in_force_from=start,
        recorded_at=start, upload=1, sheet="Sheet1", cell="B2", confirmed=True,
    )  # fmt: skip


def timed(what: str, run: Callable[[], object]) -> None:
    """Print how many milliseconds ``run`` takes."""
    took = []
    for _ in range(RUNS):
        begun = perf_counter()
        run()
        took.append((perf_counter() - begun) * 1000)
    print(f"{median(took):9.1f} ms  {what}")


def twelve_units() -> None:
    """The parts of one region's first screen, at the end of a year."""
    region, day = region_of(12), date(2025, 12, 29)
    history, plans = year_of_reports(12, 2025), plan_of(region_of(12), 2025)
    controls = history.iloc[:0]
    frames = (history, controls, plans, region)
    print(f"twelve units, {len(history)} rows")
    timed("unit_figures", lambda: unit_figures(*frames, day))
    timed("curve of the year", lambda: curve(*frames, day))
    timed("source_figures", lambda: source_figures(history, plans, region, day))
    timed("changes", lambda: changes(history, controls, region, day - timedelta(7), day))
    timed("increments", lambda: increments(history, controls, region, day))


def nation() -> None:
    """One region's page from frames of the whole nation, ten years of it."""
    region = region_of(11, first=33)
    years = range(2016, 2026)
    rows = {year: year_of_reports(220, year) for year in years}
    own = {
        year: frame[frame["unit"].isin([u.code for u in region.units])]
        for year, frame in rows.items()
    }
    plans = {year: plan_of(region, year) for year in years}

    def page(frames: dict[int, pd.DataFrame]) -> None:
        for year in years:
            day = date(year, 12, 29)
            nothing = frames[year].iloc[:0]
            line = curve(frames[year], nothing, plans[year], region, day)
            units = unit_figures(frames[year], nothing, plans[year], region, day)
            region_figures(units, region, day, line)

    print(f"nation, {sum(map(len, rows.values()))} rows")
    timed("a region's ten years, its own rows", lambda: page(own))
    timed("a region's ten years, the nation's rows", lambda: page(rows))
    whole = region_of(220)
    timed(
        "220 units, one year",
        lambda: unit_figures(
            rows[2025], rows[2025].iloc[:0], plan_of(whole, 2025), whole, date(2025, 12, 29)
        ),
    )


if __name__ == "__main__":
    twelve_units()
    nation()
