"""The service network: load of its points against capacity, growth, and who is served by none."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from domain.records import YES
from metrics.filling import filled

RESULTS = ["consultations", "placements", "trainings", "self_employment"]
OPEN_AGAINST_PLANNED = (
    ("centres_open", "centres_planned", "centres_promised_2025"),
    ("branches_open", "branches_planned", "branches_promised_2025"),
)  # figures as published kinds name them: what is open, what is wanted, what was once promised


def is_open(points: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    """Whether each point serves people at ``day``: opened by then and no plan any more."""
    planned = points["planned"].eq(YES).fillna(False).astype(bool)
    opened = points["opened"].notna() & (points["opened"] <= day)
    return opened & ~planned


def periods(visits: pd.DataFrame) -> pd.DataFrame:
    """A row a point and reported period, oldest first.

    visits: rows by point, period and place of registration; ``working_days`` of the whole point.
    Columns: point, month (its first day), working_days, visits, a_day, waiting_minutes (weighted
    by visits), RESULTS. A sum is missing where any part is; ``a_day`` where days are.
    """
    rows = [
        {
            "point": point,
            "month": start.to_period("M").to_timestamp(),
            "working_days": group["working_days"].max(),
            "waiting_minutes": _weighted(group["waiting_minutes"], group["visits"]),
            **{name: group[name].sum(skipna=False) for name in ["visits", *RESULTS]},
        }
        for (point, start, _), group in visits.groupby(["point", "period_from", "period_to"])
    ]
    columns = ["point", "month", "working_days", "waiting_minutes", "visits", *RESULTS]
    made = pd.DataFrame(rows, columns=columns)
    counted = dict.fromkeys(["working_days", "visits", *RESULTS], "Int64")
    made = made.astype(counted | {"waiting_minutes": "Float64", "month": "datetime64[ns]"})
    days = made["working_days"].astype("Float64").mask(made["working_days"].eq(0))
    made["a_day"] = made["visits"].astype("Float64") / days
    return made.sort_values(["point", "month"], kind="stable").reset_index(drop=True)


def _weighted(values: pd.Series, weights: pd.Series) -> object:
    """The mean of what was stated, weighted; missing where nothing was."""
    stated = values.notna() & weights.notna() & weights.gt(0)
    if not stated.fillna(False).any():
        return pd.NA
    return float(np.average(values[stated].astype(float), weights=weights[stated].astype(float)))


def loads(points: pd.DataFrame, monthly: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """A row an open point: its newest period against its capacity a day.

    Columns: those of ``points``, then month, visits, a_day, waiting_minutes, RESULTS (all of the
    newest period, missing where none was reported), load (1.0 is the lower capacity), and trend,
    full_from, full_by, why of ``metrics.filling``.
    """
    shown = points[is_open(points, day)].reset_index(drop=True)
    newest = monthly.drop_duplicates("point", keep="last")
    made = shown.merge(newest, on="point", how="left")
    made["load"] = made["a_day"] / made["capacity_a_day"].astype("Float64")
    told = [
        filled(monthly[monthly["point"] == row.point], row.capacity_a_day, row.capacity_a_day_high)
        for row in made.itertuples()
    ]
    for name in ("trend", "full_from", "full_by", "why"):
        made[name] = pd.Series([getattr(one, name) for one in told], dtype="object")
    return made


def registered(visits: pd.DataFrame, points: pd.DataFrame) -> pd.DataFrame:
    """Visits by point (index) and place of registration (columns), of all reported periods.

    The last column ``outside`` is the share of visits of people registered outside the catchment.
    """
    counted = visits.pivot_table(
        index="point", columns="registered_unit", values="visits", aggfunc="sum"
    ).astype("Int64")
    served = {row.point: set(row.catchment) for row in points.itertuples()}
    inside = [
        sum(int(value) for unit, value in row.dropna().items() if unit in served.get(point, ()))
        for point, row in counted.iterrows()
    ]
    whole = counted.sum(axis=1).astype("Float64")
    counted["outside"] = 1 - pd.array(inside, dtype="Float64") / whole
    return counted


def cover(
    units: Iterable[str], points: pd.DataFrame, distances: pd.DataFrame, day: pd.Timestamp
) -> pd.DataFrame:
    """A row a unit (index), in the order given: who serves it at ``day``.

    Columns: here (open points in the unit itself, a tuple), served_by (open points that have it in
    their catchment, a tuple), kilometres (road to the nearest open point, 0 with one of its own,
    missing where no road is stated), nearest (the unit that this point stands in).
    """
    serving = points[is_open(points, day)]
    seats = set(serving["unit"])
    roads = distances[distances["unit_to"].isin(seats)].dropna(subset=["kilometres"])
    nearest = roads.sort_values("kilometres", kind="stable").drop_duplicates("unit_from")
    by_road = {row.unit_from: (row.kilometres, row.unit_to) for row in nearest.itertuples()}
    rows = []
    for unit in units:
        here = tuple(serving.loc[serving["unit"] == unit, "point"])
        by = tuple(row.point for row in serving.itertuples() if unit in row.catchment)
        kilometres, seat = (0.0, unit) if here else by_road.get(unit, (pd.NA, pd.NA))
        rows.append((unit, here, by, kilometres, seat))
    made = pd.DataFrame(rows, columns=["unit", "here", "served_by", "kilometres", "nearest"])
    return made.astype({"kilometres": "Float64"}).set_index("unit")


def road_to_plan(figures: pd.DataFrame) -> pd.DataFrame:
    """What is open against what is planned, as published; a row a pair that was published.

    figures: ``metrics.published.newest``. Columns: what (the first figure's code), open, planned,
    promised (what an earlier plan said, missing where none), as_of, source.
    """
    stands = figures.drop_duplicates("figure", keep="last").set_index("figure")
    rows = [
        {
            "what": opened,
            "open": int(stands.at[opened, "value"]),
            "planned": int(stands.at[planned, "value"]),
            "promised": int(stands.at[once, "value"]) if once in stands.index else pd.NA,
            "as_of": stands.at[opened, "as_of"],
            "source": stands.at[planned, "source"],
        }
        for opened, planned, once in OPEN_AGAINST_PLANNED
        if {opened, planned} <= set(stands.index)
    ]
    return pd.DataFrame(rows, columns=["what", "open", "planned", "promised", "as_of", "source"])
