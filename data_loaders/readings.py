"""Opened and understood: what each file says, or why that cannot be told."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import PurePosixPath

from data_loaders.arrivals import Arrival
from data_loaders.book import Book
from data_loaders.opening import Unreadable, open_isolated
from data_loaders.reading import read_report
from data_loaders.records.reading import read_records, tables_of
from domain.findings import Finding
from domain.regions import Region
from domain.reports import UNIT_FILE, ReadReport

Aliases = Callable[[str], Mapping[str, str]]  # what a sender's words mean


def readings(
    arrivals: Sequence[Arrival], region: Region, aliases: Aliases, as_of: date | None = None
) -> Iterator[ReadReport]:
    """What each of ``arrivals`` says, in their order; several are read at once."""

    def read(arrival: Arrival) -> ReadReport:
        return reading(arrival, region, aliases(arrival.sender), as_of)

    if len(arrivals) < 2:
        yield from map(read, arrivals)
        return
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # the children that open them do the work
        yield from pool.map(read, arrivals)


def reading(
    arrival: Arrival, region: Region, aliases: Mapping[str, str], as_of: date | None = None
) -> ReadReport:
    """What the file says; a report with the finding ``unreadable`` if it cannot be opened."""
    name = PurePosixPath(arrival.name).name
    try:
        book = open_isolated(arrival.content, name)
    except Unreadable as problem:
        return unreadable_report(problem)
    return understood(book, name, region, as_of, aliases)


def unreadable_report(problem: Unreadable) -> ReadReport:
    """The report of a file that cannot be opened: its finding says why."""
    found = Finding("unreadable", values=dict(problem.values))
    return ReadReport(UNIT_FILE, None, None, (), findings=(found,))


def understood(
    book: Book, name: str, region: Region, as_of: date | None, aliases: Mapping[str, str]
) -> ReadReport:
    """What the workbook says: records where it plainly has them, else an employment map.

    A file that is neither is told what its table of a kind lacks, or that it has no table.
    """
    found = tables_of(book, region)
    if not region.has_map or (found and all(table.sure for table in found)):
        return read_records(book, name, region, found, as_of, aliases)
    report = read_report(book, name, region, as_of=as_of, aliases=aliases)
    nothing = "no_table" in {finding.rule for finding in report.findings}
    return read_records(book, name, region, found, as_of, aliases) if found and nothing else report
