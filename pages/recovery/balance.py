"""Labour balance: who is over, who is lacking, and whose seekers could fill whose vacancies."""

from functools import partial

import streamlit as st

from charts.flow_map import flow_map
from metrics.transfers import undecided
from stories.labour_balance import (
    best_flows,
    best_training,
    labour_reports,
    labour_told,
    terms,
)
from stories.transfers import decided
from ui import frame
from ui.balance_solving import in_steps
from ui.balance_tables import (
    balance_cards,
    flow_columns,
    trades_table,
    trained_table,
    units_table,
)
from ui.balance_terms import balance_terms
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.notes import sample_note
from ui.session import is_narrow, look, remember, remember_decisions, unit_names, words
from ui.show import chart
from ui.tiles import tiles_of
from ui.transfers import decisions

DRAWN = 18  # of the largest flows; more lines than that cannot be told apart

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

region, known_at = frame.region_code(), frame.known_at()
asked, place = (region, as_of, known_at), st.container()
agreed = terms(*balance_terms())
story = in_steps(
    ("balance.reading", partial(remember, labour_reports, *asked)),
    ("balance.matching", lambda given: remember(best_flows, given, agreed)),
    ("balance.training", lambda *found: remember(best_training, *found, agreed)),
    ("balance.drawing", lambda *found: remember(labour_told, region, as_of, *found)),
)
with place:
    headline(t("balance.title"), story.headline, story.region, as_of)
if story.market.empty:
    st.stop()

st.caption(t("balance.assumed"))
taken, ways = remember_decisions(decided, *asked), partial(flow_columns, story)
balance_cards(story)
flows = story.largest(DRAWN, taken)
drawn = flow_map(
    story.units, flows, tiles_of(story.region), unit_names(story.region), compact=is_narrow(),
    **look(),
)  # fmt: skip
chart(t("balance.map_title"), t("balance.map_subtitle", count=DRAWN), drawn, "flows", data=flows)
units_table(story)
trades_table(story)
trained_table(story)
decisions(region, undecided(story.between, taken), taken, ways, as_of, known_at)
sample_note(story.region)
