"""Columns of facts that are a copy of the plan."""

from collections.abc import Iterator

from data_loaders.recognise.meaning import FACT, PLAN
from data_loaders.recognise.stated import Stated, finding
from domain.findings import Finding
from domain.regions import Region

SEVERAL = 2  # equal sources of a unit that chance does not explain


def copied_plans(stated: Stated, region: Region) -> Iterator[Finding]:
    """Facts that equal the plan exactly in two or more sources of a unit: a copied column.

    Parts of sources count only where the sources are not stated: small numbers meet by chance.
    """
    for unit in stated.units:
        top = [one for one in region.top_sources if stated.cells(unit, one.code, PLAN)]
        equal = [
            source.code
            for source in top or region.sources
            if (fact := stated.people(unit, source.code, FACT))
            and fact == stated.people(unit, source.code, PLAN)
        ]
        if len(equal) >= SEVERAL:
            cells = [f for code in equal for m in (FACT, PLAN) for f in stated.cells(unit, code, m)]
            yield finding("fact_equals_plan", stated, cells, {"count": len(equal)})
