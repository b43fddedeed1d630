"""The labour balance: vacancies and job-seekers by unit and occupation, what is short."""

from collections.abc import Sequence

import pandas as pd

COUNTED = ["vacancies", "seekers", "employed"]


def balance_by(market: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """COUNTED and ``short`` by ``keys``, in the order in which they first occur.

    market: ``unit``, ``occupation``, ``skill``, COUNTED, one row each.
    short:  vacancies − seekers: above zero workers are short, below zero jobs are.
    A sum is missing where a part of it is.
    """
    grouped = market.groupby(list(keys), sort=False)[COUNTED]
    sums = grouped.sum(min_count=1)
    table = sums.where(grouped.count().eq(grouped.size(), axis=0))
    return table.assign(short=table["vacancies"] - table["seekers"])


def totals(market: pd.DataFrame) -> pd.Series:
    """COUNTED and ``short`` of all; missing where a part is."""
    sums = {name: market[name].sum(skipna=False) if len(market) else pd.NA for name in COUNTED}
    return pd.Series(sums | {"short": sums["vacancies"] - sums["seekers"]}, dtype="object")
