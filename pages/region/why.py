"""Why a figure changed since the last report, cause by cause."""

import streamlit as st

import i18n
from charts.waterfall import waterfall
from stories.disagreements import disagreements
from stories.why import EXPLAINED, REGION, why
from ui import frame
from ui.alone import run_alone
from ui.choose import choose_figure, choose_unit
from ui.empty import nothing_loaded
from ui.explanation import explaining, explanation
from ui.session import language, look, remember, remember_decisions, spoken, words
from ui.show import chart, heading
from ui.why_table import why_table

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

st.title(t("why.title"), anchor=False)
code = frame.region_code()


@run_alone
def causes():
    """The change of the chosen figure: of one unit as a chart, of all as a table."""
    unit = choose_unit(code, as_of, also=REGION)
    figure = choose_figure(EXPLAINED, key="of")
    story = remember(why, code, as_of, figure, frame.known_at())
    says = spoken(story.title(unit), story.region)
    if story.causes is None:
        st.info(says, icon=":material/info:")
        return

    days = {"before": i18n.short_day(story.compared_with), "after": i18n.short_day(as_of)}
    drawn = waterfall(story.causes.loc[unit], figure=figure, **days, **look())
    title = f"{t(f'figure.{figure}.name')}: {says}"
    chart(title, t("why.subtitle"), drawn, "waterfall", data=story.causes)
    said = remember_decisions(disagreements, code, as_of, frame.known_at())
    explanation(said.explanation_of(unit))
    explaining(code, unit, as_of)
    heading(t("why.table_title"), t("why.table_subtitle"))
    why_table(story, language())


causes()
