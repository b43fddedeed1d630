"""Next sites: where workers of a project that ends go, and who has no site yet."""

from functools import partial

import streamlit as st

from metrics.redirecting import Terms
from metrics.transfers import undecided
from stories.redirecting import redirecting
from stories.transfers import decided_between_sites
from ui import frame
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.notes import sample_note
from ui.redirect_tables import flows_table, left_tables, redirect_cards, site_columns
from ui.redirect_terms import redirect_terms
from ui.session import remember, remember_decisions, words
from ui.transfers import decisions

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

usual, region, known_at = Terms(), frame.region_code(), frame.known_at()
top = st.container()
ahead, wait = redirect_terms(usual.ahead, usual.longest_wait)
terms = Terms(ahead=ahead, longest_wait=wait)
story = remember(redirecting, region, as_of, known_at, terms)
with top:
    headline(t("redirect.title"), story.headline, story.region, as_of)
if story.projects.empty:
    st.stop()

redirect_cards(story)
flows_table(story)
taken = remember_decisions(decided_between_sites, region, as_of, known_at)
open_ = undecided(story.proposed, taken)
decisions(region, open_, taken, partial(site_columns, story), as_of, known_at)
left_tables(story)
st.caption(t("redirect.rule"))
sample_note(story.region)
