"""What each column of a table says: its headings from top to bottom, taken together."""

from collections.abc import Set
from datetime import date

from data_loaders.book import Address
from data_loaders.recognise.bands import Band
from data_loaders.recognise.column import UNKNOWN_HEADING, Column
from data_loaders.recognise.grid import Grid, written_day
from data_loaders.recognise.jobs import resolve_grants, resolve_jobs
from data_loaders.recognise.label import Label
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.meaning import FACT, QUARTER, Meaning, meaning, under
from data_loaders.recognise.parts import leave_parts
from data_loaders.recognise.units_across import resolve_units
from domain.sources import ALL, PERMANENT, TEMPORARY
from domain.units import REGION

AXES = ("axis_unit", "axis_source", "axis_project", "axis_indicator", "axis_number")


def columns(grid: Grid, band: Band, numbers: list[int], lexicon: Lexicon) -> dict[int, Column]:
    """The columns of a table by number; ``numbers`` are those that are filled anywhere in it."""
    made = {number: _column(grid, band, number, lexicon) for number in numbers}
    _resolve_months(made)
    resolve_units(made, lexicon)
    _resolve_totals(made)
    resolve_grants(made)
    leave_parts(made, lexicon)
    _resolve_sources(made)
    resolve_jobs(made)
    _find_unknown(made)
    return made


def _column(grid: Grid, band: Band, number: int, lexicon: Lexicon) -> Column:
    column = Column(number)
    for row in range(band.first, band.last + 1):
        at = _heading_at(grid, band, row, number)
        if at is None or (column.headings and column.headings[-1][0] == at):
            continue
        content = grid.content(at)
        written = written_day(content) if isinstance(content, date) else str(content)
        label = lexicon.label(written)
        column.headings.append((at, label))
        column.meaning = under(column.meaning, meaning(label))
    column.axis = next(
        (axis for _, label in column.headings[-1:] for axis in AXES if axis in label.tags), ""
    )
    said = column.meaning
    if said.measure or said.source or said.total or said.job_type:
        column.axis = ""
    return column


def _heading_at(grid: Grid, band: Band, row: int, column: int) -> Address | None:
    """The address of the heading that holds for a column in a row of the band.

    Where a sheet has no merges, a heading also holds for the empty cells to its right that have
    headings of their own below, as it has.
    """
    at = grid.covered.get((row, column), (row, column))
    if grid.content(at) is not None:
        return at
    if (row, column) in grid.covered or not _filled_below(grid, band, row, column):
        return None
    left = column - 1
    while left >= 0 and grid.content((row, left)) is None:
        left -= 1
    beside = grid.covered.get((row, left), (row, left))
    if left < 0 or beside in grid.spans or not _filled_below(grid, band, row, left):
        return None
    same_above = all(
        _heading_at(grid, band, above, column) == _heading_at(grid, band, above, left)
        for above in range(band.first, row)
    )
    return beside if same_above else None


def _filled_below(grid: Grid, band: Band, row: int, column: int) -> bool:
    return any(column in grid.rows.get(below, {}) for below in range(row + 1, band.last + 1))


def _resolve_months(made: dict[int, Column]) -> None:
    """Months under "in the month" are facts, and so is "for 11 months" where no months stand."""
    any_month = any(column.meaning.month for column in made.values())
    for column in made.values():
        said = column.meaning
        monthly = any("monthly" in label.tags for _, label in column.headings)
        if (said.month and said.ignored == "growth" and monthly) or (
            said.ignored == QUARTER and not any_month
        ):
            column.meaning = said._replace(ignored=None, measure=FACT, weak=True)


def _resolve_totals(made: dict[int, Column]) -> None:
    """Say what each "total" adds up: months, units, sources, or only job types."""
    rows_of_months = {at[0] for one in made.values() for at, label in one.headings if label.months}
    rows_of_units = {
        at[0] for one in made.values() for at, label in one.headings if label.unit.code
    }
    any_source = any(column.meaning.source for column in made.values())
    for column in made.values():
        said = column.meaning
        rows = {at[0] for at, label in column.headings if label.tags & {"total", "running"}}
        since_january = said.measure == FACT and not said.month and rows & rows_of_months
        if not (said.total or since_january) or said.unit:
            continue
        if rows & rows_of_months:
            column.meaning = said._replace(total=False, whole_year=True)
        elif rows & rows_of_units:
            column.meaning = said._replace(total=False, unit=REGION)
        elif said.source is None and any_source:
            column.meaning = said._replace(total=False, source=ALL)


def _resolve_sources(made: dict[int, Column]) -> None:
    """Among columns with sources, one without is of all of them, or of an unknown one."""
    of_people = [one for one in made.values() if not one.meaning.beside]
    rows_of_sources = {at[0] for one in of_people for at, label in one.headings if label.sources}
    for column in made.values():
        said = column.meaning
        unknown = [at for at, label in column.headings if _is_unknown(label)]
        named = [at for at, label in column.headings if _is_unknown(label) or _is_strange(label)]
        beside = [at for at in named if at[0] in rows_of_sources]
        if beside and not (
            said.source or said.sources or said.unit or column.axis or _is_left(said)
        ):
            column.unknown_source = beside[-1]
        elif unknown and column.headings[-1][0] == unknown[-1]:
            column.meaning = said._replace(ignored=said.ignored or UNKNOWN_HEADING)
        elif rows_of_sources and not (said.source or said.sources or said.ignored or column.axis):
            column.meaning = said._replace(source=ALL if said.measure or said.job_type else None)


def _is_left(said: Meaning) -> bool:
    """Whether it is known why numbers are left, and a source of that name can hardly be meant."""
    return said.ignored not in (None, "detail", UNKNOWN_HEADING)


def _find_unknown(made: dict[int, Column]) -> None:
    """Headings that are not understood and on which it hangs what numbers are.

    One more figure beside known facts is no loss. But it must be asked about if no other column
    states the facts of that source, or if it may be the other of two job types.
    """
    facts = {one.meaning.source for one in made.values() if _states_facts(one)}
    said = [one.meaning for one in made.values()]
    types = {(one.source, one.measure, one.job_type) for one in said}
    for column in made.values():
        said_facts = _may_be_facts(column) and column.meaning.source not in facts
        unknown = [at for at, label in column.headings if said_facts or _is_unknown(label)]
        ignored = None if said_facts else column.meaning.ignored
        if not unknown or column.axis or ignored not in (None, UNKNOWN_HEADING):
            continue
        sides = [made.get(column.number - 1), made.get(column.number + 1)]
        half = any(_is_half(one, column, types) for one in sides if one)
        if half or not (column.meaning.measure or column.meaning.source in facts):
            column.unknown = unknown[-1]


def _states_facts(column: Column) -> bool:
    said = column.meaning
    if said.ignored or any(_is_unknown(label) for _, label in column.headings):
        return False
    return said.measure == FACT or bool(said.measure is None and said.job_type)


def _may_be_facts(column: Column) -> bool:
    """Whether a heading says "fact" and a word for which it is left, or no more than "people"."""
    tags = column.headings[-1][1].tags if column.headings else frozenset()
    left = "fact" in tags and column.meaning.ignored in ("other", "detail")
    return left or ("people" in tags and not column.meaning.says_something)


def _is_half(
    beside: Column, column: Column, types: Set[tuple[str | None, str | None, str | None]]
) -> bool:
    """Whether a column beside it is one job type of the same source, and no column is the other."""
    said = beside.meaning
    if said.job_type is None or said.source != column.meaning.source or said.ignored:
        return False
    other = TEMPORARY if said.job_type == PERMANENT else PERMANENT
    return (said.source, said.measure, other) not in types


def _is_unknown(label: Label) -> bool:
    return not label.known or "beside" in label.tags or label.vague


def _is_strange(label: Label) -> bool:
    """Whether a heading says more than is understood, and not that it is a total or a note."""
    return bool(label.strange) and not label.tags & {"total", "remark", "axis_unit", "axis_number"}
