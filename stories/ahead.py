"""The year's end: where units and sources are heading, and whether they will reach their plan."""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from domain import said
from domain.figures import BEHIND, ON_TRACK, UNKNOWN, WATCH
from domain.regions import Region
from domain.said import Said
from domain.units import REGION
from metrics.curve import curve
from metrics.figures import region_figures, unit_figures
from metrics.prospects import region_with_prospects, units_with_prospects
from store import Store
from stories.evidence import gather
from stories.year_end import totals, year_end

WORST_FIRST = (BEHIND, WATCH, ON_TRACK, UNKNOWN)
FROM_FORECAST = ["median", "low", "high", "probability_of_plan", "plan_met", "known", "reason"]


@dataclass(frozen=True)
class Ahead:
    """A forecast at a date.

    units:   indexed by unit, the worst status first: ``people``, ``annual_plan``, ``pace``,
             ``status``, ``status_by_pace``, and FROM_FORECAST of the row over all sources;
    figures: region_figures; forecast: every row of ``metrics.forecast.forecast``;
    curves:  of the region and of each unit, the year so far, by code.
    """

    region: Region
    year: int
    as_of: date
    units: pd.DataFrame
    figures: pd.Series
    forecast: pd.DataFrame
    curves: dict[str, pd.DataFrame]

    def rows(self, unit: str) -> pd.DataFrame:
        """The forecast of a unit, or of the ``region``, by source and job type."""
        return self.forecast[self.forecast["unit"] == unit]

    def total(self, unit: str) -> pd.DataFrame | None:
        """The one row of a unit over everything; None where the forecast does not know."""
        known = totals(self.forecast)
        return known.loc[[unit]] if unit in known.index else None

    @property
    def headline(self) -> tuple[Said, ...]:
        """Where the region is heading, whether that is its plan, and who will rather miss it."""
        row = self.total(REGION)
        if row is None:
            return (Said(f"forecast.reason_{_reason(self.rows(REGION))}"),)
        values = {name: said.people(row[name].iloc[0]) for name in ("median", "low", "high")}
        ends = Said("forecast.headline", {"year": said.year(self.year), **values})
        return (ends, *_of_plan(row.iloc[0]), *self._missing(), *self._partly())

    def _missing(self) -> tuple[Said, ...]:
        chance = self.units["probability_of_plan"]
        codes = [str(code) for code in self.units.index[chance < self.region.thresholds.likely]]
        if not codes:
            return ()
        return (Said("forecast.missing", {"units": said.units(codes)}),)

    def _partly(self) -> tuple[Said, ...]:
        return tuple(
            Said(f"forecast.reason_{reason}")
            for reason in self.rows(REGION)["reason"].dropna().unique()
        )


def ahead(store: Store, region: str, as_of: date, known_at: datetime | None = None) -> Ahead:
    """The forecast of ``region`` at ``as_of``. Raises UnknownRegion."""
    evidence, table = (
        gather(store, region, as_of, known_at),
        year_end(store, region, as_of, known_at),
    )
    frames = (evidence.history, evidence.controls, evidence.plans, evidence.region)
    units = units_with_prospects(unit_figures(*frames, as_of), table, evidence.region)
    whole = curve(*frames, as_of)
    figures = region_figures(units, evidence.region, as_of, whole)
    return Ahead(
        region=evidence.region,
        year=evidence.year,
        as_of=as_of,
        units=_units(units, table),
        figures=region_with_prospects(figures, table, evidence.region),
        forecast=table,
        curves={REGION: whole}
        | {str(unit): curve(*frames, as_of, unit=str(unit)) for unit in units.index},
    )


def _units(units: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    sums = table[(table["source"] == "all") & (table["job_type"] == "total")].set_index("unit")
    own = units[["people", "annual_plan", "pace", "status", "status_by_pace"]]
    joined = own.join(sums[FROM_FORECAST])
    joined["known"] = joined["known"].eq(True)
    joined["reason"] = joined["reason"].where(
        joined["reason"].notna() | joined["known"], "no_report"
    )
    order = joined["status"].map(WORST_FIRST.index)
    return joined.assign(order=order).sort_values(["order", "pace"]).drop(columns="order")


def _of_plan(row: pd.Series) -> tuple[Said, ...]:
    if not pd.isna(row["plan_met"]):
        return (Said("forecast.met", {"day": said.day(row["plan_met"].date())}),)
    if pd.isna(row["probability_of_plan"]):
        return (Said("forecast.no_plan"),)
    return (Said("forecast.chance", {"share": said.share(row["probability_of_plan"])}),)


def _reason(rows: pd.DataFrame) -> str:
    return str(next(iter(rows["reason"].dropna()), "no_report"))
