"""Drawn frames completed to what the store hands out, and a small region to compute on."""

from dataclasses import replace
from datetime import date

import pandas as pd

from domain.regions import Population, Region
from domain.sources import Source
from domain.units import Unit
from tests.tables import table

HISTORY = (
    "unit", "source", "job_type", "measure", "grouping", "year", "as_of", "people", "report",
    "received_at", "kind", "confirmed", "sheet", "cell",
)  # fmt: skip
PLANS = (
    "unit", "source", "job_type", "year", "people", "version", "kind", "status", "basis",
    "basis_date", "in_force_from", "recorded_at", "upload", "sheet", "cell", "confirmed",
)  # fmt: skip


def named(code: str) -> dict[str, str]:
    return {"kk": code, "ru": code, "en": code, "az": code}


NORTH = Unit("north", "district", named("north"))
LAKE = Unit("lake", "district", named("lake"))
HILL = Unit("hill", "district", named("hill"), valid_from=date(2025, 1, 1), predecessors=("lake",))

REGION = Region(
    code="shire",
    names=named("shire"),
    units=(NORTH, LAKE, HILL),
    sources=(
        Source("vacancies", named("vacancies"), usual_type="permanent"),
        Source("subsidised", named("subsidised"), usual_type="temporary"),
        Source("works", named("works"), parent="subsidised", usual_type="temporary"),
        Source("practice", named("practice"), parent="subsidised", usual_type="temporary"),
    ),
    populations=(
        Population("north", date(2025, 1, 1), 20_000, "published"),
        Population("lake", date(2025, 1, 1), 10_000, "published"),
        Population("region", date(2025, 1, 1), 40_000, "published"),
    ),
)
TWO = replace(REGION, units=(NORTH, LAKE))


def facts(drawing: str) -> pd.DataFrame:
    """Facts: columns that the drawing leaves out are as in a plain summary of 2025."""
    rows = table(drawing)
    usual = {
        "source": "vacancies",
        "job_type": "permanent",
        "measure": "people",
        "grouping": "all",
        "year": 2025,
        "kind": "summary",
        "confirmed": True,
        "sheet": "Свод",
        "cell": [f"C{n + 1}" for n in range(len(rows))],
    }
    return _completed(rows, usual, HISTORY, moments=("as_of", "received_at"))


def totals(drawing: str) -> pd.DataFrame:
    """Stated totals over all sources."""
    return facts(drawing).assign(source="all")


def plans(drawing: str) -> pd.DataFrame:
    """Plan versions: decrees of 1 January 2025 unless the drawing says otherwise."""
    usual = {
        "source": "all",
        "job_type": "total",
        "year": 2025,
        "version": 1,
        "kind": "decree",
        "status": "approved",
        "basis": "№ 1",
        "basis_date": pd.NaT,
        "in_force_from": "2025-01-01",
        "recorded_at": "2025-01-01",
        "upload": 1,
        "sheet": "План",
        "cell": "B2",
        "confirmed": True,
    }
    return _completed(
        table(drawing), usual, PLANS, moments=("basis_date", "in_force_from", "recorded_at")
    )


def _completed(rows, usual, columns, moments):
    rows = rows.assign(**{name: value for name, value in usual.items() if name not in rows})
    if "as_of" in columns:
        arrived = rows.get("received_at", rows["as_of"])
        rows = rows.assign(received_at=arrived)
        if "report" not in rows:
            rows["report"] = rows.groupby(["as_of", "received_at", "kind"]).ngroup() + 1
    rows = rows.assign(
        **{name: pd.to_datetime(rows[name]).astype("datetime64[ns]") for name in moments}
    )
    return rows.astype({"people": "Int64"}).loc[:, list(columns)]


NOTHING = facts("unit as_of people").iloc[:0]
NO_PLANS = plans("unit people").iloc[:0]
