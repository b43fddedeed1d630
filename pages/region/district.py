"""One district or city: its progress, what it needs a week, its sources and its place."""

from functools import partial

import streamlit as st

from charts.increments import increment_bars
from charts.sources import source_bars
from charts.year_curve import year_curve
from exports.handing_out import paper_of
from exports.template import template_of
from exports.writing import FORMATS
from stories.beside import beside
from stories.blank_form import next_due
from stories.district import district
from stories.standing_of_numbers import unit_status
from stories.year_end import totals
from ui import frame
from ui.beside import beside_figures
from ui.choose import choose_unit
from ui.district_cards import district_cards
from ui.empty import nothing_loaded
from ui.form_offer import form_button
from ui.headline import headline
from ui.notes import footnotes, statuses
from ui.paper_buttons import paper_buttons
from ui.session import (
    is_narrow,
    language,
    look,
    remember,
    remember_decisions,
    source_names,
    spoken,
    store,
    words,
)
from ui.show import chart
from ui.source_table import source_table

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

unit = choose_unit(frame.region_code(), as_of)
story = remember(district, frame.region_code(), unit, as_of, frame.known_at())
drawn = {"compact": is_narrow(), **look()}
says = {name: spoken(sentence, story.region) for name, sentence in story.titles.items()}

headline(story.unit.name(language()), story.headline, story.region, as_of)
statuses({"number.of_unit": unit_status(story.region)})
district_cards(story, totals(story.forecast))

needed, best = story.figures["required_weekly"], story.figures["best_weekly"]
steps = increment_bars(story.increments, needed, best_weekly=best, **drawn)
said = t("district.increments_subtitle")
chart(says["increments"], said, steps, "increments", data=story.increments)

left, right = st.columns(2, gap="large")
with left:
    bars = source_bars(story.sources, source_names(story.region), **drawn)
    chart(says["sources"], t("today.sources_subtitle"), bars, "sources", data=story.sources)
with right:
    line = year_curve(story.curve, story.figures, forecast=totals(story.forecast), **drawn)
    said = t("today.curve_subtitle", year=story.year)
    chart(says["curve"], said, line, "curve", data=story.curve)

beside_figures(remember_decisions(beside, frame.region_code(), as_of, frame.known_at()), unit)
source_table(story.sources, story.region)

with st.container(horizontal=True, vertical_alignment="center"):
    make = partial(template_of, store(), story.region.code)
    form_button(make, story.unit, next_due(story.region, as_of))
    st.page_link("pages/data/submit.py", label=t("submit.title"), icon=":material/upload_file:")
    st.page_link("pages/data/origin.py", label=t("origin.title"), icon=":material/search:")
paper = partial(paper_of, store(), story.region.code, unit, as_of, frame.known_at(), language())
paper_buttons(paper, f"{story.region.code}-{unit}-{as_of}-{language()}", FORMATS)
footnotes(story)
