"""Return: families and people back by settlement and date, and how many of them work."""

import streamlit as st

from charts.returned import returned_course
from stories.returns import returns
from ui import frame
from ui.empty import nothing_loaded
from ui.escape import plain
from ui.headline import headline
from ui.notes import sample_note
from ui.returns_tables import returns_cards, settlements_table, units_table
from ui.session import is_narrow, look, remember, spoken, words
from ui.show import chart

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

story = remember(returns, frame.region_code(), as_of, frame.known_at())
headline(t("returns.title"), story.headline, story.region, as_of)
if story.newest is None:
    st.stop()

for difference in story.differing:
    st.warning(plain(spoken(difference, story.region)), icon=":material/balance:")
returns_cards(story)
line = returned_course(story.course, compact=is_narrow(), **look())
chart(t("returns.course_title"), t("returns.course_subtitle"), line, "course", data=story.course)
units_table(story)
settlements_table(story)
sample_note(story.region)
