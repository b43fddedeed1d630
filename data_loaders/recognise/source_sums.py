"""Whether the sources of a unit add up to its total, and their parts to them."""

from collections.abc import Iterator

from data_loaders.recognise.meaning import FACT
from data_loaders.recognise.stated import Stated, finding
from domain.findings import Finding
from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION


def sources_add_up(stated: Stated, region: Region) -> Iterator[Finding]:
    """The sources of each unit do not exceed its total; what they lack is not itemised."""
    units = [unit for unit in stated.units if stated.people(unit, ALL, FACT) is not None]
    for unit in units or [REGION]:
        total = stated.people(unit, ALL, FACT)
        known = [_of_source(stated, region, unit, source.code) for source in region.top_sources]
        found = [people for people in known if people is not None]
        spoiled = any((unit, source.code, FACT) in stated.refused for source in region.sources)
        if total is None or not found or spoiled or sum(found) == total:
            continue
        rule = "sources_exceed_total" if sum(found) > total else "not_itemised"
        difference = abs(total - sum(found))
        values = {"sum": sum(found), "total": total, "difference": difference}
        yield finding(rule, stated, stated.cells(unit, ALL, FACT), values)
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
