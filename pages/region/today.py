"""Region today: where the region stands, who is behind, who is silent, what changed."""

from functools import partial

import streamlit as st

from charts.bullets import bullet_rows
from charts.sources import source_bars
from charts.year_curve import year_curve
from exports.handing_out import paper_of
from exports.writing import FORMATS
from stories.commitment_lines import lines
from stories.commitments import commitments
from stories.region_today import region_today
from stories.year_end import region_total, totals
from ui import frame
from ui.changes import changes_table
from ui.commitment_list import due_list
from ui.empty import nothing_loaded
from ui.exercise_offer import offer_exercise
from ui.headline import headline
from ui.notes import footnotes, silent_units, statuses
from ui.paper_buttons import paper_buttons
from ui.region_cards import region_cards
from ui.region_tables import region_tables
from ui.session import (
    is_narrow,
    language,
    look,
    remember,
    remember_decisions,
    source_names,
    spoken,
    store,
    unit_names,
    words,
)
from ui.show import chart, heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

story = remember(region_today, frame.region_code(), as_of, frame.known_at())
says = {name: spoken(sentence, story.region) for name, sentence in story.titles.items()}

headline(story.region.name(look()["language"]), story.headline, story.region, as_of)
statuses(story.statuses)
offer_exercise(story.region)
region_cards(story, totals(story.forecast))

left, right = st.columns([3, 2], gap="large")
with left:
    ends, names = totals(story.forecast), unit_names(story.region)
    bullets = bullet_rows(story.units, names, forecast=ends, compact=is_narrow(), **look())
    chart(says["units"], t("today.units_subtitle"), bullets, "units", data=story.units)
    promised = remember_decisions(commitments, frame.region_code(), as_of, frame.known_at())
    due_list(lines(promised.open), story.region)
with right:
    bars = source_bars(story.sources, source_names(story.region), compact=is_narrow(), **look())
    chart(says["sources"], t("today.sources_subtitle"), bars, "sources", data=story.sources)
    silent_units(story)

line = year_curve(
    story.curve, story.figures, forecast=region_total(story.forecast), compact=is_narrow(), **look()
)
chart(says["curve"], t("today.curve_subtitle", year=story.year), line, "curve", data=story.curve)

region_tables(story)
heading(says["changes"], t("today.changes_subtitle"))
changes_table(story)
make = partial(paper_of, store(), frame.region_code(), None, as_of, frame.known_at(), language())
paper_buttons(make, f"{frame.region_code()}-{as_of}-{language()}", FORMATS)
footnotes(story)
