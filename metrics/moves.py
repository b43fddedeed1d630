"""Whose job-seekers could fill whose vacancies: the most filled, at the least cost.

Cost is counted in kilometres of the way to work. A seeker fills a vacancy of the own occupation and
skill or of a lower skill; the latter costs ``Terms.lower_skill`` kilometres for each step down.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from domain.records import YES
from metrics.transport import carried

HERE, COMMUTE, HOUSED = MANNERS = ("here", "commute", "housed")
FLOW = ["unit_from", "unit_to", "occupation", "skill", "manner", "kilometres", "people"]
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Terms:
    """What is assumed of people; anyone may change it.

    minutes:     the longest way to work; housing: whether those who live farther may take a free
                 place in the other unit; move: what that costs, in kilometres of the daily way;
    lower_skill: what a job one step below one's skill costs; retrain: one in another occupation.
    """

    minutes: int = 60
    housing: bool = False
    move: float = 200.0
    lower_skill: float = 40.0
    retrain: float = 60.0


@dataclass(frozen=True)
class Moves:
    """What the best solution gives: FLOW rows.

    flows:    seekers to vacancies of their occupation, those in the same unit with manner HERE;
    training: seekers left over to vacancies left over of another occupation that they would learn.
    """

    flows: pd.DataFrame
    training: pd.DataFrame


def best_moves(
    market: pd.DataFrame, distances: pd.DataFrame, housing: pd.Series, skills: Sequence[str],
    terms: Terms, progress: Progress = lambda done, of: None,
) -> Moves:  # fmt: skip
    """The best flows under ``terms``.

    market:    ``unit``, ``occupation``, ``skill``, ``vacancies``, ``seekers``; what is missing is
               not counted on; distances: ``unit_from``, ``unit_to``, ``kilometres``, ``minutes``,
               ``commutable``; housing: free places by unit; skills: from low to high.
    progress:  told how many of how many parts are solved.
    """
    rows = market.reset_index(drop=True)
    roads = _roads(rows["unit"].unique(), distances, terms)
    rank = {skill: place for place, skill in enumerate(skills)}
    rows = rows.assign(rank=rows["skill"].map(rank))
    supply, demand = _known(rows["seekers"]), _known(rows["vacancies"])
    # Free housing is shared by all occupations; without it each is a problem of its own.
    parts = [rows] if terms.housing else [part for _, part in rows.groupby("occupation")]
    made = []
    for done, part in enumerate(parts):
        progress(done, len(parts) + 1)
        ways = _ways(part[supply[part.index] > 0], part[demand[part.index] > 0], roads, terms)
        rooms = housing if terms.housing else None
        ways["people"] = carried(ways, supply[part.index], demand[part.index], rooms)
        made.append(ways[ways["people"] > 0])
    flows = pd.concat(made, ignore_index=True)
    left_seekers = supply.sub(flows.groupby("start")["people"].sum(), fill_value=0).astype(int)
    left_jobs = demand.sub(flows.groupby("end")["people"].sum(), fill_value=0).astype(int)
    progress(len(parts), len(parts) + 1)
    training = _training(rows, left_seekers, left_jobs, roads[roads["manner"] != HOUSED], terms)
    progress(len(parts) + 1, len(parts) + 1)
    return Moves(_told(flows, rows), _told(training, rows))


def _known(counts: pd.Series) -> pd.Series:
    """Whole numbers; one that is not stated moves nobody and is filled by nobody."""
    return counts.where(counts.notna(), 0).astype("int64")


def _roads(units: Sequence[str], distances: pd.DataFrame, terms: Terms) -> pd.DataFrame:
    """unit_from, unit_to, kilometres, manner, room: how one may get from home to work."""
    near = distances["commutable"].eq(YES) & distances["minutes"].le(terms.minutes)
    near = near.fillna(False).astype(bool)
    far = distances[~near] if terms.housing else distances.iloc[:0]
    columns = ["unit_from", "unit_to", "kilometres"]
    here = pd.DataFrame({"unit_from": units, "unit_to": units, "kilometres": 0.0})
    parts = [
        here.assign(manner=HERE, room=None, more=0.0),
        distances.loc[near, columns].assign(manner=COMMUTE, room=None, more=0.0),
        far[columns].assign(manner=HOUSED, room=far["unit_to"], more=terms.move),
    ]
    made = pd.concat([part.astype({"kilometres": float, "room": object}) for part in parts])
    return made.dropna(subset=["kilometres"])


def _ways(
    seekers: pd.DataFrame, jobs: pd.DataFrame, roads: pd.DataFrame, terms: Terms
) -> pd.DataFrame:
    """Every way from a row with seekers to a row with vacancies of the same occupation."""
    start = seekers.rename_axis("start").reset_index()[["start", "unit", "occupation", "rank"]]
    end = jobs.rename_axis("end").reset_index()[["end", "unit", "occupation", "rank"]]
    ways = start.merge(roads, left_on="unit", right_on="unit_from").merge(
        end, left_on=["occupation", "unit_to"], right_on=["occupation", "unit"],
        suffixes=("", "_wanted"),
    )  # fmt: skip
    steps = ways["rank"] - ways["rank_wanted"]
    cost = ways["kilometres"] + ways["more"] + steps * terms.lower_skill
    return ways.assign(cost=cost)[steps >= 0].reset_index(drop=True)


def _training(
    rows: pd.DataFrame, seekers: pd.Series, jobs: pd.Series, roads: pd.DataFrame, terms: Terms
) -> pd.DataFrame:
    """Those left over to jobs left over; what a seeker did before no longer matters."""
    homes = rows.assign(seekers=seekers).groupby(["unit", "rank"], as_index=False)["seekers"].sum()
    homes = homes[homes["seekers"] > 0].assign(occupation="")
    wanted = rows[jobs > 0].assign(occupation="")
    ways = _ways(homes, wanted, roads, terms)
    ways["cost"] += terms.retrain
    ways["people"] = carried(ways, homes["seekers"], jobs[wanted.index])
    return ways[ways["people"] > 0]


def _told(ways: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """FLOW rows, the largest first; several skills of seekers into one vacancy are one flow."""
    wanted = rows.loc[ways["end"], ["occupation", "skill"]].reset_index(drop=True)
    made = ways.reset_index(drop=True).assign(**{name: wanted[name] for name in wanted})
    summed = made.groupby(FLOW[:-1], as_index=False, sort=False)["people"].sum()
    return summed.sort_values("people", ascending=False, kind="stable").reset_index(drop=True)
