"""Overview: what a region without an employment map reports, and what was published about it."""

from functools import partial

import streamlit as st

from exports.handing_out import leaflet_of
from exports.writing import FORMATS
from stories.overview import overview
from ui import frame
from ui.empty import nothing_loaded
from ui.escape import plain
from ui.headline import headline
from ui.notes import sample_note
from ui.paper_buttons import paper_buttons
from ui.published_figures import overview_cards, published_table
from ui.session import language, remember, spoken, store, words

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

PAGES = {
    "returns": "pages/recovery/returns.py",
    "network": "pages/recovery/network.py",
    "balance": "pages/recovery/balance.py",
    "programme": "pages/recovery/programme.py",
}

story = remember(overview, frame.region_code(), as_of, frame.known_at())
headline(story.region.name(language()), story.headline, story.region, as_of)
overview_cards(story, PAGES)
for difference in story.returned.differing:
    st.warning(plain(spoken(difference, story.region)), icon=":material/balance:")
if len(story.figures):
    published_table(story.figures, story.published)
else:
    st.info(t("overview.nothing_published"), icon=":material/info:")
make = partial(leaflet_of, store(), frame.region_code(), as_of, frame.known_at(), language())
paper_buttons(make, f"{frame.region_code()}-{as_of}-{language()}", FORMATS)
sample_note(story.region)
