"""The offer, on a sample region's first screen, to hold Monday's meeting."""

import streamlit as st

from domain.regions import Region
from ui.exercise import exercise_url
from ui.session import words


def offer_exercise(region: Region) -> None:
    """A link to the exercise, while the sample region is shown and no exercise is on."""
    if not region.sample or exercise_url():
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        t = words()
        st.caption(t("monday.offer"))
        st.page_link("pages/data/monday.py", label=t("monday.title"), icon=":material/school:")
