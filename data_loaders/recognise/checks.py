"""Whether a workbook agrees with itself: rows, sources, units, per cents, copied columns."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data_loaders.book import Address, address
from data_loaders.recognise.entries import Entry, Refusal
from data_loaders.recognise.figures import Figure, Key
from data_loaders.recognise.meaning import FACT, PERIOD_PLAN, PLAN
from domain.findings import Finding
from domain.regions import Region
from domain.sources import ALL, PERMANENT, TEMPORARY, TOTAL
from domain.units import REGION

PARTS = (PERMANENT, TEMPORARY)
OF_PEOPLE = (FACT, PLAN, PERIOD_PLAN)
TypeOf = tuple[str | None, str]


@dataclass
class Stated:
    """All figures of a workbook, by key, with the sheets they stand on.

    refused: keys (unit, source, measure) of which a cell could not be read.
    """

    figures: dict[Key, Figure]
    sheets: list[str | None]
    refused: frozenset[tuple[str | None, str | None, str | None]] = frozenset()

    def one(self, unit: str, source: str, measure: str, job_type: str) -> Figure | None:
        """The figure of a key, if it is stated."""
        return self.figures.get((unit, source, measure, job_type))

    def people(self, unit: str, source: str, measure: str) -> int | None:
        """The people stated, in total or as the sum of both job types; None if not readable."""
        if (unit, source, measure) in self.refused:
            return None
        total = self.one(unit, source, measure, TOTAL)
        if total:
            return int(total.value)
        parts = [found for part in PARTS if (found := self.one(unit, source, measure, part))]
        return int(sum(part.value for part in parts)) if parts else None

    def cells(self, unit: str, source: str, measure: str) -> list[Figure]:
        """The figures of a unit and source, the total first."""
        found = (self.one(unit, source, measure, kind) for kind in (TOTAL, *PARTS))
        return [figure for figure in found if figure]

    @property
    def units(self) -> list[str]:
        """Codes of the units (no totals), in the order of the workbook."""
        return list(dict.fromkeys(key[0] for key in self.figures if not key[0].startswith(REGION)))


def finding(
    rule: str, stated: Stated, figures: Iterable[Figure], values: dict[str, object]
) -> Finding:
    """A finding at the cells of ``figures`` that stand on the sheet of the first."""
    found = list(figures)
    here = [cell for one in found if one.sheet == found[0].sheet for cell in one.addresses]
    return Finding(rule, stated.sheets[found[0].sheet], tuple(dict.fromkeys(here)), values)


def rows_add_up(
    entries: list[Entry], refusals: list[Refusal], types: set[TypeOf], sheet: str | None
) -> Iterator[Finding]:
    """permanent + temporary = total wherever a row (or a column) states them.

    types: the job types that a table splits (source, or None for all sources; job type) by. Where
    it has both and one is not stated, the other must be the total.
    """
    groups: dict[tuple[object, ...], dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        if entry.meaning.measure in OF_PEOPLE:
            groups[_crossing(entry)].setdefault(entry.job_type, entry)
    spoiled = {_crossing(refusal) for refusal in refusals}
    for key, kinds in groups.items():
        total = kinds.get(TOTAL)
        parts = [kinds[part] for part in PARTS if part in kinds]
        if total is None or not parts or key in spoiled:
            continue
        source = total.meaning.source
        whole = all(part in kinds or {(source, part), (None, part)} & types for part in PARTS)
        people = int(sum(part.value for part in parts))
        if whole and people != total.value:
            cells = tuple(dict.fromkeys(address(one.place.at) for one in (total, *parts)))
            yield Finding("sum_mismatch", sheet, cells, {"sum": people, "total": int(total.value)})


def _crossing(read: Entry | Refusal) -> tuple[object, ...]:
    said = read.meaning
    at: Address | None = read.place.at if isinstance(read, Entry) and read.row is not None else None
    return (read.place.table, said.unit, said.source, said.measure, said.month, said.whole_year,
            at[0] if at else None)  # fmt: skip


def sources_add_up(stated: Stated, region: Region) -> Iterator[Finding]:
    """The sources of each unit do not exceed its total; what they lack is not itemised."""
    units = [unit for unit in stated.units if stated.people(unit, ALL, FACT) is not None]
    for unit in units or [REGION]:
        total = stated.people(unit, ALL, FACT)
        found = [source.code for source in region.top_sources if _of_source(stated, region, unit, source.code) is not None]
        if total is None or not found or any((unit, code, FACT) in stated.refused for code in (ALL, *found)):
            continue
        people = sum(_of_source(stated, region, unit, code) or 0 for code in found)
        if people != total:
            rule = "sources_exceed_total" if people > total else "not_itemised"
            cells = stated.cells(unit, ALL, FACT)
            values = {"sum": people, "total": total, "difference": abs(total - people)}
            yield finding(rule, stated, cells, values)
    for unit in stated.units:
        yield from _children_add_up(stated, region, unit)


def _of_source(stated: Stated, region: Region, unit: str, source: str) -> int | None:
    """The people of a source; where only its parts are stated, their sum."""
    people = stated.people(unit, source, FACT)
    if people is not None:
        return people
    parts = [stated.people(unit, child.code, FACT) for child in region.children(source)]
    known = [part for part in parts if part is not None]
    return sum(known) if known else None


def _children_add_up(stated: Stated, region: Region, unit: str) -> Iterator[Finding]:
    for source in region.top_sources:
        whole = stated.people(unit, source.code, FACT)
        codes = [child.code for child in region.children(source.code)]
        parts = [part for code in codes if (part := stated.people(unit, code, FACT)) is not None]
        spoiled = any((unit, code, FACT) in stated.refused for code in (source.code, *codes))
        if whole is not None and parts and sum(parts) > whole and not spoiled:
            cells = stated.cells(unit, source.code, FACT)
            people = sum(parts)
            values = {"sum": people, "total": whole, "difference": people - whole}
            yield finding("sources_exceed_total", stated, cells, values)


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
            if unit == row and measure in (FACT, PLAN, PERIOD_PLAN):
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
    """The sum over the units if it contradicts the row; None if it does not, or cannot tell."""
    if any((unit, source, measure) in stated.refused for unit in (*units, row.unit)):
        return None
    found = [stated.one(unit, source, measure, job_type) for unit in units]
    known = [figure for figure in found if figure]
    people = int(sum(figure.value for figure in known))
    if not known or people == row.value or any(figure.table != row.table for figure in known):
        return None
    return people if people > row.value or len(known) == len(found) else None


def copied_plans(stated: Stated, region: Region) -> Iterator[Finding]:
    """Facts that equal the plan exactly in two or more sources of a unit: a copied column."""
    for unit in stated.units:
        equal = [
            source.code
            for source in region.sources
            if (fact := stated.people(unit, source.code, FACT))
            and fact == stated.people(unit, source.code, PLAN)
        ]
        if len(equal) >= 2:
            cells = [f for code in equal for m in (FACT, PLAN) for f in stated.cells(unit, code, m)]
            yield finding("fact_equals_plan", stated, cells, {"count": len(equal)})
