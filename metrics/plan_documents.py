"""The documents that a year's plan rests on, what each asks, and how it moved between them."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.plans import APPROVED
from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from metrics.plans import plans_in_force

Array = Any  # of numpy, which is not type-checked

GROUNDS = [
    "upload", "kind", "status", "basis", "basis_date", "in_force_from", "recorded_at",
]  # fmt: skip

IN_FORCE, IN_PART, NOT_YET, REPLACED, UNCONFIRMED = STATES = (
    "in_force",
    "in_part",  # a newer document replaced it for some units or sources only
    "not_yet",  # issued, or in force, only after the day that is looked at
    "replaced",
    "unconfirmed",  # a change in a report that nobody has confirmed
)


def issued(plans: pd.DataFrame, day: date) -> pd.DataFrame:
    """The versions that existed on a day: their decree was dated, else recorded, by then."""
    when = plans["basis_date"].fillna(plans["recorded_at"].dt.normalize())
    return plans[(when <= pd.Timestamp(day)).to_numpy(dtype=bool)].reset_index(drop=True)


def plan_documents(plans: pd.DataFrame, region: Region, year: int, day: date) -> pd.DataFrame:
    """One row per document that states a plan of ``year``, the oldest first.

    plans: every version, frame of ``Store.plans``. Returns GROUNDS; ``people`` that it asks of
    units over the sources that it names; ``state``, one of STATES: where it stands on ``day``,
    or on 1 January if the year is still to come.
    """
    ours = plans[(plans["year"] == year).to_numpy(dtype=bool)].reset_index(drop=True)
    begins = max(day, date(year, 1, 1))
    known = issued(ours, day)
    in_force = _series(plans_in_force(known, begins, year))
    asked = asked_by_document(ours, region).sum(axis=1)
    documents = ours[[*GROUNDS, "confirmed"]].drop_duplicates("upload")
    state = np.select(
        [
            ~documents["confirmed"].to_numpy(dtype=bool),
            documents["upload"].map(in_force) == documents["upload"].map(_series(ours)),
            documents["upload"].isin(in_force.index),
            ~documents["upload"].isin(set(known["upload"])),
            _starts(documents) > pd.Timestamp(begins),
        ],
        [UNCONFIRMED, IN_FORCE, IN_PART, NOT_YET, NOT_YET],
        REPLACED,
    ).astype(object)
    table = documents.assign(people=asked.reindex(documents["upload"]).to_numpy(), state=state)
    table = table.sort_values(["recorded_at", "upload"], ignore_index=True)
    return table.astype({"people": "Int64"})[[*GROUNDS, "people", "state"]]


def asked_by_document(plans: pd.DataFrame, region: Region) -> pd.DataFrame:
    """What each document (rows, by upload) asks of units by top-level source; NaN: not named.

    A total over all sources stands in the column ``all``, only where no source is named.
    """
    units = plans[plans["unit"] != REGION]
    whole = {child.code: top.code for top in region.top_sources for child in _below(region, top)}
    summed = units.groupby(["upload", "source"])["people"].sum().astype("float64").unstack("source")
    tops = [source.code for source in region.top_sources]
    table = summed.reindex(columns=tops)
    parts = summed[[code for code in summed if code in whole]]
    table = table.fillna(parts.T.groupby(whole).sum(min_count=1).T.reindex(columns=tops))
    totals = summed[ALL] if ALL in summed else pd.Series(np.nan, index=summed.index)
    return table.assign(**{ALL: totals.where(table.isna().all(axis=1))})


def plan_moves(plans: pd.DataFrame, region: Region, year: int, day: date) -> pd.DataFrame:
    """Sources whose plan of ``year`` moved between documents issued by ``day``.

    Returns ``source``; ``first`` and ``now``, what the oldest and the newest document that name
    it ask of all units; ``first_status``, ``now_status``.
    """
    ours = plans[(plans["year"] == year).to_numpy(dtype=bool)]
    known = issued(ours[ours["confirmed"].to_numpy(dtype=bool)], day)
    order = known.drop_duplicates("upload").sort_values(["recorded_at", "upload"])
    status = order.set_index("upload")["status"]
    asked = asked_by_document(known, region).reindex(order["upload"])
    found = [
        (source, stated.iloc[0], stated.iloc[-1], status[stated.index[0]], status[stated.index[-1]])
        for source in asked
        for stated in [asked[source].dropna()]
        if len(stated) > 1 and stated.iloc[0] != stated.iloc[-1]
    ]
    columns = ["source", "first", "now", "first_status", "now_status"]
    return pd.DataFrame(found, columns=columns).astype({"first": "Int64", "now": "Int64"})


def as_if_approved(plans: pd.DataFrame) -> pd.DataFrame:
    """Drafts read as plans, to be shown as drafts: no figure is compared with them."""
    return plans.assign(status=APPROVED)


def _below(region: Region, top: Any) -> list[Any]:
    children = region.children(top.code)
    return [*children, *(one for child in children for one in _below(region, child))]


def _series(plans: pd.DataFrame) -> pd.Series:
    """How many series (unit, source) each document states, by upload."""
    return plans[["upload", "unit", "source"]].drop_duplicates().groupby("upload").size()


def _starts(documents: pd.DataFrame) -> pd.Series:
    decreed = documents["basis_date"].fillna(documents["in_force_from"])
    return pd.concat([documents["in_force_from"], decreed], axis=1).max(axis=1)
