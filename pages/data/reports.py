"""Reports received: every unit at every due date, rates, and the files that were refused."""

import streamlit as st

from charts.calendar import report_calendar
from stories.record_origin import reports_received
from stories.reporting import who_reported
from ui import frame
from ui.empty import nothing_loaded
from ui.record_origin import received_table
from ui.reports_table import rates_table, refused_table
from ui.session import is_narrow, look, remember, spoken, store, unit_names, words
from ui.show import chart, heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
region = store().region(code)
st.title(t("reports.title"), anchor=False)
if region.has_map:
    story = remember(who_reported, code, as_of, frame.known_at())
    matrix = report_calendar(story.recent, unit_names(region), compact=is_narrow(), **look())
    subtitle = t("reports.subtitle", year=story.year)
    chart(spoken(story.title, story.region), subtitle, matrix, "matrix", data=story.recent)
    heading(t("reports.rates_title"), t("reports.rates_subtitle"))
    rates_table(story)

came, refused = remember(reports_received, code, frame.known_at())
if region.own_kinds:
    among = "received_subtitle" if region.has_map else "received_alone"
    heading(t("records.received_title"), t(f"records.{among}"))
    received_table(came, region)
heading(t("reports.refused_title"), t("reports.refused_subtitle"))
refused_table(refused)
