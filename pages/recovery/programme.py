"""Programme: measures in their order, who pays, what is late, losses and the minimum standard."""

import streamlit as st

from charts.timeline import timeline
from stories.programme import programme
from ui import frame
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.notes import sample_note
from ui.programme_money import costs_table, funding_table, grants_table, losses_table, sources_table
from ui.programme_tables import (
    measure_names,
    measures_table,
    programme_cards,
    stages_table,
    standard_table,
)
from ui.session import is_narrow, look, remember, words
from ui.show import chart

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

story = remember(programme, frame.region_code(), as_of, frame.known_at())
headline(t("programme.title"), story.headline, story.region, as_of)
if story.newest is None:
    st.stop()

programme_cards(story)
stages_table(story)
rows = story.rows.assign(title=story.rows["measure"].map(measure_names(story)))
drawn = timeline(rows, story.milestones, as_of, compact=is_narrow(), **look())
shown = rows[["title", "planned_start", "planned_end", "actual_start", "actual_end"]]
chart(t("programme.time_title"), t("programme.time_subtitle"), drawn, "timeline", data=shown)
measures_table(story)
sources_table(story)
funding_table(story)
costs_table(story)
grants_table(story)
standard_table(story)
losses_table(story)
sample_note(story.region)
