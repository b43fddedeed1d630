"""How long one region's page takes out of a nation: 20 regions, 220 units, 10 years of reports.

    python -m benchmarks.national [FOLDER]

Fills an SQLite file (kept in FOLDER, if one is named, for the next time), then prints milliseconds
and the number of queries: of a store that was just opened, and of one that has read the region's
year before. Every Monday and first of a month every unit reports twelve sources of two job types.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import Connection, event, insert

from benchmarks.metrics import SOURCES
from domain.regions import Region
from domain.units import Unit
from metrics.by_source import source_figures
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from store import Store
from store.bulk import insert_rows
from store.engine import reading_engine, writing_engine
from store.schema import fact, plan, report, upload
from stories.evidence import gather
from stories.region_today import region_today

REGIONS, UNITS, YEARS = 20, 11, range(2016, 2026)
RUNS, DAY = 5, date(2025, 12, 1)
FACT = ("region", "unit", "year", "source", "measure", "grouping", "as_of", "report", "job_type",
        "people", "sheet", "cell")  # fmt: skip
PLAN = ("region", "unit", "year", "source", "job_type", "version", "people", "kind", "status",
        "basis", "in_force_from", "recorded_at", "upload", "doubted", "cell")  # fmt: skip


def region_of(number: int, units: int = UNITS) -> Region:
    """The region of that number."""
    codes = [f"r{number:02}_{unit:02}" for unit in range(units)]
    named = tuple(Unit(code, "district", {"en": code}) for code in codes)
    return Region(f"r{number:02}", {"en": f"Region {number}"}, named, SOURCES)


def fill(url: str, regions: list[Region], years: range) -> None:
    """A store with those regions' reports and plans of those years."""
    store = Store(url)
    store.migrate()
    for region in regions:
        store.save_region(region)
    store.close()
    engine = reading_engine(url)
    for region in regions:
        for year in years:
            with writing_engine(engine).begin() as connection:
                _year(connection, region, year)
    engine.dispose()


def figures(store: Store, region: str, day: date) -> None:
    """Every figure of a region's page but the forecast: units, sources, curve, totals."""
    known = gather(store, region, day)
    frames = (known.history, known.controls, known.plans, known.region)
    units, line = unit_figures(*frames, day), curve(*frames, day)
    region_figures(units, known.region, day, line)
    source_figures(known.history, known.plans, known.region, day)


def counted(store: Store, work: Callable[[], object]) -> int:
    """How many queries ``work`` asks of the database."""
    asked = []
    event.listen(store._reader, "before_cursor_execute", lambda *_: asked.append(1))
    work()
    return len(asked)


def _year(connection: Connection, region: Region, year: int) -> None:
    first = _kept(connection, region, f"plan {year}", date(year, 1, 1))
    rows = ((region.code, unit.code, year, source.code, "total", 1, 120, "decree", "approved",
             "№ 1", f"{year}-01-01", f"{year}-01-01 00:00:00.000000", first, False, "B2")
            for unit in region.units for source in region.top_sources)  # fmt: skip
    insert_rows(connection, plan, PLAN, rows)
    for day in _dates(year):
        number = _kept(connection, region, str(day), day, year)
        insert_rows(connection, fact, FACT, _facts(region, year, day, number))


def _facts(region: Region, year: int, day: date, number: int) -> Iterator[tuple[Any, ...]]:
    passed = (day - date(year, 1, 1)).days
    for unit in region.units:
        for place, source in enumerate(region.sources):
            for job_type in ("permanent", "temporary"):
                yield (region.code, unit.code, year, source.code, "people", "all", str(day),
                       number, job_type, passed * (place + 1) // 40, "Sheet1", "C5")  # fmt: skip


def _kept(
    connection: Connection, region: Region, name: str, day: date, year: int | None = None
) -> int:
    """The number of an upload and of its report."""
    moment = f"{day} 09:00"
    came = {"region": region.code, "sha256": f"{region.code} {name}", "name": name, "size": 0}
    came |= {"sender": "", "channel": "", "received_at": _moment(moment), "by": ""}
    key: int = connection.execute(insert(upload), came).inserted_primary_key[0]  # type: ignore[index]
    told = {"upload": key, "region": region.code, "kind": "summary" if year else "plan"}
    told |= {"units": [], "year": year, "as_of": day if year else None, "series": name}
    told |= {"version": 1, "status": "accepted", "received_at": _moment(moment), "number": key}
    row = connection.execute(insert(report), told | {"id": key, "receipt": str(key)})
    return int(row.inserted_primary_key[0])  # type: ignore[index]


def _moment(said: str) -> datetime:
    return datetime.fromisoformat(said)


def _dates(year: int) -> list[date]:
    every = (date(year, 1, 2) + timedelta(days=n) for n in range(365))
    return [day for day in every if day.weekday() == 0 or day.day == 1]


def main() -> None:
    """Print the times."""
    with TemporaryDirectory() as passing:
        file = Path(sys.argv[1] if len(sys.argv) > 1 else passing) / "nation.sqlite"
        url = f"sqlite:///{file}"
        if not file.exists():
            fill(url, [region_of(number) for number in range(REGIONS)], YEARS)
        print(f"{REGIONS} regions, {REGIONS * UNITS} units, {len(YEARS)} years,"
              f" {file.stat().st_size / 1e6:.0f} MB")  # fmt: skip
        for name, page in {"figures": figures, "page with forecast": region_today}.items():
            print(f"{name:20} {_told(url, page)}")


def _told(url: str, page: Callable[[Store, str, date], object]) -> str:
    cold, busy, warm, queries = [], [], [], 0
    for run in range(RUNS):
        store = Store(url)
        code = f"r{run:02}"  # another region each time: nothing of it has been read
        begun, worked = perf_counter(), process_time()
        queries = counted(store, lambda store=store, code=code: page(store, code, DAY))
        cold.append((perf_counter() - begun) * 1000)
        busy.append((process_time() - worked) * 1000)
        begun = perf_counter()
        page(store, code, DAY)
        warm.append((perf_counter() - begun) * 1000)
        store.close()
    first = f"{median(cold):7.0f} ms first ({median(busy):.0f} of the processor's)"
    return f"{first}, {median(warm):6.0f} ms again, {queries} queries"


if __name__ == "__main__":
    main()
