"""What a report is compared with when it comes: figures around its date, plans in force.

Both are remembered under the newest seal of the audit: whatever anybody writes, they are read
anew, but for the reports that this store takes in itself, with which they are carried on.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Connection

from domain.reports import Around, ReadReport, Upload
from store.auditing import head
from store.connected import Connected
from store.plan_versions import Versions, plan_versions, plans_in_force
from store.remembered import Remembered
from store.so_far import SoFar, so_far

YEARS = 16  # a year is some hundred kilobytes


class Comparing(Connected):
    """Figures and plans by series; see the module."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._so_far: Remembered[SoFar] = Remembered(YEARS)
        self._versions: Remembered[Versions] = Remembered(YEARS)

    def around(self, region_code: str, year: int, units: Iterable[str], day: date) -> Around:
        """Figures and plans of those units, as they stand around a day of that year."""
        with self._reading() as connection:
            seal = head(connection)[1]
            key = (region_code, year, seal)
            known = self._so_far.known(key)
            if known is None or known.since > day:
                known = so_far(connection, region_code, year, day)
                self._so_far.put(key, known)
            versions = self._known_versions(connection, region_code, [year], seal)
        asked = frozenset(units)
        return Around(*known.around(asked, day), plans_in_force(versions[year], asked, day))

    def _known_versions(
        self, connection: Connection, region_code: str, years: Iterable[int], seal: str
    ) -> dict[int, Versions]:
        """The plan versions of each year."""
        return {
            year: self._versions.get(
                (region_code, year, seal),
                lambda year=year: plan_versions(connection, region_code, year),  # type: ignore[misc]
            )
            for year in years
        }

    def _carry_on(
        self, region_code: str, seals: tuple[str, str], report: ReadReport, upload: Upload,
        number: int, versions: Mapping[int, Versions],
    ) -> None:  # fmt: skip
        """Remember under the later seal what holds since the report was stored.

        versions: of the years that it plans; those of its own year are carried on anyhow.
        """
        before, after = seals
        year = report.year
        if year is None:
            return
        known = self._versions.known((region_code, year, before))
        own = {} if known is None else {year: known}
        for planned, found in {**own, **versions}.items():
            self._versions.put((region_code, planned, after), found)
        so_far = self._so_far.known((region_code, year, before))
        if so_far and report.as_of and so_far.since <= report.as_of:
            carried = so_far.with_report(report, upload.received_at, number)
            self._so_far.put((region_code, year, after), carried)
