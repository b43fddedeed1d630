"""The analyst's desk: a pivot of any figure, two dates, small multiples, a heat map, all data."""

import streamlit as st

from charts.heat import heat_map
from charts.small_multiples import small_multiples
from stories.desk import DIMENSIONS, ROWS, SOURCE, UNIT, desk, side_by_side
from ui import desk_choices, frame
from ui.alone import run_alone
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

st.title(t("desk.title"), anchor=False)
st.markdown(t("desk.lead"))
code, known_at = frame.region_code(), frame.known_at()
drawn = {"compact": is_narrow(), **look()}


def pivot(story):
    """Rows, columns and a figure, as arranged."""
    pivot_table(story, desk_choices.arrangement(story, DIMENSIONS, ROWS))


def two_days(story):
    """One figure at two dates."""
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


def multiples(story):
    """Each unit's year against its plan."""
    source = desk_choices.choose_source(story)
    curves, states = story.curves(source), story.units["status"]
    names = unit_names(story.region)
    panels = small_multiples(curves, story.plans(source), names, status=states, **drawn)
    called = source_names(story.region).get(source, t("desk.all_sources"))
    said = t("desk.multiples_subtitle", source=called)
    chart(t("desk.multiples_title"), said, panels, "multiples", data=curves)


def heat(story):
    """Each unit and source against its plan to date."""
    pace, names = story.pace(), (unit_names(story.region), source_names(story.region))
    tiles = heat_map(pace, *names, thresholds=story.region.thresholds, **drawn)
    chart(t("desk.heat_title"), t("desk.heat_subtitle"), tiles, "heat", data=pace)


def data(story):
    """All of it, as files."""
    whole_data_files(story.region, as_of, known_at)


SHOW = {"pivot": pivot, "dates": two_days, "multiples": multiples, "heat": heat, "data": data}


@run_alone
def seen():
    """The figures, in the view that is chosen."""
    story = remember(desk, code, as_of, known_at)
    SHOW[desk_choices.choose_view()](story)


seen()
