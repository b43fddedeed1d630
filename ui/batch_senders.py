"""Who usually sends the reports of a unit, named where nobody says it."""

import streamlit as st

from ui.batch import change_one
from ui.session import remember


def usual_senders(chosen, region: str) -> dict[str, tuple[str, str]]:
    """By unit: who sent its last own report, and by which channel."""
    return {
        row.units[0]: (row.sender, row.channel)
        for row in chosen.reports(region).itertuples()
        if len(row.units) == 1 and row.sender
    }


def address(reads) -> None:
    """Name the usual sender of each file that has none, once; the visitor may change it."""
    done = st.session_state.setdefault("addressed", set())
    named = False
    for one in reads:
        units, key = one.outcome.report.units, (one.draft.name, hash(one.draft.content))
        if key in done or one.draft.sender or len(units) != 1:
            continue
        done.add(key)
        usual = remember(usual_senders, one.draft.region).get(units[0])
        if usual:
            named = True
            change_one(one.draft, sender=usual[0], channel=one.draft.channel or usual[1])
    if named:
        st.rerun()
