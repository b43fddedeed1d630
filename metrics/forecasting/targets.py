"""What the plans in force ask of each unit, source and job type, and of their sums."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from domain.plans import APPROVED
from domain.regions import Region
from domain.sources import ALL, PERMANENT, TEMPORARY, TOTAL
from domain.units import REGION
from metrics.forecasting.rows import Key
from metrics.plans import annual_table, source_table
from metrics.rows import is_equal
from metrics.year_plans import year_plans


def targets(plans: pd.DataFrame, region: Region, as_of: date, year: int) -> dict[Key, float]:
    """People that approved plans ask of the year, where they do; sums as the figures have them."""
    ours = plans[plans["year"].to_numpy() == year]
    known = year_plans(ours, region, year)
    force = ours.iloc[known.versions.in_force(as_of)]
    asked = _by_job_type(force[is_equal(force["status"], APPROVED)], region)
    annual = annual_table(known, as_of)
    columns = {TOTAL: "annual_plan", PERMANENT: "permanent_plan", TEMPORARY: "temporary_plan"}
    for job_type, column in columns.items():
        stated = annual[column].dropna().items()
        asked |= {(str(unit), ALL, job_type): float(n) for unit, n in stated}
    for unit, column in source_table(known, as_of).items():
        asked |= {(str(unit), str(of), TOTAL): float(n) for of, n in column.dropna().items()}
    return asked


def _by_job_type(force: pd.DataFrame, region: Region) -> dict[Key, float]:
    """Stated for a source or for its children; the region's stated, else that of its units."""
    split = force[force["job_type"].isin((PERMANENT, TEMPORARY)) & (force["source"] != ALL)]
    keys = zip(split["unit"], split["source"], split["job_type"], strict=True)
    asked: dict[Key, float] = dict(zip(keys, split["people"].astype(float), strict=True))
    parents = {source.code: source.parent for source in region.sources if source.parent}
    _add_up(asked, lambda key: (key[0], parents[key[1]], key[2]) if key[1] in parents else None)
    known = {unit.code for unit in region.units}
    _add_up(asked, lambda key: (REGION, key[1], key[2]) if key[0] in known else None)
    return asked


def _add_up(asked: dict[Key, float], into: Callable[[Key], Key | None]) -> None:
    """Adds the sums that are not stated themselves."""
    sums: dict[Key, float] = {}
    for key, people in asked.items():
        whole = into(key)
        if whole is not None and whole not in asked:
            sums[whole] = sums.get(whole, 0.0) + people
    asked.update(sums)
