"""Revisions: how figures of past dates changed after they were first shown."""

import streamlit as st

from domain.units import REGION
from stories.revisions import revised
from ui import frame
from ui.choose import choose_unit
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.revision_tables import register_table, sizes_table, triangle_table
from ui.session import remember, words
from ui.show import heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
with st.spinner(t("revisions.reading")):
    story = remember(revised, code, as_of, frame.known_at())
headline(t("revisions.title"), story.headline, story.region)
unit = choose_unit(code, as_of, also=REGION)
heading(t("revisions.triangle_title"), t("revisions.triangle_subtitle"))
triangle_table(story, unit if unit in story.triangles else REGION)
sizes_table(story)
register_table(story)
