"""Every number of a table with all that is known about it: from row, column, block and titles."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from data_loaders.book import Address
from data_loaders.recognise.column import Column, of_side
from data_loaders.recognise.contexts import Context
from data_loaders.recognise.entry import Entry, Left, Place, Refusal
from data_loaders.recognise.grid import Content, Fault
from data_loaders.recognise.meaning import (
    FACT,
    OF_PEOPLE,
    PERCENT,
    PERIOD_PERCENT,
    UNCLEAR,
    Meaning,
    together,
    under,
)  # fmt: skip
from data_loaders.recognise.numbers import MISSING, NOTHING_STATED, NUMBER, Number, number, tidy
from data_loaders.recognise.rows import Line
from data_loaders.recognise.tables import Table
from domain.sources import TOTAL

IN_THOUSANDS = 1000


class Counted(NamedTuple):
    """A column whose numbers are read: its meaning with that of the titles, and its headings.

    sides:  what either number of a cell means, where its cells hold two;
    reason: why none of its numbers is taken; "" if they are.
    """

    number: int
    meaning: Meaning
    heading_at: Address | None
    unit_at: Address | None
    reason: str
    sides: tuple[Meaning, ...] = ()


class Row(NamedTuple):
    """What holds for all cells of a row: its line, its table's number, whether it is a project.

    titled_at: where a title names the unit of the table.
    """

    line: Line
    table: int
    project: bool
    titled_at: Address | None


Read = Entry | Refusal | Left


def entries(table: Table, index: int, lines: list[Line], context: Context) -> list[Read]:
    """What stands in each cell of a table's rows under its headings.

    context: what the titles say about all numbers of the table.
    """
    if context.meaning.ignored:
        return []
    counted = [_counted(one, context) for one in table.columns.values() if one.holds_numbers]
    found: list[Read] = []
    for line in lines:
        if not line.numbers:
            continue
        row = Row(line, index, table.is_project_list, context.unit_at)
        cells = table.grid.rows[line.row]
        for column in counted:
            content = cells.get(column.number)
            if content is not None:
                found += _read_sides(row, column, content)
    return found


def _read_sides(row: Row, column: Counted, content: Content) -> Iterable[Read]:
    """What a cell states; of a cell with two numbers what each of them states."""
    stated = number(content) if not isinstance(content, Fault) else NOTHING_STATED
    if row.line.sides and stated.pair and not column.sides:
        told = zip(row.line.sides, stated.pair, strict=True)
        rows = ((_of_row(row, side), one.value) for side, one in told if one.kind == NUMBER)
        return [read for one, value in rows for read in _read(one, column, value)]
    if not column.sides:
        return _read(row, column, content)
    if not stated.pair:
        one = content if stated.kind == MISSING else Fault("not_a_number", str(content))
        return _read(row, column._replace(meaning=column.sides[0]), one)
    return [
        read
        for meaning, side in zip(column.sides, stated.pair, strict=True)
        if side.kind == NUMBER
        for read in _read(row, column._replace(meaning=meaning), side.value)
    ]


def _of_row(row: Row, side: str) -> Row:
    """The row as the name of it says for one of two numbers in its cells."""
    return row._replace(line=replace(row.line, meaning=of_side(row.line.meaning, side)))


def _counted(column: Column, context: Context) -> Counted:
    reasons = {
        "unknown_unit": column.unknown_unit,
        "unknown_source": column.unknown_source,
        "needs_answer": column.unknown,
    }
    return Counted(
        column.number,
        under(context.meaning, column.meaning),
        column.headings[-1][0] if column.headings else None,
        next((where for where, label in column.headings if label.unit.code), None),
        next((reason for reason, at in reasons.items() if at), ""),
        tuple(under(context.meaning, one) for one in column.meanings) if column.sides else (),
    )


def _read(row: Row, column: Counted, content: Content) -> Iterable[Read]:
    line = row.line
    at = (line.row, column.number)
    said = together(column.meaning, line.meaning)
    reason = column.reason or _why_not(said)
    unit_at = column.unit_at or line.unit_at or row.titled_at
    place = Place(row.table, at, line.at, column.heading_at, unit_at)
    if reason:
        once = column.meaning.ignored is None or line.meaning.ignored is None
        counted = None if column.reason or not once else _beside(row, place, said, content)
        return (counted or Left(at, "ignored", reason),)
    if isinstance(content, Fault):
        if said.measure in OF_PEOPLE:
            return (Refusal(place, said, content.rule, content.text, _project(row)),)
        return (Left(at, "percent", content.rule),)
    stated = number(content)
    if stated.kind == MISSING:
        return (Left(at, "missing", ""),)
    if stated.percent or said.measure in (PERCENT, PERIOD_PERCENT):
        return (_percent(row, place, said, stated),)
    return _people(row, place, said, stated, content)


def _beside(row: Row, place: Place, said: Meaning, content: Content) -> Entry | None:
    """The number of a measure beside people, if it is one and nothing about it is in doubt."""
    known = said.unit and said.source and not (said.sources or said.month or said.whole_year)
    if not said.beside or not known or said.measure not in (None, FACT):
        return None
    if isinstance(content, Fault):
        return None
    stated = number(content)
    scale = IN_THOUSANDS if said.thousands else 1
    if stated.kind != NUMBER or stated.percent or _fault(stated, scale):
        return None
    said = said._replace(measure="/".join(said.beside), ignored=None)
    value = _scaled(stated.value, scale)
    return Entry(
        place, said, said.job_type or TOTAL, value, False, _project(row), row.line.is_total
    )


def _why_not(said: Meaning) -> str:
    """Why the number is not taken; "" if it is."""
    if said.ignored:
        return said.ignored
    if said.sources or said.measure == UNCLEAR:
        return "needs_answer"
    if said.unit is None or said.source is None:
        return "no_unit" if said.unit is None else "no_source"
    return ""


def _percent(row: Row, place: Place, said: Meaning, stated: Number) -> Read:
    if stated.kind != NUMBER:
        return Left(place.at, "percent", "not_a_number")
    if said.measure not in (PERCENT, PERIOD_PERCENT):
        said = said._replace(measure=PERCENT)
    project = _project(row)
    return Entry(place, said, said.job_type or TOTAL, stated.value, stated.percent, project)


def _people(
    row: Row, place: Place, said: Meaning, stated: Number, content: object
) -> Iterable[Read]:
    scale = IN_THOUSANDS if said.thousands else 1
    rule = _fault(stated, scale)
    if rule:
        return (Refusal(place, said, rule, str(content), _project(row)),)
    job_type = said.job_type or TOTAL
    more = (_project(row), row.line.is_total)
    whole = Entry(place, said, job_type, _scaled(stated.value, scale), False, *more)
    if not stated.parts or job_type != TOTAL:
        return (whole,)
    parts = (Entry(place, said, kind, n * scale, False, *more) for kind, n in stated.parts)
    return (whole, *parts)


def _scaled(value: float, scale: int) -> float:
    return value if scale == 1 else tidy(value * scale)


def _project(row: Row) -> int | None:
    return row.line.row if row.project else None


def _fault(stated: Number, scale: int) -> str:
    if stated.kind != NUMBER:
        return "not_a_number"
    if stated.value < 0:
        return "negative"
    if stated.unclear and scale == 1:
        return "fractional_people"
    return "fractional_people" if _scaled(stated.value, scale) % 1 else ""
