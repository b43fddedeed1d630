"""Scenarios: who energy projects would need and who returns, under assumptions in the link."""

import streamlit as st

from charts.ranges import range_bands
from metrics.scenarios import Assumptions
from stories.scenarios import scenario
from ui import frame
from ui.assumptions import assumptions, reset, shares
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.scenario_tables import projects_table, units_table, years_table
from ui.session import is_narrow, look, remember, words
from ui.show import chart

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

asked = (frame.region_code(), as_of, frame.known_at())
planned = remember(scenario, *asked, Assumptions())
top = st.container()
if not planned.years.empty:
    st.subheader(t("scenarios.assumed_title"), anchor=False)
    st.caption(t("scenarios.assumed_subtitle"))
    assumed = Assumptions(**assumptions(), **shares(planned.reported))
    reset()
    story = remember(scenario, *asked, assumed)
else:
    story = planned
with top:
    headline(t("scenarios.title"), story.headline, story.region, as_of)
    if story.is_invented:
        st.info(t("scenarios.invented"), icon=":material/science:")
if story.years.empty:
    st.stop()

bands = range_bands(story.years.reset_index(), compact=is_narrow(), **look())
chart(t("scenarios.chart_title"), t("scenarios.chart_subtitle"), bands, "bands",
      data=story.years.reset_index())  # fmt: skip
years_table(story)
units_table(story)
projects_table(story)
st.caption(t("scenarios.how"))
