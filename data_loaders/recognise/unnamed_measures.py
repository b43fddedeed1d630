"""What numbers are whose headings name neither plan nor fact."""

from collections.abc import Iterator

from data_loaders.recognise.column import Column
from data_loaders.recognise.grid import Content
from data_loaders.recognise.meaning import FACT, PERCENT, PLAN
from data_loaders.recognise.numbers import NUMBER, number
from data_loaders.recognise.sheets import Read
from data_loaders.recognise.titles import Said


def unnamed_measure(read: Read, said: Said) -> str:
    """Plan or fact, by the headings beside them, by what adds up, and by the titles.

    Beside a plan that job types split and add up to, the job types are the plan's; else a table
    of plans is one whose title says so.
    """
    columns = [one for one in read.table.columns.values() if not one.meaning.ignored]
    measures = {one.meaning.measure for one in columns}
    measures |= {line.meaning.measure for line in read.lines}
    if measures & {FACT, PERCENT} or any(one.meaning.month for one in columns):
        return FACT
    titled = said.plan and not said.executed
    if PLAN in measures:
        return PLAN if titled or _splits_the_plan(read, columns) else FACT
    return PLAN if titled else FACT


def _splits_the_plan(read: Read, columns: list[Column]) -> bool:
    """Whether the columns without a measure are the parts of the plans that stand before them."""
    unnamed = [one for one in columns if one.holds_numbers and one.meaning.measure is None]
    if not unnamed or any(one.meaning.job_type is None for one in unnamed):
        return not unnamed
    sums = [added for line in read.lines for added in _sums(read, line.row, columns)]
    return sums.count(True) > sums.count(False)


def _sums(read: Read, row: int, columns: list[Column]) -> Iterator[bool]:
    """For each plan of a row whether the numbers after it add up to it."""
    cells = read.table.grid.rows[row]
    plan, parts = None, 0.0
    for column in columns:
        stated = _stated(cells.get(column.number))
        if column.meaning.measure == PLAN:
            if plan:
                yield plan == parts
            plan, parts = stated, 0.0
        elif column.meaning.measure is None and column.holds_numbers:
            parts += stated
    if plan:
        yield plan == parts


def _stated(content: Content | None) -> float:
    known = number(content) if isinstance(content, str | int | float) else None
    return known.value if known and known.kind == NUMBER else 0.0
