"""Which version of a plan is in force on a day, series by series (a unit's source)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.plans import APPROVED, DECREE
from metrics.rows import days, is_equal, rank, seconds

Array = Any  # of numpy, which is not type-checked


@dataclass(frozen=True)
class PlanVersions:
    """The versions of one year that may come into force, the better ones later.

    rows: their places in the frame; series, job_type, upload: whose, of what, from which document;
    starts: the first day in force; recorded: of an undated decree the day of recording, else
    NaT; approved: not a draft.
    """

    rows: Array
    series: Array
    job_type: Array
    upload: Array
    starts: Array
    recorded: Array
    approved: Array

    def in_force(self, as_of: date) -> Array:
        """Places in the frame of the rows in force on a day: of each series one version, whole."""
        day = np.datetime64(as_of)
        begun = np.flatnonzero(self.starts <= day)
        later = self.recorded[begun] > day
        begun = begun[np.lexsort((begun, ~later, self.approved[begun]))]
        document = np.zeros(self.series.max(initial=-1) + 1, dtype=self.upload.dtype)
        document[self.series[begun]] = self.upload[begun]
        whole = begun[self.upload[begun] == document[self.series[begun]]]
        last = np.full((len(document), self.job_type.max(initial=-1) + 1), -1)
        last[self.series[whole], self.job_type[whole]] = self.rows[whole]
        return last[last >= 0]

    def changes(self) -> Array:
        """The days on which another version may come into force, in order."""
        found = np.unique(np.concatenate([self.starts, self.recorded]))
        return found[~np.isnat(found)]


def plan_versions(plans: pd.DataFrame, year: int, original: bool = False) -> PlanVersions:
    """The confirmed versions of ``year`` in a frame of ``Store.plans``.

    original: the first version goes before the newer ones.
    """
    known = np.flatnonzero(
        (plans["year"].to_numpy() == year)
        & plans["people"].notna().to_numpy()
        & plans["confirmed"].to_numpy(dtype=bool)
    )
    newer = -1 if original else 1
    decreed, undated = is_equal(plans["kind"], DECREE), plans["basis_date"].isna().to_numpy()
    preference = (
        plans["version"].to_numpy(dtype="int64") * newer,
        seconds(plans["recorded_at"]) * newer,
        recency(plans) * newer,
        decreed,
    )
    rows = known[np.lexsort([key[known] for key in preference])]
    recorded = np.where(decreed & undated, days(plans["recorded_at"]), np.datetime64("NaT"))
    return PlanVersions(
        rows=rows,
        series=_series(plans)[rows],
        job_type=pd.factorize(plans["job_type"])[0][rows],
        upload=plans["upload"].fillna(0).to_numpy(dtype="int64")[rows],
        starts=_starts(plans)[rows],
        recorded=recorded[rows],
        approved=is_equal(plans["status"], APPROVED)[rows],
    )


def recency(plans: pd.DataFrame) -> Array:
    """The later in force the newer; of the same day, the later issued or else recorded."""
    issued = plans["basis_date"].fillna(plans["recorded_at"])
    return rank(days(plans["in_force_from"]), np.zeros(len(plans)), seconds(issued))


def _series(plans: pd.DataFrame) -> Array:
    unit, source = pd.factorize(plans["unit"])[0], pd.factorize(plans["source"])[0]
    return unit * (source.max(initial=0) + 1) + source


def _starts(plans: pd.DataFrame) -> Array:
    """The first day in force: never before a decree's own date."""
    force, decreed = days(plans["in_force_from"]), days(plans["basis_date"])
    return np.where(np.isnat(decreed), force, np.maximum(force, decreed))
