"""Lists of projects kept as projects: each row with its name, who pays, its plan and its people."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from data_loaders.book import Address, address
from data_loaders.recognise.entry import Entry
from data_loaders.recognise.funding import paid, paid_columns
from data_loaders.recognise.kinds_of_names import PROJECT
from data_loaders.recognise.meaning import FACT, PLAN
from data_loaders.recognise.tables import Table
from domain.records import Kind, Record
from domain.sources import PERMANENT, TEMPORARY, TOTAL
from domain.units import REGION

JOBS = {TOTAL: "jobs", PERMANENT: "permanent", TEMPORARY: "temporary"}
MEASURES = (FACT, PLAN)


class Said(NamedTuple):
    """A value of a project and the address of its cell, None where titles tell it."""

    value: object
    at: Address | None


def project_records(table: Table, entries: list[Entry], kind: Kind) -> Iterator[Record]:
    """A record for each row of a list of projects that states a number of people of a unit.

    entries: the numbers that were taken from the table; the region's own are sums of projects.

    Values are those of ``kind``'s columns: project, unit, funding, amount (in whole money, not in
    thousands), plan_jobs, plan_permanent …, fact_temporary.
    """
    by_row: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.row is not None and _is_of_project(entry):
            by_row[entry.row].append(entry)
    known = {column.code for column in kind.columns}
    for row, parts in sorted(by_row.items()):
        said = {code: one for code, one in _said(table, row, parts) if code in known}
        yield _record(kind, table.grid.sheet.name, row, said)


def _is_of_project(entry: Entry) -> bool:
    said = entry.meaning
    return not entry.total and said.measure in MEASURES and not str(said.unit).startswith(REGION)


def _said(table: Table, row: int, parts: list[Entry]) -> Iterator[tuple[str, Said]]:
    """What the row states, by column of the kind."""
    name = next(column for column, kind in table.names.items() if kind == PROJECT)
    at = table.grid.covered.get((row, name), (row, name))
    text = table.grid.text(at)
    if text:
        yield "project", Said(" ".join(text.split()), at)
    yield "unit", Said(parts[0].meaning.unit, parts[0].place.unit_at)
    for code, column in paid_columns(table.columns).items():
        value = paid(table.grid, row, column)
        if value is not None:
            where = (row, column.number)
            yield code, Said(value, table.grid.covered.get(where, where))
    for part in parts:
        code = f"{part.meaning.measure}_{JOBS[part.job_type]}"
        yield code, Said(int(part.value), part.place.at)


def _record(kind: Kind, sheet: str | None, row: int, said: Mapping[str, Said]) -> Record:
    values = {code: one.value for code, one in said.items()}
    cells = {code: address(one.at) for code, one in said.items() if one.at}
    return Record(kind.code, kind.key_of(values), values, cells, sheet, row + 1)
