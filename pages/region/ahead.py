"""The forecast: where units and sources will end the year, and how good such forecasts were."""

import streamlit as st

from charts.year_curve import year_curve
from domain.units import REGION
from stories.ahead import ahead
from stories.evidence import year_of
from stories.measured import measured
from ui import frame
from ui.background import beside
from ui.choose import choose_unit
from ui.empty import nothing_loaded
from ui.forecast_tables import accuracy_table, rows_table, units_table
from ui.headline import headline
from ui.session import is_narrow, language, look, remember, unit_names, words
from ui.show import chart, heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
story = remember(ahead, code, as_of, frame.known_at())
headline(t("forecast.title"), story.headline, story.region)
heading(t("forecast.units_title"), t("forecast.units_subtitle"))
units_table(story)

unit = choose_unit(code, as_of, also=REGION)
names = unit_names(story.region) | {REGION: story.region.name(language())}
plan = story.figures if unit == REGION else story.units.loc[unit]
line = year_curve(
    story.curves[unit], plan, forecast=story.total(unit), compact=is_narrow(), **look()
)
chart(t("forecast.curve_title", unit=names[unit]), t("forecast.curve_subtitle"), line, "curve")
rows_table(story, unit)
beside(measured, accuracy_table, t("forecast.measuring"), code, year_of(as_of), frame.known_at())
