"""What a service network is asked: how far is too far, how many new points; kept in the link."""

import streamlit as st

from ui.link import number_from_link, number_into_link
from ui.session import words

NEAR, FAR, USUAL = 10, 150, 50  # kilometres
MOST, SMALLEST, LARGEST, CAPACITY = 5, 10, 1000, 100  # points; visits a day


def choose_reach() -> int:
    """Beyond how many kilometres a unit counts as too far from a point."""
    number_from_link("reach", NEAR, FAR, USUAL)
    reach: int = st.slider(words()("network.reach"), NEAR, FAR, step=5, key="reach", width=480)
    number_into_link("reach")
    return reach


def choose_new_points(usual: int | None) -> tuple[int, int]:
    """How many points would be new, and the visits a day of each; at first ``usual``."""
    t = words()
    with st.container(horizontal=True):
        number_from_link("new_points", 1, MOST, 1)
        count = st.number_input(t("network.count"), 1, MOST, key="new_points", width=200)
        number_into_link("new_points")
        number_from_link("new_capacity", SMALLEST, LARGEST, usual or CAPACITY)
        room = st.number_input(
            t("network.new_capacity"), SMALLEST, LARGEST, step=10, key="new_capacity", width=260
        )
        number_into_link("new_capacity")
    return int(count), int(room)
