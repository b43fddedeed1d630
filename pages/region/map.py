"""The map: any figure on every unit, beside the report before it; a click opens the unit."""

import streamlit as st

import i18n
from charts.unit_map import unit_map
from stories.region_map import region_map
from ui import frame
from ui.alone import run_alone
from ui.choose import choose_figure, open_unit
from ui.empty import nothing_loaded
from ui.session import is_narrow, language, look, remember, spoken, unit_names, words
from ui.show import dated, heading, pick
from ui.tiles import extent, ground

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

st.title(t("region_map.title"), anchor=False)


@run_alone
def maps():
    """The chosen figure on two maps, and how to go on from them."""
    story = remember(region_map, frame.region_code(), as_of, frame.known_at())
    figure = choose_figure(
        ("pace", "completion", "people", "gap", "required_weekly", "permanent_share")
    )
    says = (spoken(story.title, story.region), t(f"figure.{figure}.meaning"))
    heading(*says)

    names = unit_names(story.region)
    drawn = {
        "label": t(f"figure.{figure}.name"),
        "by": "status" if figure in ("pace", "completion", "gap") else "value",
        "extent": extent(story, figure),
        "compact": is_narrow(),
        **look(),
        **ground(story.region, story.borders),
    }
    now, before = st.columns(2, gap="large") if story.before is not None else (st.container(), None)
    with now:
        dated(i18n.day(as_of, language()), *says)
        open_unit(pick(unit_map(story.units, figure, names, **drawn), "map", story.units))
    if before is not None:
        with before:
            dated(i18n.day(story.compared_with, language()), *says)
            open_unit(
                pick(unit_map(story.before, figure, names, **drawn), "map before", story.before)
            )
    st.caption(t("region_map.click"))


maps()
