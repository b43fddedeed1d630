"""Overview: what a region without an employment map reports, and what was published about it."""

import streamlit as st

from stories.overview import overview
from ui import frame
from ui.empty import nothing_loaded
from ui.escape import plain
from ui.headline import headline
from ui.notes import sample_note
from ui.published_figures import overview_cards, published_table
from ui.session import language, remember, spoken, words

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

PAGES = {"returns": "pages/recovery/returns.py"}

story = remember(overview, frame.region_code(), as_of, frame.known_at())
headline(story.region.name(language()), story.headline, story.region, as_of)
overview_cards(story, PAGES)
for difference in story.returned.differing:
    st.warning(plain(spoken(difference, story.region)), icon=":material/balance:")
if len(story.figures):
    published_table(story.figures, story.published)
else:
    st.info(t("overview.nothing_published"), icon=":material/info:")
sample_note(story.region)
