"""A workbook as rows of records: whole or not at all, every fault with its cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_loaders.book import Book, address
from data_loaders.recognise.answers import language_of
from data_loaders.recognise.dating import Dating
from data_loaders.recognise.grid import Grid, grid
from data_loaders.recognise.lexicon import Lexicon, lexicon
from data_loaders.recognise.personal import personal_data
from data_loaders.recognise.sheets import said_by_file
from data_loaders.recognise.titles import Said
from data_loaders.records.dates import date_of_table
from data_loaders.records.headings import Headed, headed_tables
from data_loaders.records.rows import Reader, Rows, dated, read_rows, repeated
from data_loaders.records.together import together
from domain.findings import ERROR, Finding
from domain.records import UNIT
from domain.regions import Region
from domain.reports import CELL_COLUMNS, UNIT_FILE, ReadReport

SURE = 4  # headings of a kind, all that must be there among them, that leave no doubt


@dataclass(frozen=True)
class Found:
    """The tables of a workbook: each with its sheet, its rows and those of its titles."""

    grid: Grid
    headed: Headed
    rows: Sequence[int]
    titles: Sequence[int]

    @property
    def sure(self) -> bool:
        """Whether nothing else can be meant."""
        return not self.headed.missing and len(self.headed.columns) >= SURE


def tables_of(book: Book, region: Region) -> list[Found]:
    """The tables of the region's kinds on the visible sheets."""
    found: list[Found] = []
    for sheet in book.sheets:
        if sheet.visible and region.own_kinds:
            made = grid(sheet)
            found += _placed(made, headed_tables(made, region.own_kinds))
    return found


def _placed(made: Grid, tables: Sequence[Headed]) -> Iterator[Found]:
    numbers = list(made.rows)
    ends = [*(table.row for table in tables[1:]), made.last_row + 1]
    before = -1
    for table, end in zip(tables, ends, strict=False):
        rows = [row for row in numbers if table.row < row < end]
        yield Found(made, table, rows, [row for row in numbers if before < row < table.row])
        before = table.row


def read_records(
    book: Book,
    name: str,
    region: Region,
    found: Sequence[Found],
    as_of: date | None,
    aliases: Mapping[str, str],
) -> ReadReport:
    """What the tables ``found`` say; arguments as of ``reading.read_report``."""
    personal = personal_data(book)
    if personal:
        return ReadReport(UNIT_FILE, None, None, (), findings=(personal,))
    words, language = lexicon(region, aliases), language_of(book)
    if not found:
        return _nothing(region, language)
    file = said_by_file(name, words) if len(found) == 1 else None
    parts, dates, findings = [], [], []
    for table in found:
        when = _date(table, words, file, as_of)
        reader = Reader(table.grid, table.headed, words, region, language, when.as_of)
        parts.append(read_rows(reader, table.rows))
        dates.append(when)
        findings += [*_lacking(table, language), *_undated(table.headed, when, parts[-1])]
    findings += [finding for part in parts for finding in part.findings]
    return _report(region, found, parts, dates, findings, language)


def _nothing(region: Region, language: str) -> ReadReport:
    """The report of a workbook without a table of any kind: which kinds there are."""
    names = ", ".join(kind.name(language) for kind in region.own_kinds)
    finding = Finding("no_table", values={"said": "kinds", "kinds": names})
    return ReadReport(UNIT_FILE, None, None, (), findings=(finding,))


def _date(table: Found, words: Lexicon, file: Said | None, given: date | None) -> Dating:
    """The date of a table; one that need not be dated has none rather than a doubtful one."""
    when = date_of_table(table.grid, table.titles, words, file, given)
    return when if table.headed.kind.dated else Dating(when.as_of, when.year)


def _lacking(table: Found, language: str) -> Iterator[Finding]:
    """A finding about the columns that a table must have and has not."""
    lacking = [column.name(language) for column in table.headed.missing]
    if lacking:
        cells = tuple(address((table.headed.row, number)) for number in table.headed.columns)
        values: dict[str, object] = {"said": "columns", "columns": ", ".join(lacking)}
        values["kind"] = table.headed.kind.name(language)
        yield Finding("no_table", table.grid.sheet.name, cells, values)


def _undated(headed: Headed, when: Dating, rows: Rows) -> Iterator[Finding]:
    """What is wrong with the date of a table that must have one."""
    yield from when.findings
    undated = any(record.as_of is None for record in rows.records)
    if headed.kind.dated and undated and not when.findings:
        yield Finding("no_as_of_date")


def _report(
    region: Region,
    found: Sequence[Found],
    parts: Sequence[Rows],
    dates: Sequence[Dating],
    findings: list[Finding],
    language: str,
) -> ReadReport:
    stated = [when.as_of for when in dates if when.as_of]
    records = [
        one
        for part, when in zip(parts, dates, strict=True)
        for one in dated(part.records, when.as_of)
    ]
    as_of = max(stated or [one.as_of for one in records if one.as_of], default=None)
    names = {kind.code: kind.name(language) for kind in region.record_kinds}
    findings += repeated(records, names)
    if not (records or findings):
        findings.append(_empty(found[0], names))
    return ReadReport(
        kind=found[0].headed.kind.code,
        as_of=as_of,
        year=as_of.year if as_of else None,
        units=_units(region, parts),
        findings=tuple(sorted(together(findings), key=lambda one: one.level != ERROR)),
        cells=_cells(found, parts),
        records=tuple(records),
    )


def _empty(table: Found, names: Mapping[str, str]) -> Finding:
    """That nothing stands in the rows of a table: which it is, and where its first row begins."""
    first = address((table.headed.row + 1, min(table.headed.columns)))
    said: dict[str, object] = {"said": "no_rows", "kind": names[table.headed.kind.code]}
    return Finding("no_table", table.grid.sheet.name, (first,), said)


def _units(region: Region, parts: Sequence[Rows]) -> tuple[str, ...]:
    """The units that any row speaks of, in the region's order."""
    kinds = {kind.code: kind for kind in region.record_kinds}
    named = {
        value
        for part in parts
        for record in part.records
        for column in kinds[record.kind].columns
        if column.type == UNIT and (value := record.values.get(column.code))
    }
    return tuple(unit.code for unit in region.units if unit.code in named)


def _cells(found: Sequence[Found], parts: Sequence[Rows]) -> pd.DataFrame:
    rows = [
        (table.grid.sheet.name, address(at), _role(part, table, at), "")
        for table, part in zip(found, parts, strict=True)
        for row in (*table.titles, table.headed.row, *table.rows)
        for at in ((row, column) for column in table.grid.rows.get(row, ()))
    ]
    return pd.DataFrame(rows, columns=list(CELL_COLUMNS), dtype="object")


def _role(part: Rows, table: Found, at: tuple[int, int]) -> str:
    return part.roles.get(at, "title" if at[0] < table.headed.row else "ignored")
