"""Commitments: what was promised, by whom, by when, and how the figure moved since."""

import streamlit as st

from domain.units import REGION
from stories.commitments import commitments, take
from ui import frame
from ui.choose import choose_unit
from ui.commitment_form import commitment_form
from ui.commitment_table import choose_shown, commitment_table, marking
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.session import remember_decisions, store, words
from ui.show import heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
story = remember_decisions(commitments, code, as_of, frame.known_at())
headline(t("commitments.title"), story.headline, story.region)
if story.region.has_map:
    st.caption(t("commitment.moved_means"))

if not story.table.empty:
    heading(t("commitment.table_title"), t("commitment.table_subtitle"))
    rows = story.open if choose_shown() == "open" else story.table
    chosen = commitment_table(rows, story.region)
    if chosen is None:
        st.caption(t("commitment.choose"))
    elif mark := marking(chosen, as_of):
        store().mark_commitment(int(chosen["commitment"]), mark)
        st.rerun()

st.subheader(t("commitment.take_title"), anchor=False)
unit = choose_unit(code, as_of, also=REGION)
if taken := commitment_form(story.region, unit, as_of):
    take(store(), code, taken, frame.known_at())
    st.rerun()
