"""What the plans in force ask of each unit, source and job type, and of their sums."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from domain.plans import APPROVED
from domain.regions import Region
from domain.sources import ALL, PERMANENT, TEMPORARY, TOTAL
from domain.units import REGION
from metrics.forecasting.rows import Key
from metrics.plans import annual_plans, plans_in_force, source_plans


def targets(plans: pd.DataFrame, region: Region, as_of: date, year: int) -> dict[Key, float]:
    """People that approved plans ask of the year, where they do; sums as the figures have them."""
    force = plans_in_force(plans, as_of, year)
    asked = _by_job_type(force[force["status"] == APPROVED], region)
    for unit, row in annual_plans(plans, region, as_of, year).iterrows():
        columns = {TOTAL: "annual_plan", PERMANENT: "permanent_plan", TEMPORARY: "temporary_plan"}
        for job_type, column in columns.items():
            if pd.notna(row[column]):
                asked[str(unit), ALL, job_type] = float(row[column])
    totals = source_plans(plans, region, as_of, year)
    for unit, column in totals.items():
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
