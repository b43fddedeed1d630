"""What stands of proposals that officials decided on, and which flows are still to be decided."""

from datetime import date

import pandas as pd

from domain.transfers import ACCEPTED, KEY, PLACED, REFUSED

ROUTE = list(KEY)


def tracked(taken: pd.DataFrame, marks: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Transfers decided on by ``as_of`` as they stood then, the newest first.

    taken, marks: frames of ``Store.transfers`` and ``Store.transfer_marks``.

    Columns of ``taken``, and: ``agreed``, people by the newest decision; ``placed``, people placed
    so far (missing before anybody said); ``state``, one of ``domain.transfers.STATES`` (placed once
    all that were agreed are); ``note``, ``marked_by`` and ``marked_at`` of the newest mark.
    """
    day = pd.Timestamp(as_of)
    rows = taken[taken["as_of"] <= day]
    known = marks[marks["as_of"] <= day]
    decided = _newest(rows, known[known["state"].isin((ACCEPTED, REFUSED))])
    placed = _newest(rows, known[known["state"] == PLACED])["people"]
    last = _newest(rows, known)
    agreed = decided["people"].fillna(rows["people"]).astype("Int64")
    made = rows.assign(
        agreed=agreed,
        placed=placed.astype("Int64"),
        state=_states(agreed, placed),
        note=last["note"].astype("object").fillna(""),
        marked_by=last["by"].astype("object").fillna(""),
        marked_at=last["at"],
    )
    return made.iloc[::-1].reset_index(drop=True)


def accepted(rows: pd.DataFrame) -> pd.DataFrame:
    """People of transfers that stand, by ROUTE; of the same route the newest. rows: ``tracked``."""
    newest = rows.drop_duplicates(ROUTE)
    return newest.loc[newest["state"] != REFUSED, [*ROUTE, "agreed"]].reset_index(drop=True)


def undecided(flows: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Flows that nobody decided on: ROUTE and ``people``, the largest first. rows: ``tracked``.

    flows: ``people`` and those columns of ROUTE that they have; the others are nothing.
    """
    whole = flows.assign(**{name: "" for name in ROUTE if name not in flows})
    sums = whole.groupby(ROUTE, as_index=False, sort=False)["people"].sum()
    decided = pd.MultiIndex.from_frame(rows[ROUTE])
    left = sums[~pd.MultiIndex.from_frame(sums[ROUTE]).isin(decided)]
    return left.sort_values("people", ascending=False, kind="stable").reset_index(drop=True)


def _newest(rows: pd.DataFrame, marks: pd.DataFrame) -> pd.DataFrame:
    """The newest mark of each row; missing where there is none."""
    last = marks.drop_duplicates("transfer", keep="last").set_index("transfer")
    return last.reindex(rows["transfer"]).set_axis(rows.index)


def _states(agreed: pd.Series, placed: pd.Series) -> pd.Series:
    done = placed.ge(agreed).fillna(False).astype(bool)
    state = pd.Series(ACCEPTED, index=agreed.index, dtype="object").mask(done, PLACED)
    return state.mask(agreed.eq(0), REFUSED)
