"""Labour balance: who is over, who is lacking, and whose seekers could fill whose vacancies."""

import streamlit as st

from charts.flow_map import flow_map
from domain.roles import Role
from stories.labour_balance import KEY, accepted, decided, labour_balance
from ui import frame
from ui.access import role
from ui.balance_tables import (
    balance_cards,
    decided_table,
    proposal_form,
    trades_table,
    trained_table,
    units_table,
)
from ui.balance_terms import balance_terms
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.notes import sample_note
from ui.session import (
    is_narrow,
    look,
    remember,
    remember_decisions,
    store,
    unit_names,
    words,
)
from ui.show import chart, heading
from ui.tiles import tiles_of

DRAWN = 18  # of the largest flows; more lines than that cannot be told apart

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

region, known_at = frame.region_code(), frame.known_at()
place = st.container()
farthest, moving = balance_terms()
with st.status(t("balance.solving")) as solving:
    story = remember(labour_balance, region, as_of, known_at, farthest, moving)
    solving.update(label=t("balance.solved"), state="complete")
    st.caption(t("balance.assumed"))
with place:
    headline(t("balance.title"), story.headline, story.region, as_of)
if story.market.empty:
    st.stop()

taken = remember_decisions(decided, region, as_of, known_at)
balance_cards(story)
kept = accepted(taken).groupby(KEY[:2])["people"].sum()
flows = story.between.groupby(KEY[:2], as_index=False)["people"].sum().nlargest(DRAWN, "people")
flows["accepted"] = [(row.unit_from, row.unit_to) in kept.index for row in flows.itertuples()]
drawn = flow_map(
    story.units, flows, tiles_of(story.region), unit_names(story.region), compact=is_narrow(),
    **look(),
)  # fmt: skip
chart(t("balance.map_title"), t("balance.map_subtitle", count=DRAWN), drawn, "flows", data=flows)
units_table(story)
trades_table(story)
trained_table(story)
if role() >= Role.EDITOR and known_at is None:
    heading(t("balance.proposal_title"), t("balance.proposal_subtitle"))
    if (made := proposal_form(story, taken)) is not None:
        for transfer in made[0]:
            store().take_transfer(region, transfer, made[1])
        st.rerun()
decided_table(story, taken)
sample_note(story.region)
