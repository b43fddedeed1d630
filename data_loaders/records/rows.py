"""The rows of a table as records; every cell that cannot be taken is a finding with its address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from data_loaders.book import Address, address
from data_loaders.recognise.answers import with_names
from data_loaders.recognise.doubts import doubtful_unit, finding_of, shown
from data_loaders.recognise.grid import Content, Grid
from data_loaders.recognise.lexicon import HEADERS, Lexicon
from data_loaders.recognise.text import fold, tokens
from data_loaders.recognise.titles import is_remark
from data_loaders.records.headings import Headed
from data_loaders.records.values import Wrong, value_of
from domain.findings import Finding
from domain.questions import IGNORED
from domain.records import CHOICE, DATE, SEVERAL, STANDS_AT, TEXT, UNIT, UNITS, Record
from domain.regions import Region
from domain.units import REGION

ROLES = {UNIT: "unit", UNITS: "unit", DATE: "date"}
EMPTY_RULE = {UNIT: "unknown_unit", CHOICE: "needs_answer", TEXT: "needs_answer"}


@dataclass
class Rows:
    """What was read of a table: records, findings, and the role of each cell."""

    records: list[Record] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    roles: dict[Address, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reader:
    """What is known while the rows of one table are read."""

    grid: Grid
    headed: Headed
    lexicon: Lexicon
    region: Region
    language: str
    as_of: date | None

    @property
    def sheet(self) -> str | None:
        """The name of the table's sheet."""
        return self.grid.sheet.name

    def heading(self, number: int) -> str:
        """How the sheet itself heads a column."""
        own = self.grid.text((self.headed.row, number))
        return shown(own or self.headed.columns[number].name(self.language))


def read_rows(reader: Reader, rows: Sequence[int]) -> Rows:
    """The records of ``rows``, which stand below the headings."""
    made = Rows(roles={(reader.headed.row, number): "header" for number in reader.headed.columns})
    for row in rows:
        contents = _contents(reader, row)
        role = _aside(reader, contents)
        if role:
            made.roles |= dict.fromkeys(_filled(reader, row), role)
        else:
            _read_row(reader, row, contents, made)
    return made


def _contents(reader: Reader, row: int) -> dict[int, Content]:
    """What stands in the table's columns of a row, merged cells included."""
    found = ((number, reader.grid.content((row, number))) for number in reader.headed.columns)
    return {number: content for number, content in found if content is not None}


def _filled(reader: Reader, row: int) -> Iterator[Address]:
    return ((row, column) for column in reader.grid.rows.get(row, ()))


def _aside(reader: Reader, contents: Mapping[int, Content]) -> str:
    """Why a row is no record: a total, a note, a row of column numbers; "" if it may be one."""
    columns = reader.headed.columns
    keys = [number for number in contents if columns[number].code in reader.headed.kind.key]
    first = next((one for one in contents.values() if isinstance(one, str)), None)
    if not contents or _counts_columns(contents):
        return "number" if contents else "ignored"
    if first is None:
        return ""
    if len(keys) < len(reader.headed.kind.key) and _is_total(first, reader.lexicon):
        return "total"
    if len(contents) == 1 and (is_remark(first) or len(reader.headed.kind.key) > 1):
        return "note"
    ignored = reader.lexicon.answers.get(fold(first)) == IGNORED
    return "ignored" if ignored or (is_remark(first) and len(keys) < 2) else ""


def _counts_columns(contents: Mapping[int, Content]) -> bool:
    """Whether the row numbers the columns, as official forms do under the headings."""
    values = list(contents.values())
    whole = [one for one in values if type(one) is int]
    return len(values) > 1 and len(whole) == len(values) and all(
        after - before == 1 for before, after in pairwise(whole)
    )  # fmt: skip


def _is_total(text: str, lexicon: Lexicon) -> bool:
    label = lexicon.label(text)
    return label.unit.code == REGION or "total" in (label.tags | HEADERS.read(tokens(text))[0])


def _read_row(reader: Reader, row: int, contents: Mapping[int, Content], made: Rows) -> None:
    values, cells, wrong = {}, {}, []
    for number, content in contents.items():
        column = reader.headed.columns[number]
        at = reader.grid.covered.get((row, number), (row, number))
        try:
            value = value_of(content, column, reader.lexicon)
        except Wrong as problem:
            wrong.append(_finding(reader, problem, content, number, at))
            made.roles[at] = "finding"
            continue
        made.roles[at] = ROLES.get(column.type, "fact") if value is not None else "missing"
        if value is not None:
            values[column.code], cells[column.code] = value, address(at)
    if not (wrong or set(values) - {*reader.headed.kind.key, STANDS_AT}):
        return  # a form's row that was not filled in
    made.findings += [*wrong, *_not_filled(reader, row, values, {one.cell for one in wrong})]
    kind = reader.headed.kind
    values = _without_region(values, reader.headed)
    own = values.get(STANDS_AT)
    as_of = own if isinstance(own, date) else reader.as_of
    made.records.append(
        Record(kind.code, kind.key_of(values), values, cells, reader.sheet, row + 1, as_of)
    )


def _without_region(values: dict[str, object], headed: Headed) -> dict[str, object]:
    """A unit that is the whole region is none, where a row may be of the whole."""
    whole = {
        column.code
        for column in headed.columns.values()
        if column.type == UNIT and not column.required and values.get(column.code) == REGION
    }
    return {code: value for code, value in values.items() if code not in whole}


def _not_filled(
    reader: Reader, row: int, values: Mapping[str, object], told: set[tuple[str, ...]]
) -> Iterator[Finding]:
    """A finding for each cell that must be filled and is not; none for cells told of already."""
    for number, column in reader.headed.columns.items():
        cell = (address((row, number)),)
        if column.required and column.code not in values and cell not in told:
            rule = EMPTY_RULE.get(column.type, "not_a_number")
            said: dict[str, object] = {"said": "empty", "column": reader.heading(number)}
            yield Finding(rule, reader.sheet, cell, said)


def _finding(reader: Reader, problem: Wrong, content: Content, number: int, at: Address) -> Finding:
    """The finding about a cell, in the words of the file's language where it names a column."""
    column = reader.headed.columns[number]
    if problem.rule == "unknown_unit":
        text = str(problem.values["text"]) if column.type in SEVERAL else str(content)
        doubt = doubtful_unit(reader.lexicon, text, at)
        return with_names(finding_of(doubt, reader.sheet), reader.region, reader.language)
    values = dict(problem.values)
    if "column" in values:
        values["column"] = reader.heading(number)
    if values.get("said") == "choice":
        values["options"] = ", ".join(one.name(reader.language) for one in column.choices)
    return Finding(problem.rule, reader.sheet, (address(at),), values)


def repeated(records: Sequence[Record], kinds: Mapping[str, str]) -> Iterator[Finding]:
    """A finding for each row that stands twice. ``kinds``: what kinds are called, by code."""
    first: dict[tuple[object, ...], Record] = {}
    for record in (one for one in records if None not in one.key):
        earlier = first.setdefault((record.kind, record.key, record.as_of), record)
        if earlier is not record:
            cells = tuple(_first_cell(one) for one in (record, earlier))
            text = shown(" · ".join(_told(value) for value in record.key if value is not None))
            here = record.sheet == earlier.sheet
            yield Finding(
                "duplicate_unit", record.sheet, cells if here else cells[:1],
                {"said": "row", "text": text, "kind": kinds[record.kind]},
            )  # fmt: skip


def _first_cell(record: Record) -> str:
    return next(iter(record.cells.values()), f"A{record.row}")


def _told(value: object) -> str:
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value)


def dated(records: Sequence[Record], as_of: date | None) -> list[Record]:
    """The records, those without a date of their own at ``as_of``."""
    return [one if one.as_of else replace(one, as_of=as_of) for one in records]
