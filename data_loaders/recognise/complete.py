"""Whether a regional summary has every unit."""

from collections.abc import Iterator
from datetime import date

from data_loaders.recognise.checks import Stated
from data_loaders.recognise.lines import Line
from data_loaders.recognise.sheets import Read, SheetRead
from domain.findings import Finding
from domain.regions import Region
from domain.units import REGION


def missing_units(
    sheets: list[SheetRead], stated: Stated, region: Region, as_of: date | None
) -> Iterator[Finding]:
    """The units of the region that exist on ``as_of`` and that a summary of it lacks.

    A summary is a table whose rows or columns are units, with the region's row or at least half
    of the units; lists of projects and blocks of single districts are none.
    """
    if as_of is None or not any(_is_list(read) for sheet in sheets for read in sheet.tables):
        return
    units = region.units_on(as_of)
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
