"""Figures: what is computed for the region and for each unit.

Names and meanings are the catalogues' ``figure.<code>.name`` and ``figure.<code>.meaning``.
"""

from dataclasses import dataclass

PEOPLE, SHARE, RATE, DATE, COUNT, STATUS_KIND = "people", "share", "rate", "date", "count", "status"

ON_TRACK, WATCH, BEHIND, UNKNOWN = STATUSES = ("on_track", "watch", "behind", "unknown")


@dataclass(frozen=True)
class Figure:
    """A figure's code and what kind of quantity it is (which decides how it is written)."""

    code: str
    kind: str


FIGURES = {
    figure.code: figure
    for figure in (
        Figure("people", PEOPLE),
        Figure("permanent", PEOPLE),
        Figure("temporary", PEOPLE),
        Figure("unsplit", PEOPLE),
        Figure("not_itemised", PEOPLE),
        Figure("annual_plan", PEOPLE),
        Figure("period_plan", PEOPLE),
        Figure("completion", SHARE),
        Figure("pace", SHARE),
        Figure("gap", PEOPLE),
        Figure("deviation", PEOPLE),
        Figure("required_weekly", RATE),
        Figure("best_weekly", RATE),
        Figure("feasibility", SHARE),
        Figure("per_10k", RATE),
        Figure("permanent_share", SHARE),
        Figure("reported_as_of", DATE),
        Figure("units_missing", COUNT),
        Figure("units_stale", COUNT),
        Figure("status", STATUS_KIND),
    )
}
# What the forecast says beside them; of no report.
ESTIMATES = {
    figure.code: figure
    for figure in (
        Figure("forecast", PEOPLE),
        Figure("outlook", SHARE),  # forecast / annual_plan
        Figure("chance", SHARE),
    )
}
# What is written too but asked of all units together: a unit's place among them.
PLACES = {"rank": Figure("rank", COUNT)}
WRITTEN_FIGURES = FIGURES | ESTIMATES | PLACES
