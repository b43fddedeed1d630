"""From numbers in cells to figures: months added up, projects added up, repetitions found."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from data_loaders.book import Address, address
from data_loaders.recognise.entry import Entry
from domain.findings import Finding

written = lru_cache(maxsize=50_000)(address)  # the same few thousand in every workbook
Key = tuple[str, str, str, str]  # unit, source, measure, job type


class Figure(NamedTuple):
    """A number of people (or a per cent) that the workbook states.

    cells:   addresses that it is read from, the telling one first;
    sheet:   number of the sheet among those read;
    table:   number of the table on it;
    unit_at: the address of the unit's name, None where titles tell the unit;
    year:    the year that headings name for a plan.
    """

    unit: str
    source: str
    measure: str
    job_type: str
    value: float
    sheet: int
    table: int
    cells: tuple[Address, ...]
    unit_at: Address | None = None
    heading_at: Address | None = None
    year: int | None = None
    percent: bool = False

    @property
    def key(self) -> Key:
        """What the figure is of."""
        return (self.unit, self.source, self.measure, self.job_type)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Its cells as Excel writes them."""
        return tuple(map(written, self.cells))


@dataclass
class Sum:
    """Figures of one table, and what is wrong with how its numbers add up."""

    figures: list[Figure]
    findings: list[Finding]


def plain(entry: Entry, sheet: int, cells: tuple[Address, ...] = ()) -> Figure:
    """The figure that an entry states; ``cells`` if it is read from more than its own."""
    said, place = entry.meaning, entry.place
    return Figure(
        str(said.unit),
        str(said.source),
        str(said.measure),
        entry.job_type,
        entry.value,
        sheet,
        place.table,
        cells or (place.at,),
        place.unit_at,
        place.heading_at,
        said.year,
        entry.percent,
    )


def added(parts: list[Entry], sheet: int, stated: Entry | None = None) -> Figure:
    """The sum of ``parts``; the cell that states it comes first, if there is one."""
    read = [*([stated] if stated else []), *parts]
    cells = tuple(dict.fromkeys(one.place.at for one in read))
    return plain(parts[0], sheet, cells)._replace(value=sum(one.value for one in parts))


def grouped(entries: Iterable[Entry]) -> dict[tuple[object, ...], list[Entry]]:
    """Entries by unit, source, measure and job type, in their order."""
    groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        said = entry.meaning
        groups[said.unit, said.source, said.measure, entry.job_type].append(entry)
    return dict(groups)


def does_not_add_up(stated: Entry, parts: float, name: str | None) -> Finding:
    """The finding that a stated total is not the sum of its parts; ``name`` is the sheet's."""
    values: dict[str, object] = {"sum": int(parts), "total": int(stated.value)}
    return Finding("sum_mismatch", name, (address(stated.place.at),), values)
