"""What each figure means."""

import streamlit as st

from domain.figures import WRITTEN_FIGURES
from ui.session import words

t = words()
st.title(t("figures.title"), anchor=False)
st.markdown(t("figures.lead"))
for code in WRITTEN_FIGURES:
    st.markdown(f"**{t(f'figure.{code}.name')}**  \n{t(f'figure.{code}.meaning')}")
