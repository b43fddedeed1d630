"""On which terms people take work elsewhere: how far they travel, whether they may move house."""

import streamlit as st

from ui.session import words

NEAR, FAR, USUAL = 10, 150, 60  # kilometres of the daily way
DEAR, DEAREST = 300, 1000  # kilometres of it that moving house weighs as much as


def balance_terms() -> tuple[float | None, float | None]:
    """The limit of the daily way and what moving house weighs, both in kilometres; asked if wanted.

    None for the first: what reports call commutable; for the second: nobody moves.
    """
    t = words()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        farthest = costs = None
        if st.toggle(t("balance.limited"), key="limited"):
            farthest = st.slider(t("balance.farthest"), NEAR, FAR, USUAL, 5, width=320)
        if st.toggle(t("balance.moving"), key="moving"):
            costs = st.number_input(t("balance.moving_costs"), NEAR, DEAREST, DEAR, 10, width=320)
    return None if farthest is None else float(farthest), None if costs is None else float(costs)
