"""Rows of a frame as arrays of numbers, and their places in arrays of dates, sources and units."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from domain.sources import ALL
from metrics.amounts import COLUMNS, NEVER, Amounts, carried_forward

Array = Any  # of numpy, which is not type-checked

SECONDS = 2**34  # more than any time of arrival has, so that kinds and dates weigh more


@dataclass(frozen=True)
class Rows:
    """Stated figures, one value each per row of a frame.

    source, unit, job_type: positions in the order that they were asked for;
    people: float; order: rank of what stated it; unconfirmed: whether that awaits a person's yes;
    day: the date that it stands at.
    """

    source: Array
    unit: Array
    job_type: Array
    people: Array
    order: Array
    unconfirmed: Array
    day: Array

    @property
    def known(self) -> Array:
        """Whether a row states something, of a source and a unit that were asked for."""
        return (self.source >= 0) & (self.unit >= 0) & ~np.isnan(self.people)

    def where(self, chosen: Array) -> "Rows":
        """Those that are chosen."""
        return Rows(*(values[chosen] for values in vars(self).values()))

    def beside(self, others: "Rows") -> "Rows":
        """These and others."""
        pairs = zip(vars(self).values(), vars(others).values(), strict=True)
        return Rows(*(np.concatenate(pair) for pair in pairs))


def rows_of(
    frame: pd.DataFrame, sources: Sequence[str], units: Sequence[str], order: Array
) -> Rows:
    """The rows of a frame, each with its places among these sources and units.

    frame: unit, source, job_type, people, confirmed; ``as_of`` if it has one. The position after
    the last of ``sources`` stands for all of them; -1 is none. order: rank of each row.
    """
    return Rows(
        source=positions(frame["source"], (*sources, ALL)),
        unit=positions(frame["unit"], units),
        job_type=positions(frame["job_type"], COLUMNS),
        people=frame["people"].to_numpy(dtype=float, na_value=np.nan),
        order=order,
        unconfirmed=~frame["confirmed"].to_numpy(dtype=bool),
        day=days(frame["as_of"]) if "as_of" in frame else np.zeros(len(frame)),
    )


def placed(rows: Rows, dates: Array, sources: int, units: int) -> Amounts:
    """(dates, sources and all of them, units), carried forward along the dates."""
    shape = (len(dates), (sources + 1) * units)
    at = (np.searchsorted(dates, rows.day), rows.source * units + rows.unit)
    values = np.full((*shape, len(COLUMNS)), np.nan)
    order: Array = np.full(shape, NEVER, dtype="int64")
    unconfirmed: Array = np.zeros(shape, dtype=bool)
    values[(*at, rows.job_type)] = rows.people
    order[at] = rows.order
    unconfirmed[at] = rows.unconfirmed
    return carried_forward(values, order, unconfirmed).shaped((len(dates), sources + 1, units))


def positions(column: pd.Series, codes: Sequence[str]) -> Array:
    """Where in ``codes`` each value stands; -1 for what is not among them."""
    found, values = pd.factorize(column)
    place = {code: n for n, code in enumerate(codes)}
    return np.array([*(place.get(value, -1) for value in values), -1])[found]


def is_equal(column: pd.Series, value: str) -> Array:
    """Where the column has that value; not where it is missing."""
    if column.dtype == object:
        same: Array = column.to_numpy() == value  # much faster than the column's own comparison
        return same
    return (column == value).to_numpy(dtype=bool, na_value=False)


def days(column: pd.Series) -> Array:
    """Dates as numpy days."""
    return column.to_numpy().astype("datetime64[D]")


def seconds(column: pd.Series) -> Array:
    """Times as whole seconds; 0 where missing."""
    return np.maximum(column.to_numpy().astype("datetime64[s]").astype("int64"), 0)


def rank(first: Array, second: Array, third: Array) -> Array:
    """One number that sorts like the three: a day, then a yes or no, then seconds."""
    day = first.astype("datetime64[D]").astype("int64")
    return (day * 2 + second.astype("int64")) * SECONDS + third
