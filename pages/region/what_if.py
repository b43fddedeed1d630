"""What if: plan or pace moved between units and sources, and what the year's end would be."""

import streamlit as st

from metrics.what_if import PaceChange, PlanMove
from stories.what_if import what_if_story
from ui import frame
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.session import store, words
from ui.show import heading
from ui.what_if_moves import applied, pace_form, pace_line, plan_form, plan_line
from ui.what_if_tables import changed_table, cover_table, ends_table

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
moves = st.session_state.setdefault(f"moves {code} {as_of}", [])
story = what_if_story(store(), code, as_of, tuple(moves), frame.known_at())
headline(t("what_if.title"), story.headline, story.region)
if story.table.empty:
    st.stop()

st.markdown(t("what_if.lead"))
KINDS = {"pace": (pace_form, PaceChange), "plan": (plan_form, PlanMove)}
kind = st.segmented_control(
    t("what_if.kind"), list(KINDS), default="pace", required=True, key="kind",
    format_func=lambda one: t(f"what_if.kind_{one}"), label_visibility="collapsed",
)  # fmt: skip
form, make = KINDS[kind]
if said := form(story):
    moves.append(make(*said))
    st.rerun()

lines = [
    pace_line(story, move.times, move.unit, move.source) if isinstance(move, PaceChange)
    else plan_line(story, move.people, move.from_unit, move.from_source, move.to_unit,
                   move.to_source)
    for move in moves
]  # fmt: skip
if (number := applied(story, lines)) is not None:
    del moves[number:]  # later moves may rest on it
    st.rerun()

heading(t("what_if.ends_title"), t("what_if.ends_subtitle"))
ends_table(story)
changed_table(story)
cover_table(story)
