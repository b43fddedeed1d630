"""What a scenario assumes, as sliders and numbers that the link keeps."""

import streamlit as st

from ui.link import forget, number_from_link, number_into_link
from ui.session import words

PERCENT = 100
# By name: least, most, step; in per cent but for years and people.
PARTS = {"capacity": (0, 150, 5), "families": (0, 200, 5)}
NAMES = {"capacity": "scenarios.capacity_built", "families": "scenarios.families"}
DELAY = (0, 3, 1)
SHARES = {"persons_per_family": (1.0, 10.0, 0.1), "working_age_share": (10.0, 100.0, 0.1),
          "active_share": (10.0, 100.0, 0.1)}  # fmt: skip


def assumptions() -> dict[str, float | int]:
    """The parts that are built and that come, and the delay, as chosen."""
    t, chosen = words(), {}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for name, (least, most, step) in PARTS.items():
            number_from_link(name, least, most, PERCENT)
            share = st.slider(t(NAMES[name]), least, most, step=step, key=name,
                              format="%d %%", width=300)  # fmt: skip
            number_into_link(name)
            chosen[name] = share / PERCENT
        number_from_link("delay", DELAY[0], DELAY[1], 0)
        chosen["delay"] = st.slider(t("scenarios.delay"), *DELAY[:2], step=DELAY[2], key="delay",
                                    width=300)  # fmt: skip
        number_into_link("delay")
    return chosen


def shares(reported: dict[str, float | None]) -> dict[str, float | None]:
    """What is assumed of families; None where it stays as reported."""
    t, chosen = words(), {}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for name, (least, most, step) in SHARES.items():
            scale = 1 if name == "persons_per_family" else PERCENT
            stated = reported[name]
            if stated is None:
                continue
            at_first = round(stated * scale, 1)
            number_from_link(name, least, most, at_first)
            value = st.number_input(t(f"scenarios.{name}"), least, most, step=step, key=name,
                                    format="%.1f", width=300)  # fmt: skip
            number_into_link(name)
            chosen[name] = None if round(value, 1) == at_first else value / scale
    return chosen


def reset() -> None:
    """The button that takes every assumption back to what is planned and reported."""
    if st.button(words()("scenarios.reset"), icon=":material/restart_alt:"):
        for name in (*PARTS, "delay", *SHARES):
            forget(name)
        st.rerun()
