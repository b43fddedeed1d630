"""Two years side by side at the same day, with units as they were, as before, or joined."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.regions import Region
from domain.said import Said
from domain.units import REGION
from metrics.boundaries_in_time import AS_REPORTED, Restated, restated
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.plan_documents import plan_moves
from store import Store
from stories.evidence import gather, year_of

FIGURES = ("people", "annual_plan", "completion")


@dataclass(frozen=True)
class OneYear:
    """A year at a day: ``units``: FIGURES by unit, ``region`` the last; ``curve`` until the day.

    moves: ``metrics.plan_documents.plan_moves`` by then.
    """

    year: int
    day: date
    units: pd.DataFrame
    curve: pd.DataFrame
    figures: pd.Series
    moves: pd.DataFrame


@dataclass(frozen=True)
class Years:
    """Two years in one of ``metrics.boundaries_in_time.VIEWS``.

    region: with the units of the view; carved: which units came out of
            which between the two days, where they are shown as reported;
    table:  by unit, ``region`` the last: each of FIGURES with ``_before`` and ``_after``, and
            ``change`` in people, missing where a unit has no figure in both.
    """

    region: Region
    view: str
    before: OneYear
    after: OneYear
    carved: tuple[Said, ...]

    @property
    def table(self) -> pd.DataFrame:
        """Both years, a row a unit."""
        order = [unit.code for unit in self.region.units if self._there(unit.code)]
        before, after = (
            self.before.units.add_suffix("_before"),
            self.after.units.add_suffix("_after"),
        )
        both = before.join(after, how="outer").reindex([*order, REGION])
        return both.assign(change=both["people_after"] - both["people_before"])

    def _there(self, unit: str) -> bool:
        return unit in self.before.units.index or unit in self.after.units.index

    @property
    def headline(self) -> tuple[Said, ...]:
        """What all of them together stood at in either year."""
        row = self.table.loc[REGION]
        values = {
            "later": said.year(self.after.year),
            "after": said.people(row["people_after"]),
            "earlier": said.year(self.before.year),
            "before": said.people(row["people_before"]),
        }
        if pd.isna(row["change"]):
            return (Said("years.incomplete", values),)
        return (Said("years.headline", values | {"change": said.signed(int(row["change"]))}),)


def years(
    store: Store,
    region: str,
    as_of: date,
    earlier: int,
    later: int,
    view: str,
    known_at: datetime | None = None,
) -> Years:
    """``earlier`` and ``later`` at the day of the year of ``as_of``, in ``view``."""
    before, _ = _one(store, region, _same_day(as_of, earlier), earlier, view, known_at)
    after, joined = _one(store, region, _same_day(as_of, later), later, view, known_at)
    carved = _carved(joined, before.day, after.day) if view == AS_REPORTED else ()
    return Years(joined, view, before, after, carved)


def _carved(region: Region, first: date, last: date) -> tuple[Said, ...]:
    return tuple(
        Said(
            "years.carved",
            {
                "unit": said.unit(unit.code),
                "origin": said.unit(unit.predecessors[0]),
                "day": said.day(unit.valid_from),
            },
        )
        for unit in region.units
        if unit.predecessors and unit.valid_from and first < unit.valid_from <= last
    )


def _one(
    store: Store, region: str, day: date, year: int, view: str, known_at: datetime | None
) -> tuple[OneYear, Region]:
    known = gather(store, region, day, known_at, year)
    joined: Restated = restated(
        known.history, known.controls, known.plans, known.region, year, view
    )
    frames = (joined.history, joined.controls, joined.plans, joined.region)
    units, line = unit_figures(*frames, day, year), curve(*frames, day, year=year)
    figures = region_figures(units, joined.region, day, line, year)
    shown = units[list(FIGURES)].astype(object)
    shown.loc[REGION] = [figures[code] for code in FIGURES]
    whole = {"people": "Int64", "annual_plan": "Int64", "completion": "Float64"}
    found = OneYear(
        year=year,
        day=day,
        units=shown.astype(whole),
        curve=line,
        figures=figures,
        moves=plan_moves(known.plans, known.region, year, day),
    )
    return found, joined.region


def _same_day(as_of: date, year: int) -> date:
    """The day of another year that ``as_of`` is of its own; 1 January closes the year before."""
    shift = year - year_of(as_of)
    last = 28 if (as_of.month, as_of.day) == (2, 29) else as_of.day
    return date(as_of.year + shift, as_of.month, last)
