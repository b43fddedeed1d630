"""Every number that the paper of a region without an employment map prints, to be checked later."""

from collections.abc import Callable, Iterator

import pandas as pd

from metrics.scenarios import RANGES
from stories.region_parts import RegionParts

COLUMNS = ["unit", "source", "figure", "value"]
PRECISION = 6  # decimals that are kept of a figure
RETURNED = (
    "settlements", "families", "planned_families", "people", "working_age", "active", "employed",
    "self_employed",
)  # fmt: skip
LOADS = ("a_day", "capacity_a_day", "load", "waiting_minutes", "placements")
LABOUR = ("vacancies", "seekers", "own", "employed", "surplus")
JOBS = ("permanent_planned", "permanent_made")
MONEY = ("committed", "spent")

Row = tuple[str, str, float | None]  # unit, figure, value


def part_figures(parts: RegionParts) -> pd.DataFrame:
    """One row per number: COLUMNS.

    unit: whose it is, the code of a unit, point, measure or source of money, a settlement or a
    year; source: the part that says it, a name of PARTS; figure: what it counts, with the currency
    of money; value: missing where it is not known. Of two rows with one name the last is kept.
    """
    rows = [
        (unit, name, figure, value)
        for name, told in PARTS.items()
        for unit, figure, value in told(parts)
    ]
    found = pd.DataFrame(rows, columns=COLUMNS).astype({"value": "float64"})
    return found.drop_duplicates(COLUMNS[:3], keep="last").reset_index(drop=True)


def _returns(parts: RegionParts) -> Iterator[Row]:
    for unit, row in parts.returned.units.iterrows():
        yield from _figures(str(unit), row, RETURNED)


def _published(parts: RegionParts) -> Iterator[Row]:
    for _, row in parts.overview.figures.iterrows():
        yield from _figures(str(row["territory"]), row, ("value",), str(row["figure"]))


def _network(parts: RegionParts) -> Iterator[Row]:
    if parts.network is not None:
        for _, row in parts.network.loads.iterrows():
            yield from _figures(str(row["point"]), row, LOADS)


def _balance(parts: RegionParts) -> Iterator[Row]:
    if parts.balance is not None:
        for unit, row in parts.balance.units.iterrows():
            yield from _figures(str(unit), row, LABOUR)


def _programme(parts: RegionParts) -> Iterator[Row]:
    story = parts.programme
    if story is None:
        return
    for _, row in story.rows.iterrows():
        yield from _figures(str(row["measure"]), row, JOBS)
    for key, money in (("measure", story.paid), ("source", story.sources)):
        for _, row in money.iterrows():
            yield from _figures(str(row[key]), row, MONEY, str(row["currency"]))
    for _, row in story.lost.iterrows():
        yield from _figures(str(row["unit"]), row, ("amount",), str(row["currency"]))
    for _, row in story.checklist.iterrows():
        yield from _figures(str(row["settlement"]), row, ("met",))


def _scenarios(parts: RegionParts) -> Iterator[Row]:
    if parts.scenario is not None:
        for year, row in parts.scenario.years.iterrows():
            yield from _figures(str(year), row, tuple(RANGES))


PARTS: dict[str, Callable[[RegionParts], Iterator[Row]]] = {
    "returns": _returns,
    "overview": _published,
    "network": _network,
    "balance": _balance,
    "programme": _programme,
    "scenarios": _scenarios,
}


def _figures(unit: str, row: pd.Series, names: tuple[str, ...], about: str = "") -> Iterator[Row]:
    for name in names:
        value = row[name]
        known = None if value is None or pd.isna(value) else round(float(value), PRECISION)
        yield unit, f"{name} {about}".strip(), known
