"""Two years side by side: as reported, or in units that can be compared, with equal totals."""

import streamlit as st

import i18n
from charts.year_curve import year_curve
from metrics.boundaries_in_time import VIEWS
from stories.evidence import year_of
from stories.year_plan import plan_years
from stories.years import years
from ui import frame
from ui.empty import nothing_loaded
from ui.escape import plain
from ui.headline import headline
from ui.plan_matrix import moved
from ui.session import is_narrow, look, remember, spoken, words
from ui.show import chart, heading
from ui.years_table import choose_boundaries, choose_years, years_table

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
known = [year for year in remember(plan_years, code, as_of) if year <= year_of(as_of)]
with st.container(horizontal=True, vertical_alignment="bottom"):
    earlier, later = choose_years(known, year_of(as_of))
    view = choose_boundaries(VIEWS)
if earlier == later:
    st.title(t("years.title"), anchor=False)
    st.info(t("years.one_only"), icon=":material/info:")
    st.stop()

story = remember(years, code, as_of, earlier, later, view, frame.known_at())
headline(t("years.title"), story.headline, story.region)
days = {"before": i18n.short_day(story.before.day), "after": i18n.short_day(story.after.day)}
heading(t("years.table_title"), t("years.table_subtitle", **days))
years_table(story)
for said in story.carved:
    st.caption(plain(spoken(said, story.region)))

line = year_curve(
    story.after.curve, story.after.figures, last_year=story.before.curve, compact=is_narrow(),
    **look(),
)  # fmt: skip
chart(
    t("years.curve_title"), t("years.curve_subtitle", earlier=earlier, later=later), line, "curve"
)
for one in (story.before, story.after):
    moved(one.year, one.moves, story.region)
