"""Figures as they stand: facts and stated totals by series and date, see ``winning``."""

from datetime import date, datetime

import pandas as pd
from sqlalchemy import Connection, func, select

from store.connected import Connected
from store.remembered import Remembered
from store.schema import confirmation, report, unit
from store.times import utc
from store.whole_years import Standing, whole_year

FACT, CONTROL = "fact", "control"
YEARS_REMEMBERED = 64  # a region's year is some two megabytes


class Figures(Connected):
    """Facts and controls (stated totals).

    Those of a year have the columns unit, source, job_type, measure, grouping, year, as_of,
    people, report, received_at, kind, confirmed, sheet, cell. All figures are cumulative since
    1 January.
    ``known_at``: only what had been received by then, confirmed as it was by then.
    """

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._years: Remembered[Standing] = Remembered(YEARS_REMEMBERED)

    def history(
        self, region_code: str, year: int, until: date | None = None,
        known_at: datetime | None = None, cells: bool = True,
    ) -> pd.DataFrame:  # fmt: skip
        """Every fact of the year that stood on its date, on dates up to ``until``.

        Without ``cells`` the columns sheet and cell are left out: a year is read faster.
        """
        return _until(self._year(FACT, region_code, year, known_at, cells).figures, until)

    def controls(
        self, region_code: str, year: int, until: date | None = None,
        known_at: datetime | None = None,
    ) -> pd.DataFrame:  # fmt: skip
        """Every stated total: unit ``region`` is the region's row, source ``all`` all sources."""
        return _until(self._year(CONTROL, region_code, year, known_at).figures, until)

    def _year(
        self, table: str, region_code: str, year: int, known_at: datetime | None,
        cells: bool = True,
    ) -> Standing:  # fmt: skip
        """A year, read anew only when a report of it came, or was confirmed, since."""
        moment = utc(known_at) if known_at else None
        with self._reading() as connection:
            state = _state(connection, region_code, year)

            def read() -> Standing:
                return whole_year(connection, table, region_code, year, moment, cells)

            return self._years.get((table, region_code, year, moment, cells, state), read)


def _state(connection: Connection, region_code: str, year: int) -> tuple[object, ...]:
    """What changes with everything that may change the figures of a region's year."""
    written = (
        select(func.count(), func.max(report.c.id), func.count(confirmation.c.report))
        .select_from(report)
        .outerjoin(confirmation, confirmation.c.report == report.c.id)
        .where(report.c.region == region_code, report.c.year == year)
    )
    units = select(unit.c.code).where(unit.c.region == region_code).order_by(unit.c.code)
    return (*connection.execute(written).one(), *connection.scalars(units))


def _until(figures: pd.DataFrame, day: date | None) -> pd.DataFrame:
    asked = None if day is None else figures["as_of"] <= pd.Timestamp(day)
    if asked is None or asked.all():
        return figures.copy(deep=False)
    return figures[asked].reset_index(drop=True)
