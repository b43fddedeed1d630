"""A column that nobody understands where the plan should stand: it is asked about, not dropped."""

from data_loaders.recognise.column import UNKNOWN_HEADING, Column
from data_loaders.recognise.grid import Content, Grid
from data_loaders.recognise.meaning import FACT, PLAN
from data_loaders.recognise.numbers import NUMBER, number

MOSTLY = 0.7  # of the rows must look so
MOST_TIMES = 50  # that a plan may be more than what is done of it


def ask_about_plans(grid: Grid, made: dict[int, Column], rows: list[int]) -> None:
    """Mark the columns of whole numbers above the facts of a source that has no plan.

    Such a column beside a plan and a fact is one more figure and is left, with its reason.
    """
    said = [one.meaning for one in made.values() if not one.meaning.ignored]
    planned = {one.source for one in said if one.measure == PLAN}
    facts = [one for one in made.values() if one.meaning.measure == FACT]
    for column in made.values():
        if column.meaning.ignored != UNKNOWN_HEADING or not column.headings or column.axis:
            continue
        source = column.meaning.source
        beside = [one for one in facts if one.meaning.source == source]
        if beside and source not in planned and _is_above(grid, column, beside[0], rows):
            column.unknown = column.headings[-1][0]


def _is_above(grid: Grid, column: Column, facts: Column, rows: list[int]) -> bool:
    """Whether the numbers of a column look like the plan of which others are the facts."""
    pairs = [
        (_whole(grid.rows[row].get(column.number)), fact)
        for row in rows
        if (fact := _whole(grid.rows[row].get(facts.number))) is not None
    ]
    alike = sum(
        plan is not None and fact <= plan <= max(fact, 1) * MOST_TIMES for plan, fact in pairs
    )
    return len(pairs) > 0 and alike >= MOSTLY * len(pairs)


def _whole(content: Content | None) -> float | None:
    stated = number(content) if isinstance(content, str | int | float) else None
    if stated is None or stated.kind != NUMBER or stated.percent or stated.value % 1:
        return None
    return stated.value
