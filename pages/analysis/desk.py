"""The analyst's desk: a pivot of any figure, two dates, small multiples, a heat map, all data."""

import streamlit as st

from charts.heat import heat_map
from charts.small_multiples import small_multiples
from stories.desk import DIMENSIONS, ROWS, SOURCE, UNIT, desk, side_by_side
from ui import desk_choices, frame
from ui.desk_tables import pivot_table, two_dates
from ui.empty import nothing_loaded
from ui.session import is_narrow, look, remember, source_names, unit_names, words
from ui.show import chart
from ui.whole_data import whole_data_files

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code, known_at = frame.region_code(), frame.known_at()
story = remember(desk, code, as_of, known_at)
names, drawn = unit_names(story.region), {"compact": is_narrow(), **look()}
st.title(t("desk.title"), anchor=False)
st.markdown(t("desk.lead"))
view = desk_choices.choose_view()

if view == "pivot":
    pivot_table(story, desk_choices.arrangement(story, DIMENSIONS, ROWS))
elif view == "dates":
    with st.container(horizontal=True):
        by = desk_choices.choose("rows", {each: t(f"desk.by_{each}") for each in (UNIT, SOURCE)})
        figure = desk_choices.choose_figure(story.figures(by, by))
        fixed = (
            desk_choices.choose_source(story) if by == UNIT else desk_choices.choose_place(story)
        )
        other = desk_choices.choose_other_date(as_of)
    if other is not None:
        then = remember(desk, code, other, known_at)
        two_dates(story, then, side_by_side(story, then, by, figure, fixed), by, figure)
elif view == "multiples":
    source = desk_choices.choose_source(story)
    curves = story.curves(source)
    panels = small_multiples(
        curves, story.plans(source), names, status=story.units["status"], **drawn
    )
    called = source_names(story.region).get(source, t("desk.all_sources"))
    said = t("desk.multiples_subtitle", source=called)
    chart(t("desk.multiples_title"), said, panels, "multiples", data=curves)
elif view == "heat":
    pace, sources = story.pace(), source_names(story.region)
    tiles = heat_map(pace, names, sources, thresholds=story.region.thresholds, **drawn)
    chart(t("desk.heat_title"), t("desk.heat_subtitle"), tiles, "heat", data=pace)
else:
    whole_data_files(story.region, as_of, known_at)
