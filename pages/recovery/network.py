"""Service network: who serves whom, how full the points are, and where the next one belongs."""

import streamlit as st

from charts.load_bars import load_bars
from charts.network_map import network_map
from stories.service_network import proposed, service_network
from ui import frame
from ui.empty import nothing_loaded
from ui.escape import plain
from ui.headline import headline
from ui.network_choices import choose_new_points, choose_reach
from ui.network_tables import (
    catchments,
    home_table,
    map_words,
    months_table,
    network_cards,
    next_table,
    point_names,
    points_table,
)  # fmt: skip
from ui.notes import sample_note
from ui.session import is_narrow, look, remember, spoken, unit_names, words
from ui.show import chart, heading
from ui.tiles import tiles_of

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

story = remember(service_network, frame.region_code(), as_of, frame.known_at())
headline(t("network.title"), story.headline, story.region, as_of)
if story.points.empty:
    st.stop()

reach = choose_reach()
network_cards(story, story.farther(reach), reach)
served = map_words(story)
tiles = network_map(
    served, tiles_of(story.region), unit_names(story.region), compact=is_narrow(), **look()
)
chart(t("network.map_title"), t("network.map_subtitle"), tiles, "network map", data=served)
catchments(story)
bars = load_bars(story.loads, point_names(story), compact=is_narrow(), **look())
chart(t("network.load_title"), t("network.load_subtitle"), bars, "loads", data=story.monthly)
points_table(story)
months_table(story)
home_table(story)

heading(t("network.next_title"), t("network.next_subtitle", kilometres=reach))
cover, reasons = proposed(story, *choose_new_points(story.usual_capacity), reach)
next_table(cover)
for reason in reasons:
    st.markdown(f"● {plain(spoken(reason, story.region))}")
st.caption(plain(t("network.assumed")))
sample_note(story.region)
