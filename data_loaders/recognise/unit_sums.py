"""Whether the units add up to the region's row, and whether a summary has all of them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from data_loaders.recognise.figures import Figure
from data_loaders.recognise.meaning import FACT, PLAN
from data_loaders.recognise.rows import Line
from data_loaders.recognise.sheets import Read, SheetRead
from data_loaders.recognise.stated import Stated, finding
from domain.findings import Finding
from domain.regions import Region
from domain.units import REGION


def units_add_up(stated: Stated, region: Region) -> Iterator[Finding]:
    """The region's row, and the rows of all cities and all districts, are the sums of units."""
    kinds = {unit.code: unit.kind for unit in region.units}
    totals = dict.fromkeys(key[0] for key in stated.figures if key[0].startswith(REGION))
    for row in totals:
        kind = row.removeprefix(REGION).removeprefix(".")
        units = [unit for unit in stated.units if kind in ("", kinds[unit])]
        if len(units) < 2:
            continue
        wrong: dict[tuple[str, str], list[tuple[Figure, int]]] = defaultdict(list)
        for (unit, source, measure, job_type), figure in stated.figures.items():
            if unit == row and measure in (FACT, PLAN):
                people = _sum(stated, units, source, measure, job_type, figure)
                if people is not None:
                    wrong[source, measure].append((figure, people))
        for found in wrong.values():
            figure, people = found[0]
            cells = [one for one, _ in found]
            values = {"sum": people, "total": int(figure.value)}
            yield finding("region_total_mismatch", stated, cells, values)


def _sum(
    stated: Stated, units: list[str], source: str, measure: str, job_type: str, row: Figure
) -> int | None:
    """The sum over the units on the row's sheet if it contradicts the row, else None.

    What a unit does not state is not in the sum: the row must not count it either.
    """
    refused = stated.refused
    if refused and any((unit, source, measure) in refused for unit in (*units, row.unit)):
        return None
    figures = stated.figures
    found = [one for unit in units if (one := figures.get((unit, source, measure, job_type)))]
    if not found or any(figure.sheet != row.sheet for figure in found):
        return None
    people = int(sum(figure.value for figure in found))
    return None if people == row.value else people


def missing_units(
    sheets: list[SheetRead], stated: Stated, region: Region, as_of: date | None
) -> Iterator[Finding]:
    """The units of the region that existed before ``as_of`` and that a summary of it lacks.

    A summary is a table whose rows or columns are units, with the region's row or at least half
    of the units; lists of projects and blocks of single districts are none.
    """
    if as_of is None or not any(_is_list(read) for sheet in sheets for read in sheet.tables):
        return
    units = region.units_on(as_of - timedelta(days=1))
    missing = [unit for unit in units if unit.code not in stated.units]
    has_region = any(key[0] == REGION for key in stated.figures)
    if missing and (has_region or len(missing) * 2 <= len(units)):
        names = [unit.name("ru") for unit in missing]
        yield Finding("missing_unit", values={"names": names, "units": [u.code for u in missing]})


def _is_list(read: Read) -> bool:
    """Whether the units are the rows or the columns of a table, at least two of them."""
    if read.table.is_project_list:
        return False
    columns = {one.meaning.unit for one in read.table.columns.values()}
    rows = {line.meaning.unit for line in read.lines if line.numbers and _names_unit(line)}
    return len((columns | rows) - {None}) >= 2


def _names_unit(line: Line) -> bool:
    """Whether the row itself names its unit; the rows of a block do not."""
    return line.unit_at is not None and line.unit_at[0] == line.row
