"""Plans of several units as plans of one: a version for every day on which one changed."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.plans import APPROVED, DECREE, DRAFT
from domain.regions import Region
from domain.sources import ALL, TOTAL
from metrics.joint_rows import places
from metrics.year_plans import YearPlans, year_plans

Array = Any  # of numpy, which is not type-checked


def joint_plans(
    plans: pd.DataFrame, region: Region, year: int, members: Mapping[str, str]
) -> pd.DataFrame:
    """The plans of others, and those of joint units, as a frame of ``Store.plans``."""
    apart = plans[~plans["unit"].isin(list(members))]
    known = year_plans(plans, region, year)
    days = [day.astype(object) for day in known.versions.changes()]
    columns = ["version", "in_force_from", "unit", "source", "status", "people"]
    joint = pd.DataFrame(
        [
            (version, day, *row)
            for version, day in enumerate(days, start=1)
            for row in _asked(known, day, members)
        ],
        columns=columns,
    )
    constant = {
        "job_type": TOTAL,
        "year": year,
        "kind": DECREE,
        "basis": "",
        "basis_date": pd.NaT,
        "recorded_at": joint["in_force_from"],
        "upload": joint["version"],
        "sheet": None,
        "cell": None,
        "confirmed": True,
    }
    typed = {name: plans[name].dtype for name in plans.columns if name not in ("sheet", "cell")}
    whole = joint.assign(**constant)[list(plans.columns)].astype(typed)
    return pd.concat([apart, whole], ignore_index=True) if len(apart) else whole


def _asked(
    known: YearPlans, day: date, members: Mapping[str, str]
) -> Iterator[tuple[str, str, str, int]]:
    """Unit, source, status and people of every joint plan on a day."""
    asked = known.asked(day).people
    drafted = np.where(np.isnan(asked), known.asked(day, approved=False).people, np.nan)
    by_source = known.by_source(day)
    units = [unit.code for unit in known.region.units]
    for code, at in places(units, members).items():
        stated = [
            (ALL, APPROVED, asked[at]),
            (ALL, DRAFT, drafted[at]),
            *(
                (source.code, APPROVED, by_source[n, at])
                for n, source in enumerate(known.region.sources)
            ),
        ]
        for source, status, people in stated:
            if not np.isnan(people).all():
                yield code, source, status, int(np.nansum(people))
