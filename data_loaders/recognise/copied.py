"""Columns of facts that are a copy of the plan."""

from collections.abc import Iterator

from data_loaders.recognise.meaning import FACT, PLAN
from data_loaders.recognise.stated import Stated, finding
from domain.findings import Finding
from domain.regions import Region

SEVERAL = 2  # equal sources of a unit that chance does not explain


def copied_plans(stated: Stated, region: Region) -> Iterator[Finding]:
    """Facts that equal the plan exactly in two or more sources of a unit: a copied column."""
    for unit in stated.units:
        equal = [
            source.code
            for source in region.sources
            if (fact := stated.people(unit, source.code, FACT))
            and fact == stated.people(unit, source.code, PLAN)
        ]
        if len(equal) >= SEVERAL:
            cells = [f for code in equal for m in (FACT, PLAN) for f in stated.cells(unit, code, m)]
            yield finding("fact_equals_plan", stated, cells, {"count": len(equal)})
