"""Projects: every project of the employment map's lists, who pays, what is planned and done."""

import streamlit as st

from stories.project_list import project_list
from ui import frame
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.notes import sample_note
from ui.project_tables import projects_table
from ui.session import remember, words

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

story = remember(project_list, frame.region_code(), as_of, frame.known_at())
headline(t("projects.title"), story.headline, story.region, as_of)
if story.projects.empty:
    st.page_link("pages/data/submit.py", label=t("submit.title"), icon=":material/upload_file:")
    st.stop()

projects_table(story)
st.caption(t("projects.rule"))
sample_note(story.region)
