"""Figures as they stand: of several reports of one date, the one that wins.

For each series (unit, source, measure, group) and date the unit's own file goes before a
summary, then the later received, then the later stored; all job types come from that one report.
"""

from datetime import date, datetime
from typing import Any

import pandas as pd

from store import schema
from store.connected import Connected
from store.figures_query import ALL, BEFORE, ON, UNTIL, Which, standing_query
from store.frames import frame
from store.times import utc

Units = tuple[str, ...]


class Figures(Connected):
    """Facts and controls (stated totals) by series and date.

    All frames have the columns unit, source, job_type, measure, grouping, year, as_of, people,
    report, received_at, kind, confirmed, sheet, cell; the figures are cumulative since 1 January.
    ``known_at``: only what had been received by then, confirmed as it was by then.
    """

    def history(
        self, region_code: str, year: int, until: date | None = None,
        known_at: datetime | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        """Every fact of the year that stood on its date, on dates up to ``until``."""
        return self._standing(
            schema.fact, region_code, year, UNTIL if until else ALL, until, known_at
        )

    def controls(
        self, region_code: str, year: int, until: date | None = None,
        known_at: datetime | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        """Every stated total: unit ``region`` is the region's row, source ``all`` all sources."""
        which = UNTIL if until else ALL
        return self._standing(schema.control, region_code, year, which, until, known_at)

    def facts_on(self, region_code: str, year: int, units: Units, day: date) -> pd.DataFrame:
        """People of those units, already stored for that very date."""
        return self._standing(schema.fact, region_code, year, ON, day, units=units)

    def facts_before(self, region_code: str, year: int, units: Units, day: date) -> pd.DataFrame:
        """The newest people of those units from before that date, series by series."""
        return self._standing(schema.fact, region_code, year, BEFORE, day, units=units)

    def controls_before(self, region_code: str, year: int, units: Units, day: date) -> pd.DataFrame:
        """The newest stated totals from before that date, series by series."""
        return self._standing(schema.control, region_code, year, BEFORE, day, units=units)

    def _standing(
        self, table: Any, region_code: str, year: int, which: Which, day: date | None,
        known_at: datetime | None = None, units: Units | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        query = standing_query(table.name, which, known_at is not None, units is not None)
        values: dict[str, Any] = {"region": region_code, "year": year}
        values |= {"day": day} if day else {}
        values |= {"known_at": utc(known_at)} if known_at else {}
        values |= {"units": list(units)} if units is not None else {}
        with self._reading() as connection:
            days, flags = ("as_of", "received_at"), ("confirmed",)
            return frame(connection, query, days, ("people",), flags, values)
