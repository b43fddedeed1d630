"""The headline total of a unit: as stated where as recent as its sources, else their sum."""

from datetime import datetime

import pandas as pd

from domain.regions import Region
from domain.sources import ALL, TOTAL

Known = dict[tuple[str, str], tuple[datetime, int]]  # (unit, source): as of, people


def headlines(facts: pd.DataFrame, totals: pd.DataFrame, region: Region) -> dict[str, int]:
    """People by unit, for the units that anything is known of.

    facts, totals: unit, source, job_type, people, as_of; one report's rows for each series.
    """
    known, stated = _by_series(facts), _by_series(totals)
    found = {}
    for unit in region.units:
        top = [_source(known, unit.code, source.code, region) for source in region.top_sources]
        parts = [part for part in top if part is not None]
        total = stated.get((unit.code, ALL))
        if total and all(total[0] >= part[0] for part in parts):
            found[unit.code] = total[1]
        elif parts:
            found[unit.code] = sum(people for _, people in parts)
    return found


def _source(known: Known, unit: str, source: str, region: Region) -> tuple[datetime, int] | None:
    """Its own figure, else the sum of its parts."""
    if (unit, source) in known:
        return known[unit, source]
    children = [known.get((unit, child.code)) for child in region.children(source)]
    there = [child for child in children if child is not None]
    return (max(day for day, _ in there), sum(people for _, people in there)) if there else None


def _by_series(rows: pd.DataFrame) -> Known:
    """All job types of a series together; a stated total of them goes before their sum."""
    found: Known = {}
    for (unit, source), series in rows.groupby(["unit", "source"]):
        total = series[series["job_type"] == TOTAL]
        people = (total if len(total) else series)["people"].sum()
        found[unit, source] = (series["as_of"].iloc[0], int(people))
    return found
