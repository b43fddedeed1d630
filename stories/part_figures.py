"""Every number that the paper of a region without an employment map prints, to be checked later."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from domain.units import REGION
from metrics.scenarios import RANGES
from stories.part_numbers import Key
from stories.part_tables import JOBS, MONEY, STATES, TABLES
from stories.region_parts import RegionParts

COLUMNS = ["unit", "source", "figure", "value", "code"]
PRECISION = 6  # decimals that are kept of a figure
FLOWS = 20  # the largest are printed
RETURNED = (
    "settlements", "families", "planned_families", "people", "working_age", "active", "employed",
    "self_employed",
)  # fmt: skip
LABOUR = ("vacancies", "seekers", "own", "employed", "surplus")


class Figure(NamedTuple):
    """A number: of which row of which table, whose it is, what it is called, and more about it."""

    table: str
    key: Key | None
    unit: str
    name: str
    value: object
    about: str = ""
    of: str = ""  # the table's own name for it, where that is another


def part_figures(parts: RegionParts) -> pd.DataFrame:
    """One row per number: COLUMNS.

    unit: whose it is, ``region``, the code of a unit, point, measure or source of money, a
    settlement or a year; source: the part that says it, a page; figure: what it counts, and more
    about it, such as the currency of money; value: missing where it is not known; code: as it is
    printed. Of two rows with one name the last is kept.
    """
    told = (figure for part in PARTS for figure in part(parts))
    rows = [
        (
            one.unit,
            TABLES[one.table].part,
            f"{one.name} {one.about}".strip(),
            None if pd.isna(one.value) else round(float(one.value), PRECISION),  # type: ignore[arg-type]
            parts.numbers.code(one.table, one.key, one.of or one.name),
        )
        for one in told
    ]
    found = pd.DataFrame(rows, columns=COLUMNS).astype({"value": "float64"})
    return found.drop_duplicates(COLUMNS[:3], keep="last").reset_index(drop=True)


def _returns(parts: RegionParts) -> Iterator[Figure]:
    story = parts.returned
    yield from _row("returns", None, REGION, story.totals, RETURNED)
    yield Figure("returns", None, REGION, "completion", story.completion)
    for unit, row in story.units.iterrows():
        yield from _row("returns", (str(unit),), str(unit), row, RETURNED)


def _published(parts: RegionParts) -> Iterator[Figure]:
    for row in parts.overview.figures.itertuples():
        key = (str(row.figure), str(row.territory))
        yield Figure("published", key, key[1], "value", row.value, key[0])


def _network(parts: RegionParts) -> Iterator[Figure]:
    if parts.network is not None:
        for _, row in parts.network.loads.iterrows():
            point = str(row["point"])
            yield from _row("points", (point,), point, row, tuple(TABLES["points"].figures))


def _balance(parts: RegionParts) -> Iterator[Figure]:
    if parts.balance is None:
        return
    totals = parts.balance.totals
    for name in ("vacancies", "seekers", "own"):
        yield Figure("labour", None, REGION, name, totals[name])
    for unit, row in parts.balance.units.iterrows():
        yield from _row("labour", (str(unit),), str(unit), row, LABOUR)
    for flow in parts.balance.between.head(FLOWS).itertuples():
        key = (flow.unit_from, flow.unit_to, flow.occupation, flow.skill)
        yield Figure("flows", key, key[0], "people", flow.people, " ".join(key[1:]))


def _programme(parts: RegionParts) -> Iterator[Figure]:
    story = parts.programme
    if story is None:
        return
    for name, value in story.counts.items():
        if name in STATES:
            yield Figure("stages", None, REGION, name, value)
    for stage, row in story.stages.iterrows():
        yield from _row("stages", (str(stage),), str(stage), row, STATES)
    for _, row in story.rows.iterrows():
        yield from _row("measures", (row["measure"],), str(row["measure"]), row, JOBS)
    yield from _money("measures", ("measure",), story.paid, MONEY)
    yield from _money("payers", ("source",), story.sources, (*MONEY, "share", "measures"))
    yield from _money("costs", ("measure",), story.costs, ("per_job_planned", "per_job_made"))
    yield from _money("grants", ("measure", "source"), story.grants, MONEY)
    for _, row in story.grants.iterrows():
        key = (row["measure"], row["source"])
        yield Figure("grants", key, key[0], "reached", row["reached"], key[1], of="milestones")
    yield from _money("losses", ("unit", "kind_of_loss"), story.losses, ("amount",))
    for _, row in story.checklist.iterrows():
        settlement = str(row["settlement"])
        yield Figure("standard", (settlement, row["unit"]), settlement, "met", row["met"])


def _scenarios(parts: RegionParts) -> Iterator[Figure]:
    story = parts.scenario
    if story is None or story.years.empty:
        return
    for year, row in story.years.iterrows():
        yield from _ranges("years", str(year), row)
    for _, row in story.of_year(int(story.years.index[-1])).iterrows():
        yield from _ranges("outlook", str(row["unit"]), row)


PARTS = (_returns, _published, _network, _balance, _programme, _scenarios)


def _row(
    table: str, key: Key | None, unit: str, row: pd.Series, names: Sequence[str]
) -> Iterator[Figure]:
    yield from (Figure(table, key, unit, name, row[name]) for name in names)


def _money(
    table: str, key: Sequence[str], rows: pd.DataFrame, names: Iterable[str]
) -> Iterator[Figure]:
    """Amounts, each with its currency; what else the key names is said after it."""
    for _, row in rows.iterrows():
        first, *rest = named = tuple(str(row[name]) for name in key)
        about = " ".join((str(row["currency"]), *rest))
        for name in names:
            yield Figure(table, named, first, name, row[name], about)


def _ranges(table: str, whose: str, row: pd.Series) -> Iterator[Figure]:
    for name in RANGES:
        side = name.rpartition("_")[0]
        yield Figure(table, (whose,), whose, name, row[name], of=side)
