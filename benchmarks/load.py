"""How long taking in the sample takes beyond reading it.

    python -m benchmarks.load

Every workbook of the sample goes into an empty SQLite file. Reading (opening and understanding)
is timed apart; what is left, checks against history and storing, is told per workbook, in
processor time of this process and by the clock. Then the same load is repeated, which changes
nothing.
"""

from collections import defaultdict
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from data_loaders import ingest
from data_loaders.arrivals import arrivals
from data_loaders.pack import read_pack
from data_loaders.readings import readings
from sample_data.make import PACK, complete
from store import Store


def main() -> None:
    """Print a line a measurement."""
    complete()
    region, came = read_pack(PACK), list(arrivals([PACK]))
    begun = perf_counter()
    read = list(readings(came, region, lambda _sender: {}))
    print(f"reading      {_per(perf_counter() - begun, len(came))}")
    known = {arrival.name: report for arrival, report in zip(came, read, strict=True)}
    ingest.readings = lambda new, *_: (known[arrival.name] for arrival in new)
    with TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/map.sqlite")
        store.migrate()
        store.save_region(region)
        for kind, (processor, clock) in _timed(came, region.code, store).items():
            print(f"{kind:12} {_per(processor)} of processor, {_per(clock)} by the clock")
        begun = perf_counter()
        again = list(ingest.load(came, region.code, store))
        print(f"again        {_per(perf_counter() - begun, len(again))}")
        store.close()


def _timed(came: list, region_code: str, store: Store) -> dict[str, tuple[float, float]]:
    """Mean seconds beyond reading, by kind of report."""
    taken = defaultdict(list)
    for kind, *seconds in _steps(ingest.load(came, region_code, store)):
        taken[kind].append(seconds)
        taken["all"].append(seconds)
    return {
        f"{kind} ({len(rows)})": tuple(
            sum(column) / len(rows) for column in zip(*rows, strict=True)
        )
        for kind, rows in taken.items()
    }


def _steps(outcomes: Iterator) -> Iterator[tuple[str, float, float]]:
    processor, clock = process_time(), perf_counter()
    for outcome in outcomes:
        now = process_time(), perf_counter()
        yield outcome.report.kind, now[0] - processor, now[1] - clock
        processor, clock = process_time(), perf_counter()


def _per(seconds: float, count: int = 1) -> str:
    return f"{seconds / count * 1000:7.2f} ms a workbook"


if __name__ == "__main__":
    main()
