"""Families and people who have returned, by settlement and date; what was published beside it."""

from collections.abc import Iterable, Mapping

import pandas as pd

from domain.regions import Region
from domain.units import REGION

PLACE = ["unit", "settlement"]
COUNTED = [
    "families", "people", "working_age", "active", "employed", "self_employed",
    "planned_families", "planned_people",
]  # fmt: skip
PUBLISHED = {"families": "returned_families", "people": "returned_people"}
TOTALS = ["as_of", "settlements", *COUNTED]


def returned(
    history: pd.DataFrame, region: Region, day: pd.Timestamp | None = None
) -> pd.DataFrame:
    """What stands at ``day`` (None: at the end): a row a settlement, its newest by then.

    history: rows of every date: PLACE, COUNTED, as_of. Cumulative: nobody is counted twice.
    A settlement that a unit reported before the unit was divided counts once, under its new unit.
    """
    known = history if day is None else history[history["as_of"] <= day]
    last = known.sort_values("as_of", kind="stable").drop_duplicates(PLACE, keep="last")
    return last[~passed_on(last, region)].reset_index(drop=True)


def passed_on(rows: pd.DataFrame, region: Region) -> pd.Series:
    """Which settlements a later row has under a unit that came out of theirs.

    rows: PLACE and ``as_of``.
    """
    carved = {(unit.code, earlier) for unit in region.units for earlier in unit.predecessors}
    told = list(zip(rows["unit"], rows["settlement"], rows["as_of"], strict=True))
    gone = [
        any((new, unit) in carved and what == other and later > when for new, other, later in told)
        for unit, what, when in told
    ]
    return pd.Series(gone, index=rows.index, dtype="bool")


def totals(rows: pd.DataFrame) -> pd.Series:
    """Sums over settlements, a sum missing where any of its parts is; and how many there are."""
    sums = {name: _sum(rows[name]) for name in COUNTED}
    return pd.Series({"settlements": len(rows), **sums}, dtype="object")


def _sum(values: pd.Series) -> object:
    """The sum; missing if nothing or not everything was stated."""
    return pd.NA if values.empty or values.isna().any() else int(values.sum())


def by_unit(rows: pd.DataFrame, region: Region) -> pd.DataFrame:
    """The totals of each unit that has a settlement, in the region's order: index unit."""
    order = [unit.code for unit in region.units if unit.code in set(rows["unit"])]
    found = {code: totals(rows[rows["unit"] == code]) for code in order}
    made = pd.DataFrame(found, index=["settlements", *COUNTED]).T
    return made.astype("Int64").rename_axis("unit")


def course(history: pd.DataFrame, region: Region) -> pd.DataFrame:
    """TOTALS at each date at which anything was reported, oldest first."""
    days = sorted(history["as_of"].dropna().unique())
    rows = [{"as_of": day, **totals(returned(history, region, day))} for day in days]
    made = pd.DataFrame(rows, columns=TOTALS)
    return made.astype(
        {"as_of": "datetime64[ns]"} | dict.fromkeys(["settlements", *COUNTED], "Int64")
    )


def mismatches(published: pd.DataFrame, history: pd.DataFrame) -> pd.DataFrame:
    """Where a published total and the parts of the same date differ. Neither is mended.

    published: ``figure``, ``territory``, ``value``, ``as_of``, ``source``; history as above.
    Columns: as_of, what (``families`` or ``people``), stated, parts, difference, source.
    """
    found = [
        {
            "as_of": row.as_of, "what": what, "stated": int(row.value), "parts": parts,
            "difference": parts - int(row.value), "source": row.source,
        }
        for what, figure in PUBLISHED.items()
        for row in _of_region(published, figure).itertuples()
        if (parts := _parts(history, what, row.as_of)) is not None and parts != int(row.value)
    ]  # fmt: skip
    columns = ["as_of", "what", "stated", "parts", "difference", "source"]
    return pd.DataFrame(found, columns=columns)


def _of_region(published: pd.DataFrame, figure: str) -> pd.DataFrame:
    return published[(published["figure"] == figure) & (published["territory"] == REGION)]


def _parts(history: pd.DataFrame, what: str, day: pd.Timestamp) -> int | None:
    """The sum of the rows of that very date, None where they are none or not complete."""
    total = _sum(history.loc[history["as_of"] == day, what])
    return total if isinstance(total, int) else None


def shares(sums: Mapping[str, object], pairs: Iterable[tuple[str, str]]) -> dict[str, float | None]:
    """One total as a share of another, by the first one's name; None where either is missing."""
    found: dict[str, float | None] = {}
    for part, whole in pairs:
        top, bottom = sums[part], sums[whole]
        known = isinstance(top, int) and isinstance(bottom, int) and bottom > 0
        found[part] = top / bottom if known else None  # type: ignore[operator]
    return found
