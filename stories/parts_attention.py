"""What needs attention in a region without an employment map: rows of its papers, by table."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from metrics.filling import FULL
from stories.part_numbers import Key
from stories.region_parts import RegionParts

NEARLY = 0.9  # load from which a point is nearly full
SOON = pd.DateOffset(months=12)  # a point that runs full until then
WORST = 5  # rows of a table that only names those who are furthest behind


@dataclass(frozen=True)
class PartsAttention:
    """``rows``: keys of rows by table of ``stories.part_tables``, the worst first.

    measures:   late, not begun in time, or without funding; milestones: those past due;
    points:     full, nearly full, or full within a year;
    returns:    furthest from the year's plan; labour: units that lack most people;
    standard:   settlements that lack most of the minimum standard;
    uncovered:  units in nobody's catchment; mismatched: whether a published total differs.
    """

    parts: RegionParts
    rows: dict[str, list[Key]]
    milestones: pd.DataFrame
    uncovered: tuple[str, ...]

    @property
    def as_of(self) -> date:
        """The date that it stands at."""
        return self.parts.overview.as_of

    def of_unit(self, unit: str) -> "PartsAttention":
        """What concerns one unit; measures of the whole region are the region's."""
        theirs = _of_unit(self.parts, unit)
        return PartsAttention(
            self.parts,
            {
                table: [key for key in keys if key[0] in theirs.get(table, {unit})]
                for table, keys in self.rows.items()
            },
            self.milestones[self.milestones["measure"].isin(theirs["measures"])],
            tuple(one for one in self.uncovered if one == unit),
        )


def parts_attention(parts: RegionParts) -> PartsAttention:
    """What stands out at the parts' own date."""
    programme = parts.programme
    milestones = pd.DataFrame({"measure": [], "milestone": [], "due": []})
    if programme is not None:
        milestones = programme.milestones[programme.milestones["late"]].sort_values("due")
    return PartsAttention(
        parts,
        {
            "returns": _behind(parts),
            "points": _nearly_full(parts),
            "labour": _lacking(parts),
            "measures": _troubled(parts),
            "standard": _unmet(parts),
        },
        milestones,
        tuple(parts.network.uncovered) if parts.network else (),
    )


def _behind(parts: RegionParts) -> list[Key]:
    units = parts.returned.units
    plan = units["planned_families"].astype("Float64")
    share = (units["families"].astype("Float64") / plan.where(plan > 0)).dropna()
    return _keys(share[share < 1].sort_values(kind="stable").index)


def _nearly_full(parts: RegionParts) -> list[Key]:
    if parts.network is None:
        return []
    loads = parts.network.loads.sort_values("load", ascending=False, kind="stable")
    soon = pd.Timestamp(parts.overview.as_of) + SOON
    full = loads["why"].eq(FULL) | loads["load"].ge(NEARLY).fillna(False).astype(bool)
    by = pd.to_datetime(loads["full_from"]).le(soon)
    return _keys(loads.loc[full | by, "point"])


def _lacking(parts: RegionParts) -> list[Key]:
    if parts.balance is None:
        return []
    surplus = parts.balance.units["surplus"].dropna().sort_values(kind="stable")
    return _keys(surplus[surplus < 0].index)


def _troubled(parts: RegionParts) -> list[Key]:
    if parts.programme is None:
        return []
    rows = parts.programme.rows
    return _keys(rows.loc[rows["late"] | rows["late_start"] | rows["unfunded"], "measure"])


def _unmet(parts: RegionParts) -> list[Key]:
    if parts.programme is None:
        return []
    rows = parts.programme.checklist.sort_values("met", kind="stable")
    unmet = rows[rows["met"] < len(parts.programme.items)]
    return list(unmet[["settlement", "unit"]].itertuples(index=False, name=None))


def _keys(codes: Iterable[object]) -> list[Key]:
    return [(str(code),) for code in codes]


def _of_unit(parts: RegionParts, unit: str) -> dict[str, set[str]]:
    """The first part of the keys of a unit's own rows, where that is not the unit."""
    made: dict[str, set[str]] = {"measures": set(), "points": set(), "standard": set()}
    if parts.programme is not None:
        measures, checks = parts.programme.rows, parts.programme.checklist
        made["measures"] = set(measures.loc[measures["unit"] == unit, "measure"])
        made["standard"] = set(checks.loc[checks["unit"] == unit, "settlement"])
    if parts.network is not None:
        loads = parts.network.loads
        made["points"] = set(loads.loc[loads["unit"] == unit, "point"])
    return made
