"""Made-up reports of a made-up region: cumulative people on the first of each month."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from benchmarks.real_series import Years
from domain.regions import Region
from domain.sources import PERMANENT, Source
from domain.units import Unit

SOURCE = "vacancies"
PLAN_COLUMNS = {
    "unit": "str", "source": "str", "job_type": "str", "year": "int64", "people": "Int64",
    "version": "int64", "kind": "str", "status": "str", "basis": "str",
    "basis_date": "datetime64[ns]", "in_force_from": "datetime64[ns]",
    "recorded_at": "datetime64[ns]", "confirmed": "bool", "upload": "Int64", "sheet": "str",
    "cell": "str",
}  # fmt: skip


def region_of(units: int) -> Region:
    """A region of so many units and one source."""
    return Region(
        code="made_up",
        names={"en": "Made up"},
        units=tuple(Unit(f"unit_{n}", "district", {"en": f"Unit {n}"}) for n in range(units)),
        sources=(Source(SOURCE, {"en": "Vacancies"}),),
    )


def no_plans() -> pd.DataFrame:
    """A frame of plans without any."""
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in PLAN_COLUMNS.items()})


def reports(series: Sequence[Years], last_year: int) -> pd.DataFrame:
    """History as the store gives it; unit n reports the n-th series, whose last year is named."""
    frames = []
    for number, years in enumerate(series):
        first = last_year - len(years) + 1
        for year, people in enumerate(np.cumsum(years, axis=1), start=first):
            days = [date(year, month, 1) for month in range(2, 13)] + [date(year + 1, 1, 1)]
            rows = pd.DataFrame({"unit": f"unit_{number}", "year": year, "as_of": days})
            frames.append(rows.assign(people=people.astype("int64")))
    history = pd.concat(frames, ignore_index=True)
    stood = pd.to_datetime(history["as_of"]).astype("datetime64[ns]")
    return history.assign(
        source=SOURCE, job_type=PERMANENT, measure="people", grouping="all", as_of=stood,
        people=history["people"].astype("Int64"), report=0, received_at=stood, kind="unit",
        confirmed=True, sheet=None, cell="B2",
    )  # fmt: skip
