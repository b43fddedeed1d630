"""Which projects that end are looked at, and how long workers would wait; kept in the link."""

import streamlit as st

from ui.link import number_from_link, number_into_link
from ui.session import words

LONGEST, STEP = 360, 30  # days


def redirect_terms(ahead: int, longest_wait: int) -> tuple[int, int]:
    """Days ahead in which a project ends, and the longest wait, as chosen; given are the usual."""
    t, chosen = words(), []
    with st.container(horizontal=True):
        for key, usual in (("ahead", ahead), ("wait", longest_wait)):
            number_from_link(key, 0, LONGEST, usual)
            chosen.append(
                st.slider(t(f"redirect.{key}"), 0, LONGEST, step=STEP, key=key, width=320)
            )
            number_into_link(key)
    return chosen[0], chosen[1]
