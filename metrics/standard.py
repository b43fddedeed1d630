"""The minimum standard of living as a checklist: what each settlement has."""

from collections.abc import Sequence

import pandas as pd

MET = "yes"
PLACE = ["unit", "settlement"]


def checklist(rows: pd.DataFrame, items: Sequence[str]) -> pd.DataFrame:
    """A row a settlement; a column an item, ``yes``, ``no`` or missing where nobody checked.

    rows: PLACE, ``item``, ``met``, ``checked_on``.
    Adds met and checked (counts), checked_on: the oldest check, for a list is as old as that.
    """
    wide = rows.pivot_table(index=PLACE, columns="item", values="met", aggfunc="last", sort=False)
    wide = wide.reindex(columns=list(items))
    grouped = rows.groupby(PLACE, sort=False)
    wide["met"] = (wide[list(items)] == MET).sum(axis=1)
    wide["checked"] = wide[list(items)].notna().sum(axis=1)
    wide["checked_on"] = grouped["checked_on"].min()
    wide.columns.name = None
    return wide.reset_index()


def reached(table: pd.DataFrame, items: Sequence[str]) -> int:
    """How many settlements have every item."""
    return int((table["met"] == len(items)).sum())


def lacking(table: pd.DataFrame, items: Sequence[str]) -> pd.Series:
    """In how many settlements each item is known to be missing, the most first."""
    return (table[list(items)] == "no").sum().sort_values(ascending=False, kind="stable")
