"""Places: leaders and those who lag, movement since the last report, and a fair verdict."""

import streamlit as st

from charts.funnel import funnel_plot
from stories.places import BY, places
from ui import frame
from ui.alone import run_alone
from ui.choose import choose_figure
from ui.empty import nothing_loaded
from ui.four_numbers import four_numbers_table
from ui.indicator_table import indicator_table
from ui.places_table import places_table
from ui.session import is_narrow, look, remember, spoken, unit_names, words
from ui.show import chart, heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

st.title(t("places.title"), anchor=False)


@run_alone
def ranked():
    """Places by the chosen figure."""
    by = choose_figure(BY, key="by")
    story = remember(places, frame.region_code(), as_of, by, frame.known_at())

    heading(spoken(story.title, story.region), t("places.subtitle"))
    places_table(story, by)
    four_numbers_table(story.units, story.region)
    funnel = funnel_plot(
        story.table, unit_names(story.region), by=by, compact=is_narrow(), **look()
    )
    chart(t("places.funnel_title"), t("places.funnel_subtitle"), funnel, "funnel", data=story.table)
    indicator_table(story)


ranked()
