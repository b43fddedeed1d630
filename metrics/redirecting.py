"""Where workers of a finished project go next: most people redirected, then the least waiting."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from metrics.transport import Ways, transported

CREW = ["project", "unit", "occupation", "end", "people", "next_project"]
SITE = ["project", "unit", "occupation", "start", "places"]
FLOW = ["project", "unit_from", "occupation", "end", "next_project", "unit_to", "start", "named",
        "waiting_days", "people"]  # fmt: skip


@dataclass(frozen=True)
class Terms:
    """On which terms workers are offered another site.

    ahead, behind: days after and before the date in which a project ends for its crew to count;
    longest_wait:  days between the end of one site and the start of the next;
    elsewhere:     what another unit weighs, in days of waiting;
    unnamed:       what a site other than the one the report names weighs, in days of waiting.
    """

    ahead: int = 180
    behind: int = 90
    longest_wait: int = 180
    elsewhere: int = 30
    unnamed: int = 60


@dataclass(frozen=True)
class Redirected:
    """Flows as FLOW; crews as CREW and sites as SITE, both with what was ``placed`` and ``left``.

    Sites are those that begin after the date, and those that a report names as somebody's next.
    """

    flows: pd.DataFrame
    crews: pd.DataFrame
    sites: pd.DataFrame


def redirected(projects: pd.DataFrame, day: pd.Timestamp, terms: Terms) -> Redirected:
    """Who goes where next.

    projects: ``project``, ``unit``, ``start``, ``end``, ``jobs``, ``occupation``,
              ``next_project``, a row a project and occupation; dates or jobs that are missing
              offer nobody and take nobody. Workers keep their occupation.
    """
    known = projects.dropna(subset=["start", "end", "jobs", "occupation"])
    crews, sites = _crews(known, day, terms), _sites(known, day, terms)
    ways = _ways(crews, sites, terms)
    people = transported(
        crews["people"].tolist(),
        sites["places"].tolist(),
        Ways(
            ways["crew"].to_numpy(np.int64),
            ways["site"].to_numpy(np.int64),
            ways["cost"].to_numpy(float),
        ),
    ).daily
    flows = ways.assign(people=people)
    flows = flows[flows["people"] > 0]
    return Redirected(
        flows=flows[FLOW].sort_values(["end", "project"], kind="stable").reset_index(drop=True),
        crews=_left(crews, flows.groupby("crew")["people"].sum(), "people"),
        sites=_left(sites, flows.groupby("site")["people"].sum(), "places"),
    )


def _crews(known: pd.DataFrame, day: pd.Timestamp, terms: Terms) -> pd.DataFrame:
    """Crews whose project ends near the date."""
    first, last = day - pd.Timedelta(days=terms.behind), day + pd.Timedelta(days=terms.ahead)
    ending = known[known["end"].between(first, last)]
    crews = ending.rename(columns={"jobs": "people"})[CREW]
    return crews.astype({"people": int}).reset_index(drop=True)


def _sites(known: pd.DataFrame, day: pd.Timestamp, terms: Terms) -> pd.DataFrame:
    """Jobs that open after the date, or that a report names as the next of a crew."""
    named = set(known["next_project"].dropna())
    opening = known[(known["start"] > day) | (known["project"].isin(named) & (known["end"] > day))]
    sites = opening.rename(columns={"jobs": "places"})[SITE]
    return sites.astype({"places": int}).reset_index(drop=True)


def _ways(crews: pd.DataFrame, sites: pd.DataFrame, terms: Terms) -> pd.DataFrame:
    """Every site that a crew could go to, with what it costs in days."""
    ways = crews.rename_axis("crew").reset_index().merge(
        sites.rename_axis("site").reset_index(), on="occupation", suffixes=("", "_next")
    )  # fmt: skip
    ways = ways[ways["project"] != ways["project_next"]]
    waiting = (ways["start"] - ways["end"]).dt.days.clip(lower=0)
    named = ways["next_project"].eq(ways["project_next"]).fillna(False).astype(bool)
    other = (ways["unit"] != ways["unit_next"]).astype(int)
    cost = waiting + terms.elsewhere * other + terms.unnamed * (~named).astype(int)
    ways = ways.assign(
        waiting_days=waiting, named=named, cost=cost, next_project=ways["project_next"],
        unit_from=ways["unit"], unit_to=ways["unit_next"],
    )  # fmt: skip
    return ways[ways["waiting_days"] <= terms.longest_wait].reset_index(drop=True)


def _left(rows: pd.DataFrame, placed: pd.Series, counted: str) -> pd.DataFrame:
    """With ``placed``, 0 where no flow reaches the row, and ``left``."""
    found = placed.reindex(rows.index, fill_value=0).astype(int)
    return rows.assign(placed=found, left=rows[counted] - found)
