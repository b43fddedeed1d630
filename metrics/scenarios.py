"""Labour that energy projects would need and returning families would bring, as ranges by year."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

RANGES = ["demand_low", "demand_high", "supply_low", "supply_high", "gap_low", "gap_high"]
SIDES = ("low", "high")
BUILD, OPERATE = PHASES = ("build", "operate")
SHARES = ("persons_per_family", "working_age_share", "active_share")


@dataclass(frozen=True)
class Assumptions:
    """What is assumed; None: as the reports state it, row by row.

    capacity:           the part of the planned megawatts that is built; 1.0 is all;
    families:           the part of the expected families that come;
    delay:              years by which every project begins and ends later;
    persons_per_family: people; working_age_share: of people; active_share: of working age.
    """

    capacity: float = 1.0
    families: float = 1.0
    delay: int = 0
    persons_per_family: float | None = None
    working_age_share: float | None = None
    active_share: float | None = None


def demand(energy: pd.DataFrame, assumed: Assumptions, years: range) -> pd.DataFrame:
    """A row a year and unit: demand_low, demand_high, in people at work.

    energy: ``unit``, ``megawatts``, ``start_year``, ``end_year``, jobs per MW ``build_…`` from the
    first year to the last and ``operate_…`` after it, each low and high. Missing where a project of
    that year and unit does not state its jobs.
    """
    needs = _needs(energy, assumed)
    made = [
        {
            "year": year, "unit": row["unit"],
            **{f"demand_{side}": row[f"{_phase(row, year, assumed)}_{side}"] for side in SIDES},
        }
        for row in needs.to_dict("records")
        for year in years
        if year >= row["start_year"] + assumed.delay
    ]  # fmt: skip
    return _summed(made, "demand")


def _needs(energy: pd.DataFrame, assumed: Assumptions) -> pd.DataFrame:
    """The projects with the people that each needs in each phase: ``build_low`` and so on."""
    people = {
        f"{phase}_{side}": energy["megawatts"]
        * assumed.capacity
        * energy[f"{phase}_jobs_per_mw_{side}"]
        for phase in PHASES
        for side in SIDES
    }
    return energy.assign(**people)


def _phase(row: dict[Hashable, Any], year: int, assumed: Assumptions) -> str:
    return BUILD if year <= row["end_year"] + assumed.delay else OPERATE


def supply(returning: pd.DataFrame, assumed: Assumptions, years: range) -> pd.DataFrame:
    """A row a year and unit: supply_low, supply_high, active people who have come by then.

    returning: ``year``, ``unit``, ``families_low``, ``families_high`` of that year alone, SHARES.
    Missing where a year up to then does not state its families or a share.
    """
    people = _active(returning, assumed)
    made = [
        {"year": year, "unit": row["unit"], "supply_low": row["low"], "supply_high": row["high"]}
        for row in people.to_dict("records")
        for year in years
        if year >= row["year"]
    ]
    return _summed(made, "supply")


def _active(returning: pd.DataFrame, assumed: Assumptions) -> pd.DataFrame:
    """The active people of each row, low and high."""
    factor = pd.Series(assumed.families, index=returning.index, dtype="Float64")
    for name in SHARES:
        own = getattr(assumed, name)
        factor = factor * (returning[name] if own is None else own)
    return returning.assign(
        low=returning["families_low"] * factor, high=returning["families_high"] * factor
    )


def balance(energy: pd.DataFrame, returning: pd.DataFrame, assumed: Assumptions) -> pd.DataFrame:
    """A row a year and unit of either: RANGES, in people; Float64.

    A gap is demand less supply: from the least demand less the most supply to the most less the
    least. A unit without a project needs nobody; one that nobody is expected in has no supply and
    no gap that is known.
    """
    years = horizon(energy, returning, assumed)
    keys = ["year", "unit"]
    if not years:
        return pd.DataFrame(columns=[*keys, *RANGES])
    needed = demand(energy, assumed, years).set_index(keys)
    brought = supply(returning, assumed, years).set_index(keys)
    units = dict.fromkeys([*returning["unit"], *energy["unit"]])
    index = pd.MultiIndex.from_product([list(years), list(units)], names=keys)
    made = needed.reindex(index).join(brought.reindex(index))
    made.loc[~index.isin(needed.index), ["demand_low", "demand_high"]] = 0.0
    expected = index.get_level_values("unit").isin(returning["unit"])
    made.loc[expected & ~index.isin(brought.index), ["supply_low", "supply_high"]] = 0.0
    return with_gap(made).reset_index()


def with_gap(made: pd.DataFrame) -> pd.DataFrame:
    """Demand and supply with gap_low and gap_high."""
    return made.assign(
        gap_low=made["demand_low"] - made["supply_high"],
        gap_high=made["demand_high"] - made["supply_low"],
    )[RANGES]


def by_year(rows: pd.DataFrame) -> pd.DataFrame:
    """RANGES of all units: index year. Supply is that of the units that anyone is expected in.

    A sum is missing where a part is.
    """
    if rows.empty:
        return pd.DataFrame(columns=RANGES).rename_axis("year")
    expected = rows.groupby("unit")["supply_high"].transform(lambda values: values.notna().any())
    needed = _totals(rows, ["demand_low", "demand_high"])
    return with_gap(needed.join(_totals(rows[expected], ["supply_low", "supply_high"])))


def _totals(rows: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    return rows.groupby("year")[columns].agg(lambda values: values.sum(skipna=False))


def horizon(energy: pd.DataFrame, returning: pd.DataFrame, assumed: Assumptions) -> range:
    """From the first year that people are expected to the last year of either."""
    ends = [*returning["year"], *(energy["end_year"] + assumed.delay)]
    starts = [*returning["year"]] or [*energy["start_year"]]
    return range(int(min(starts)), int(max(ends)) + 1) if ends and starts else range(0)


def _summed(made: list[dict[str, object]], name: str) -> pd.DataFrame:
    """Sums by year and unit; missing where a part is."""
    columns = [f"{name}_low", f"{name}_high"]
    table = pd.DataFrame(made, columns=["year", "unit", *columns])
    table = table.astype(dict.fromkeys(columns, "Float64"))
    whole = table.groupby(["year", "unit"], sort=False)[columns]
    return whole.agg(lambda values: values.sum(skipna=False)).reset_index()
