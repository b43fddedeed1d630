"""What if: plan or pace moved between units and sources, and what the year's end would be."""

import streamlit as st

from metrics.what_if import PaceChange, PlanMove
from stories.what_if import what_if_story
from ui import frame
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.moves_link import moves_in_link, moves_into_link
from ui.session import store, words
from ui.show import heading
from ui.what_if_moves import FORMS, applied, choose_kind
from ui.what_if_tables import changed_table, cover_table, ends_table

MOVES = {"pace": PaceChange, "plan": PlanMove}

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
moves = moves_in_link(store().region(code))
made = tuple(MOVES[kind](*said) for kind, said in moves)
story = what_if_story(store(), code, as_of, made, frame.known_at())
moves_into_link(moves := moves[: len(story.moves)])
headline(t("what_if.title"), story.headline, story.region)
if story.table.empty:
    st.stop()

st.markdown(t("what_if.lead"))
kind = choose_kind(list(MOVES))
if said := FORMS[kind](story):
    moves_into_link([*moves, (kind, said)])
    st.rerun()
if (kept := applied(story, moves)) < len(moves):
    moves_into_link(moves[:kept])
    st.rerun()

heading(t("what_if.ends_title"), t("what_if.ends_subtitle"))
ends_table(story)
changed_table(story)
cover_table(story)
