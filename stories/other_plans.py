"""A plan that others publish and we do not follow: an earlier one of ours, or a draft."""

from datetime import date

import pandas as pd

from domain.controls import ControlFigure
from domain.plans import APPROVED
from domain.regions import Region
from metrics.forecasting.targets import targets


def plan_that_says(plans: pd.DataFrame, region: Region, theirs: ControlFigure) -> str | None:
    """What the first document that asks just as many people is called; None if none does.

    plans: every version of the year, frame of ``Store.plans``; drafts count too.
    """
    year = theirs.as_of.year
    for _, document in plans.groupby("upload"):
        alone = document.assign(status=APPROVED, confirmed=True)
        asked = targets(alone, region, date(year, 12, 31), year)
        if asked.get((theirs.unit, theirs.source, theirs.job_type)) == theirs.people:
            return str(document["basis"].iloc[0]) or None
    return None
