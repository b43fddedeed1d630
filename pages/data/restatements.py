"""Restatements: who changed a figure of an earlier date, when, from what to what, and why."""

import streamlit as st

from domain.units import REGION
from stories.restatements import restatements
from ui import frame
from ui.choose import choose_unit
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.restatement_table import restatement_table
from ui.session import remember, words
from ui.show import heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
story = remember(restatements, code, as_of, frame.known_at())
headline(t("restatements.title"), (story.title,), story.region)
unit = choose_unit(code, as_of, also=REGION)
rows = story.rows if unit == REGION else story.rows[story.rows["unit"] == unit]
if rows.empty:
    st.info(t("restatements.empty"), icon=":material/check:")
    st.stop()

heading(t("restatements.table"), t("restatements.subtitle"))
restatement_table(rows, story)
st.page_link("pages/data/origin.py", label=t("origin.title"), icon=":material/search:")
