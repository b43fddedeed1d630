"""Whether a figure was published, derived from such, invented for the sample, or reported."""

from datetime import date

import pandas as pd

from domain.regions import Region


def unit_status(region: Region) -> str:
    """Of a figure below the region: ``invented`` in a sample region, else ``reported``."""
    return "invented" if region.sample else "reported"


def status_of(
    region: Region, what: str, as_of: date, source: str, job_type: str, people: object
) -> str:
    """``published``, ``derived``, ``invented`` (in a sample region) or ``reported``.

    A figure counts as published only where it equals what was published for that date; a plan
    where it equals the published plan of its year.
    """
    if people is None or pd.isna(people):
        return unit_status(region)
    for figure in region.published:
        same = (figure.what, figure.source, figure.job_type) == (what, source, job_type)
        dated = figure.as_of.year == as_of.year if what == "plan" else figure.as_of == as_of
        if same and dated and figure.people == people:
            return figure.status
    return unit_status(region)
