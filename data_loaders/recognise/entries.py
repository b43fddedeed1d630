"""Every number of a table with all that is known about it: from row, column, block and titles."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from data_loaders.book import Address
from data_loaders.recognise.columns import Column
from data_loaders.recognise.grid import Content, Fault
from data_loaders.recognise.lines import Line
from data_loaders.recognise.meaning import (
    OF_PEOPLE,
    PERCENT,
    PERIOD_PERCENT,
    UNCLEAR,
    Meaning,
    together,
)  # fmt: skip
from data_loaders.recognise.numbers import MISSING, NUMBER, Number, number, tidy
from data_loaders.recognise.tables import Table
from domain.sources import TOTAL

IN_THOUSANDS = 1000


@dataclass(frozen=True)
class Place:
    """Where a number is understood from.

    table: number of its table on the sheet; at: its cell; name_at: the name of its row;
    heading_at: its lowest heading; unit_at: the name of its unit; None where there is none.
    """

    table: int
    at: Address
    name_at: Address | None
    heading_at: Address | None
    unit_at: Address | None


@dataclass(frozen=True)
class Entry:
    """A number that was taken.

    meaning: unit, source, measure and month are all known;
    value:   whole people, or a per cent as it is written;
    percent: written with a per cent sign;
    row:     the row, in a list of projects; None elsewhere;
    total:   the row of the sum of projects.
    """

    place: Place
    meaning: Meaning
    job_type: str
    value: float
    percent: bool = False
    row: int | None = None
    total: bool = False


@dataclass(frozen=True)
class Refusal:
    """A number that could not be taken: ``rule`` says why; ``text`` is what stands there."""

    place: Place
    meaning: Meaning
    rule: str
    text: str


@dataclass(frozen=True)
class Left:
    """A cell whose number is not wanted: its role and the reason."""

    at: Address
    role: str
    reason: str


Read = Entry | Refusal | Left


def entries(table: Table, index: int, lines: list[Line], context: Meaning) -> Iterator[Read]:
    """What stands in each cell of a table's rows under its headings.

    context: what the titles say about all numbers of the table: unit, source, measure, thousands.
    """
    counted = [column for column in table.columns.values() if column.holds_numbers]
    for line in lines:
        if not line.numbers:
            continue
        cells = table.grid.rows[line.row]
        for column in counted:
            content = cells.get(column.number)
            if content is None:
                continue
            said = together(column.meaning, line.meaning)
            yield from _read(table, index, line, column, content, _with_context(said, context))


def _with_context(said: Meaning, context: Meaning) -> Meaning:
    return replace(
        said,
        unit=said.unit or context.unit,
        source=said.source or (None if said.sources else context.source),
        measure=said.measure or context.measure,
        thousands=context.thousands if said.thousands is None else said.thousands,
    )


def _read(
    table: Table, index: int, line: Line, column: Column, content: Content, said: Meaning
) -> Iterator[Read]:
    at = (line.row, column.number)
    heading = column.headings[-1][0] if column.headings else None
    unit_at = next((where for where, label in column.headings if label.unit.code), line.unit_at)
    place = Place(index, at, line.at, heading, unit_at)
    reason = _why_not(column, said)
    if reason:
        yield Left(at, "ignored", reason)
        return
    if isinstance(content, Fault):
        if said.measure in OF_PEOPLE:
            yield Refusal(place, said, content.rule, content.text)
        else:
            yield Left(at, "percent", content.rule)
        return
    stated = number(content)
    if stated.kind == MISSING:
        yield Left(at, "missing", "")
        return
    row = line.row if table.is_project_list else None
    if said.measure in (PERCENT, PERIOD_PERCENT) or stated.percent:
        if stated.kind == NUMBER:
            measure = said.measure if said.measure in (PERCENT, PERIOD_PERCENT) else PERCENT
            said = replace(said, measure=measure)
            yield Entry(place, said, said.job_type or TOTAL, stated.value, stated.percent, row)
        else:
            yield Left(at, "percent", "not_a_number")
        return
    yield from _people(place, said, stated, content, row, line.is_total)


def _why_not(column: Column, said: Meaning) -> str:
    """Why the number is not taken; "" if it is."""
    if column.unknown_unit or column.unknown_source:
        return "unknown_unit" if column.unknown_unit else "unknown_source"
    if said.ignored:
        return said.ignored
    if said.sources or said.measure == UNCLEAR:
        return "needs_answer"
    if said.unit is None or said.source is None:
        return "no_unit" if said.unit is None else "no_source"
    return ""


def _people(
    place: Place, said: Meaning, stated: Number, content: object, row: int | None, total: bool
) -> Iterator[Read]:
    scale = IN_THOUSANDS if said.thousands else 1
    rule = _fault(stated, scale)
    if rule:
        yield Refusal(place, said, rule, str(content))
        return
    job_type = said.job_type or TOTAL
    yield Entry(place, said, job_type, tidy(stated.value * scale), row=row, total=total)
    if job_type == TOTAL:
        for part, people in stated.parts:
            yield Entry(place, said, part, people * scale, row=row, total=total)


def _fault(stated: Number, scale: int) -> str:
    if stated.kind != NUMBER:
        return "not_a_number"
    if stated.value < 0:
        return "negative"
    if tidy(stated.value * scale) % 1 or (stated.unclear and scale == 1):
        return "fractional_people"
    return ""
