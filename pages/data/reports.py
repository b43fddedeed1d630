"""Reports received: every unit at every due date, rates, and the files that were refused."""

import streamlit as st

from charts.calendar import report_calendar
from stories.reporting import who_reported
from ui import frame
from ui.empty import nothing_loaded
from ui.reports_table import rates_table, refused_table
from ui.session import is_narrow, look, remember, spoken, unit_names, words
from ui.show import chart, heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

story = remember(who_reported, frame.region_code(), as_of, frame.known_at())
st.title(t("reports.title"), anchor=False)
names = unit_names(story.region)
matrix = report_calendar(story.recent, names, compact=is_narrow(), **look())
subtitle = t("reports.subtitle", year=story.year)
chart(spoken(story.title, story.region), subtitle, matrix, "matrix", data=story.recent)

heading(t("reports.rates_title"), t("reports.rates_subtitle"))
rates_table(story)
heading(t("reports.refused_title"), t("reports.refused_subtitle"))
refused_table(story)
