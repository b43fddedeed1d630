"""The analyst's desk: any figure by unit, source, job type and date, arranged as wanted."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain.regions import Region
from domain.sources import JOB_TYPES, PERMANENT, TEMPORARY
from domain.units import REGION
from metrics.cube import FIGURES, OVER_TIME, cube, over_time
from metrics.reporting import MISSING, STALE, reporting
from store import Store
from stories.against_plan import units_now
from stories.evidence import gather
from stories.year_end import year_end

UNIT, SOURCE, DATE, JOB_TYPE, FIGURE = DIMENSIONS = (
    "unit",
    "source",
    "as_of",
    "job_type",
    "figure",
)
ROWS = (UNIT, SOURCE, DATE)
UNSPLIT = "total"


@dataclass(frozen=True)
class Desk:
    """``cube``: metrics.cube.cube at ``as_of``; ``dates``: metrics.cube.over_time of its year.

    units: unit_figures, for the units' status and whether they are stale.
    """

    region: Region
    as_of: date
    cube: pd.DataFrame
    dates: pd.DataFrame
    units: pd.DataFrame

    def figures(self, rows: str, columns: str) -> tuple[str, ...]:
        """The figures that there are for that arrangement; plans are not told by date."""
        return OVER_TIME if DATE in (rows, columns) else FIGURES

    def pivot(self, rows: str, columns: str, figure: str, unit: str, source: str) -> pd.DataFrame:
        """Rows and columns are DIMENSIONS; what is in neither is fixed by the arguments.

        columns: ``figure`` shows all of them, ``job_type`` people by job type. Rows and columns
        keep the region's order, dates the newest first; nothing but missing is left out.
        """
        table = self.dates if DATE in (rows, columns) else self.cube
        for dimension, chosen in ((UNIT, unit), (SOURCE, source)):
            if dimension not in (rows, columns):
                table = table[table[dimension] == chosen]
        indexed = table.set_index(rows)
        if columns == FIGURE:
            found = indexed[list(self.figures(rows, columns))]
        elif columns == JOB_TYPE:
            found = _by_job_type(indexed)
        else:
            found = table.pivot(index=rows, columns=columns, values=figure)
            found = found.reindex(index=_order(table, rows), columns=_order(table, columns))
        kept = found.dropna(axis=0, how="all").dropna(axis=1, how="all")
        return kept.iloc[::-1] if rows == DATE else kept

    def pace(self) -> pd.DataFrame:
        """Pace by unit and top-level source."""
        top = [source.code for source in self.region.top_sources]
        units = self.cube[self.cube["unit"] != REGION]
        table = units.pivot(index="unit", columns="source", values="pace")
        return table.reindex(index=_order(units, "unit"), columns=top).astype("float64")

    def curves(self, source: str) -> pd.DataFrame:
        """People of every unit at every date: ``unit``, ``as_of``, ``people``."""
        rows = self.dates[self.dates["source"] == source]
        ours = rows.set_index("unit").loc[list(self.units.index), ["as_of", "people"]]
        return ours.reset_index()

    def silent(self, unit: str) -> bool:
        """Whether a unit has not reported for the last due date."""
        return unit in self.units.index and bool(self.units.loc[unit, "stale"])

    def plans(self, source: str) -> pd.Series:
        """The annual plan of every unit for a source."""
        rows = self.cube[self.cube["source"] == source]
        return rows.set_index("unit")["annual_plan"].astype("float64")


def desk(store: Store, region: str, as_of: date, known_at: datetime | None = None) -> Desk:
    """Everything that can be arranged of ``region`` at ``as_of``. Raises UnknownRegion."""
    evidence = gather(store, region, as_of, known_at)
    reported = (evidence.history, evidence.controls)
    return Desk(
        region=evidence.region,
        as_of=as_of,
        cube=cube(*reported, evidence.plans, evidence.region, as_of),
        dates=over_time(*reported, evidence.region, as_of),
        units=units_now(evidence, year_end(store, region, as_of)),
    )


def side_by_side(now: Desk, then: Desk, by: str, figure: str, other: str) -> pd.DataFrame:
    """One figure at two dates: indexed ``by`` unit or source, ``then``, ``now``, ``change``.

    other: the source of units, or the unit of sources, that is looked at. ``of`` is the change as
    a share of the earlier value. Both are missing where a unit did not report for both dates.
    Between years counts begin anew, so that only equal days of the year compare.
    """
    fixed = SOURCE if by == UNIT else UNIT
    values = [
        desk.cube[desk.cube[fixed] == other].set_index(by)[figure].astype("Float64")
        for desk in (now, then)
    ]
    table = pd.DataFrame({"then": values[1], "now": values[0]}).reindex(values[0].index)
    asked = table.index if by == UNIT else [other] * len(table)
    comparable = [not (now.silent(unit) or then.silent(unit)) for unit in asked]
    change = (table["now"] - table["then"]).where(comparable)
    return table.assign(change=change, of=change / table["then"].where(table["then"] != 0))


def whole_data(store: Store, region: str, known_at: datetime | None = None) -> pd.DataFrame:
    """Every fact that stood on its date, of all years, with the cell that it came from.

    Columns: unit, source, job_type, measure, grouping, year, as_of, people, file, sheet, cell,
    received_at, sender, confirmed.
    """
    years = [store.history(region, year, known_at=known_at) for year in store.years(region)]
    facts = pd.concat(years, ignore_index=True) if years else pd.DataFrame()
    if facts.empty:
        return facts
    files = store.reports(region, known_at=known_at)[["report", "file", "sender"]]
    named = facts.merge(files, on="report", how="left")
    columns = [
        "unit", "source", "job_type", "measure", "grouping", "year", "as_of", "people", "file",
        "sheet", "cell", "received_at", "sender", "confirmed",
    ]  # fmt: skip
    order = ["as_of", "unit", "source", "job_type"]
    return named[columns].sort_values(order, ignore_index=True)


def silences(store: Store, region: str, known_at: datetime | None = None) -> pd.DataFrame:
    """The reports that were due and never came, of all years: ``unit``, ``as_of``."""
    found, newest = [], store.newest_as_of(region, known_at)
    for year in store.years(region):
        last = min(date(year + 1, 1, 1), newest or date.max)
        reports = store.reports(region, year, known_at)
        due = reporting(reports, store.region(region), date(year, 1, 2), last, known_at)
        found.append(due.loc[due["state"].isin((STALE, MISSING)), ["unit", "as_of"]])
    empty = pd.DataFrame(columns=["unit", "as_of"])
    return pd.concat(found, ignore_index=True) if found else empty


def _by_job_type(indexed: pd.DataFrame) -> pd.DataFrame:
    """People by job type, with what is not split."""
    people = indexed[["people", PERMANENT, TEMPORARY]].astype("Float64")
    rest = people["people"] - people[PERMANENT].fillna(0) - people[TEMPORARY].fillna(0)
    parts = {PERMANENT: people[PERMANENT], TEMPORARY: people[TEMPORARY], UNSPLIT: rest}
    return pd.DataFrame(parts)[list(JOB_TYPES)]


def _order(table: pd.DataFrame, dimension: str) -> list[object]:
    return list(dict.fromkeys(table[dimension]))
