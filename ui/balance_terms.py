"""On which terms people take work elsewhere: how far they travel, whether they may move house."""

import streamlit as st

from ui.link import flag_from_link, flag_into_link, number_from_link, number_into_link
from ui.session import words

NEAR, FAR, USUAL, STEP = 10, 150, 60, 5  # kilometres of the daily way
DEAR, DEAREST = 300, 1000  # kilometres of it that moving house weighs as much as


def balance_terms() -> tuple[float | None, float | None]:
    """The limit of the daily way and what moving house weighs, both in kilometres; asked if wanted.

    None for the first: what reports call commutable; for the second: nobody moves.
    """
    t, farthest, costs = words(), None, None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if _switch("limited"):
            number_from_link("farthest", NEAR, FAR, USUAL)
            farthest = st.slider(
                t("balance.farthest"), NEAR, FAR, step=STEP, key="farthest", width=320
            )
            number_into_link("farthest")
        if _switch("moving"):
            number_from_link("moving_costs", NEAR, DEAREST, DEAR)
            costs = st.number_input(
                t("balance.moving_costs"), NEAR, DEAREST, step=10, key="moving_costs", width=320
            )
            number_into_link("moving_costs")
    return None if farthest is None else float(farthest), None if costs is None else float(costs)


def _switch(name: str) -> bool:
    flag_from_link(name)
    wanted = st.toggle(words()(f"balance.{name}"), key=name)
    flag_into_link(name)
    return wanted
