"""Next sites: where workers of a project that ends go, and who has no site yet."""

import streamlit as st

from metrics.redirecting import Terms
from stories.redirecting import redirecting
from ui import frame
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.notes import sample_note
from ui.redirect_tables import flows_table, left_tables, redirect_cards
from ui.session import remember, words

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

usual = Terms()
ahead = st.session_state.get("ahead", usual.ahead)
wait = st.session_state.get("longest wait", usual.longest_wait)
terms = Terms(ahead=int(ahead), longest_wait=int(wait))
story = remember(redirecting, frame.region_code(), as_of, frame.known_at(), terms)
headline(t("redirect.title"), story.headline, story.region, as_of)
if story.projects.empty:
    st.stop()

with st.container(horizontal=True):
    st.slider(t("redirect.ahead"), 0, 360, usual.ahead, 30, key="ahead", width=320)
    st.slider(t("redirect.wait"), 0, 360, usual.longest_wait, 30, key="longest wait", width=320)
redirect_cards(story)
flows_table(story)
left_tables(story)
st.caption(t("redirect.rule"))
sample_note(story.region)
