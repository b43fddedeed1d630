"""One year of a region as arrays: what every unit and source stood at on every date of a report.

All figures are computed from this, so that a screen, its curve and its bars cannot differ.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.regions import Region
from domain.reports import UNIT_FILE
from domain.sources import EVERYONE, PEOPLE
from metrics.amounts import NEVER, Amounts, added, either, rolled_up
from metrics.calendar import last_day_covered
from metrics.rows import Rows, days, is_equal, placed, rank, rows_of, seconds

Array = Any  # of numpy, which is not type-checked


@dataclass(frozen=True)
class YearSeries:
    """What stood at each of ``dates``, carried forward from the newest report until then.

    dates:         days, the first is 1 January of the year, when nothing is reported yet;
    headline:      (dates, units): a unit's stated total, else the sum of its sources;
    stated:        where the headline is a stated total;
    by_source:     (dates, sources, units), in the region's order of sources;
    from_children: where a source is the sum of its children;
    itemised:      (dates, units): the sum of the top-level sources;
    newest:        (dates, units): number of the date of the unit's newest report, or NEVER.
    """

    year: int
    dates: Array
    units: tuple[str, ...]
    sources: tuple[str, ...]
    headline: Amounts
    stated: Array
    by_source: Amounts
    from_children: Array
    itemised: Amounts
    newest: Array

    def rows(self, when: list[date]) -> Array:
        """The number of the newest date that is not after each of ``when``."""
        found = np.searchsorted(self.dates, np.array(when, dtype="datetime64[D]"), side="right") - 1
        return np.maximum(found, 0)

    def reported_as_of(self, rows: Any) -> Array:
        """The date of each unit's newest report at those rows; NaT where there is none."""
        newest = self.newest[rows]
        return np.where(newest == NEVER, np.datetime64("NaT"), self.dates[np.maximum(newest, 0)])


def year_series(
    history: pd.DataFrame, controls: pd.DataFrame, region: Region, year: int, until: date
) -> YearSeries:
    """The year of ``region`` from its frames of ``Store.history`` and ``Store.controls``.

    Rows after ``until``, of other years, measures and groups are left out; the order of rows
    changes nothing.
    """
    units = tuple(unit.code for unit in region.units)
    sources = tuple(source.code for source in region.sources)
    facts, totals = (_rows(frame, year, until, sources, units) for frame in (history, controls))
    is_total = totals.source == len(sources)
    stated = facts.where(facts.source < len(sources)).beside(totals.where(is_total))
    dates = np.unique(np.append(stated.day, np.datetime64(f"{year}-01-01", "D")))

    amounts = placed(stated, dates, len(sources), len(units))
    own, reported = amounts.at(np.s_[:, -1]), amounts.at(np.s_[:, :-1])
    by_source, from_children = rolled_up(reported, region.sources)
    top = [n for n, source in enumerate(region.sources) if source.parent is None]
    itemised = added(by_source.at(np.s_[:, top]))
    use_sources = np.isnan(own.people) | (reported.order.max(1, initial=NEVER) > own.order)
    return YearSeries(
        year=year,
        dates=dates,
        units=units,
        sources=sources,
        headline=either(own, itemised, use_sources),
        stated=~use_sources,
        by_source=by_source,
        from_children=from_children,
        itemised=itemised,
        newest=amounts.seen.max(1, initial=NEVER),
    )


def existing(region: Region, year: int, when: list[date]) -> Array:
    """(dates, units): whether each unit existed on the last day that figures as of a date cover."""
    covered = [last_day_covered(year, day) for day in when]
    return np.array([[unit.exists(day) for unit in region.units] for day in covered], dtype=bool)


def _rows(
    frame: pd.DataFrame, year: int, until: date, sources: tuple[str, ...], units: tuple[str, ...]
) -> Rows:
    """People of that year until a date; a unit's own file ranks before a summary."""
    stood = days(frame["as_of"])
    own_file = is_equal(frame["kind"], UNIT_FILE)
    rows = rows_of(frame, sources, units, rank(stood, own_file, seconds(frame["received_at"])))
    return rows.where(
        rows.known
        & (frame["year"].to_numpy() == year)
        & (stood <= np.datetime64(until))
        & is_equal(frame["measure"], PEOPLE)
        & is_equal(frame["grouping"], EVERYONE)
    )
