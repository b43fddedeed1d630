"""Whose job-seekers could fill whose vacancies: flows between units, and what training adds."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from domain.records import YES
from metrics.transport import Housing, Ways, transported

CELL = ["occupation", "skill"]
FLOW = ["unit_from", "unit_to", *CELL, "moves", "people", "kilometres"]
TRAINED = ["unit_from", "unit_to", "occupation", "skill", "people", "kilometres"]


@dataclass(frozen=True)
class Terms:
    """On which terms people take a vacancy elsewhere.

    farthest:     kilometres of road travelled daily; None: what the report calls commutable;
    moving:       whether people may move house, into free housing;
    moving_costs: what moving weighs, in kilometres a day: people prefer to stay.
    """

    farthest: float | None = None
    moving: bool = False
    moving_costs: float = 300.0


def roads(distances: pd.DataFrame, units: list[str], terms: Terms) -> pd.DataFrame:
    """Ways that people travel daily, within a unit too: unit_from, unit_to, kilometres.

    distances: ``unit_from``, ``unit_to``, ``kilometres``, ``commutable``.
    """
    known = distances.dropna(subset=["kilometres"])
    known = known[known["unit_from"].isin(units) & known["unit_to"].isin(units)]
    known = known[known["unit_from"] != known["unit_to"]]
    daily = (
        known["commutable"].eq(YES).fillna(False)
        if terms.farthest is None
        else known["kilometres"].le(terms.farthest)
    ).astype(bool)
    own = pd.DataFrame({"unit_from": units, "unit_to": units, "kilometres": 0.0})
    travelled = known.loc[daily, list(own.columns)].astype({"kilometres": float})
    return pd.concat([own, travelled], ignore_index=True)


def matched(
    market: pd.DataFrame, distances: pd.DataFrame, housing: pd.DataFrame, terms: Terms
) -> pd.DataFrame:
    """Flows that fill most vacancies, and of those the ones with the least cost: columns FLOW.

    market:  ``unit``, CELL, ``vacancies``, ``seekers``; what is missing moves and takes nobody;
    housing: ``unit``, ``places``: as many can move there at most; a unit not named has none.
    Cost is kilometres of the daily way; ``kilometres`` of those who move is missing.
    """
    units = list(dict.fromkeys(market["unit"]))
    offers = _stated(market, "seekers", "unit_from")
    places = _stated(market, "vacancies", "unit_to")
    ways = offers.merge(roads(distances, units, terms), on="unit_from")
    pairs = ways.merge(places, on=["unit_to", *CELL])
    found = transported(
        offers["seekers"].astype(int).tolist(),
        places["vacancies"].astype(int).tolist(),
        _ways(pairs),
        _housing(offers, places, housing, units, terms) if terms.moving else None,
    )
    daily = pairs.assign(people=found.daily, moves=False)
    moving = (
        _paired(offers.assign(people=found.leaving), places.assign(people=found.arriving))
        if terms.moving
        else daily.iloc[:0]
    )
    made = pd.concat([daily.loc[daily["people"] > 0, FLOW], moving[FLOW]], ignore_index=True)
    return made.astype({"people": "int64", "kilometres": "Float64", "moves": "bool"})


def training(
    market: pd.DataFrame, flows: pd.DataFrame, distances: pd.DataFrame, terms: Terms
) -> pd.DataFrame:
    """What training adds after ``flows``: those left over, for vacancies left over of their skill.

    Columns TRAINED: ``occupation`` is the one to be trained for. Nobody moves house for it.
    """
    left = _left(market, flows)
    units = list(dict.fromkeys(market["unit"]))
    sums = left.groupby(["unit", "skill"], as_index=False, sort=False)[["seekers", "vacancies"]]
    whole = sums.sum()
    offers = _stated(whole, "seekers", "unit_from")
    places = _stated(whole, "vacancies", "unit_to")
    ways = offers.merge(roads(distances, units, terms), on="unit_from")
    pairs = ways.merge(places, on=["unit_to", "skill"])
    found = transported(
        offers["seekers"].astype(int).tolist(),
        places["vacancies"].astype(int).tolist(),
        _ways(pairs),
    )
    flows = pairs.assign(people=found.daily)
    return _by_occupation(flows[flows["people"] > 0], left)


def _stated(market: pd.DataFrame, name: str, unit: str) -> pd.DataFrame:
    """Those with someone in them: the columns of the key, ``name``, and their numbers in order."""
    key = [column for column in ("unit", *CELL) if column in market]
    some = market[market[name].gt(0).fillna(False).astype(bool)]
    kept = some[[*key, name]].reset_index(drop=True)
    return kept.assign(**{f"{name}_at": range(len(kept))}).rename(columns={"unit": unit})


def _ways(pairs: pd.DataFrame) -> Ways:
    return Ways(
        pairs["seekers_at"].to_numpy(np.int64),
        pairs["vacancies_at"].to_numpy(np.int64),
        pairs["kilometres"].to_numpy(float),
    )


def _housing(
    offers: pd.DataFrame, places: pd.DataFrame, housing: pd.DataFrame, units: list[str],
    terms: Terms,
) -> Housing:  # fmt: skip
    """One pool for each occupation and skill; rooms of the units that people arrive in."""
    cells = [tuple(row) for frame in (offers, places) for row in frame[CELL].to_numpy()]
    number = {cell: at for at, cell in enumerate(dict.fromkeys(cells))}
    pools = np.array([number[cell] for cell in cells], dtype=np.int64)
    at = {unit: place for place, unit in enumerate(units)}
    stated = housing.dropna(subset=["places"])
    free = dict(zip(stated["unit"], stated["places"].astype(int), strict=True))
    return Housing(
        pools[: len(offers)],
        pools[len(offers) :],
        np.array([at[unit] for unit in places["unit_to"]], dtype=np.int64),
        [free.get(unit, 0) for unit in units],
        terms.moving_costs,
    )


def _paired(leaving: pd.DataFrame, arriving: pd.DataFrame) -> pd.DataFrame:
    """Those who leave and those who arrive, occupation by occupation in order, as flows."""
    rows = []
    coming = arriving[arriving["people"] > 0].groupby(CELL)
    room = {cell: [[row.unit_to, row.people] for row in g.itertuples()] for cell, g in coming}
    for row in leaving[leaving["people"] > 0].itertuples():
        people, places = row.people, room[row.occupation, row.skill]
        while people:
            taken = min(people, places[0][1])
            rows.append((row.unit_from, places[0][0], row.occupation, row.skill, True, taken, None))
            people, places[0][1] = people - taken, places[0][1] - taken
            if not places[0][1]:
                places.pop(0)
    return pd.DataFrame(rows, columns=FLOW)


def _left(market: pd.DataFrame, flows: pd.DataFrame) -> pd.DataFrame:
    """Seekers and vacancies that the flows leave."""
    gone = flows.groupby(["unit_from", *CELL])["people"].sum()
    filled = flows.groupby(["unit_to", *CELL])["people"].sum()
    rows = market.set_index(["unit", *CELL])[["seekers", "vacancies"]].astype("Int64")
    rows["seekers"] -= pd.Series(gone).reindex(rows.index).fillna(0).astype("Int64").to_numpy()
    rows["vacancies"] -= pd.Series(filled).reindex(rows.index).fillna(0).astype("Int64").to_numpy()
    return rows.reset_index()


def _by_occupation(found: pd.DataFrame, left: pd.DataFrame) -> pd.DataFrame:
    """Flows of a skill as flows to its occupations: those with most vacancies left come first."""
    open_ = left[left["vacancies"].gt(0).fillna(False).astype(bool)]
    open_ = open_.sort_values("vacancies", ascending=False, kind="stable")
    room = {(row.unit, row.skill, row.occupation): int(row.vacancies) for row in open_.itertuples()}
    rows = []
    for flow in found.itertuples():
        people = int(flow.people)
        for (unit, skill, occupation), free in room.items():
            if (unit, skill) == (flow.unit_to, flow.skill) and (taken := min(people, free)):
                rows.append((flow.unit_from, unit, occupation, skill, taken, flow.kilometres))
                room[unit, skill, occupation] -= taken
                people -= taken
    return pd.DataFrame(rows, columns=TRAINED)
