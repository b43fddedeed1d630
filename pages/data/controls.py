"""Control figures: what others publish beside ours, explained; and checked samples."""

import streamlit as st

from domain.roles import Role
from stories.controls import controls
from ui import frame
from ui.access import role
from ui.control_forms import explain, new_figure, new_sample
from ui.control_tables import controls_table, samples_table
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.session import remember_decisions, store, words
from ui.show import heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code, may_write = frame.region_code(), role() >= Role.EDITOR
story = remember_decisions(controls, code, frame.known_at())
headline(t("controls.title"), story.headline, story.region)
heading(t("controls.table_title"), t("controls.table_subtitle"))
chosen = controls_table(story)
if may_write and chosen is None:
    st.caption(t("controls.choose"))
elif may_write and (said := explain(story.figure(chosen))):
    store().explain_difference(code, story.figure(chosen), *said)
    st.rerun()
adds = may_write and st.toggle(t("controls.add_figure"), key="add figure")
if adds and (figure := new_figure(story, as_of)):
    store().add_control_figure(code, *figure)
    st.rerun()

samples_table(story)
adds = may_write and st.toggle(t("controls.add_sample"), key="add sample")
if adds and (sample := new_sample(story, as_of)):
    store().add_audit_sample(code, *sample)
    st.rerun()
