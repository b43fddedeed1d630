"""The week: what needs attention, why, and the rows behind it. For those who act on it."""

import streamlit as st

from exports.digest import digest, digest_name
from stories.attention import attention, cause
from stories.evidence import year_of
from stories.measured import measured
from ui import frame
from ui.attention_lists import chosen_rows, questions, skill_line, warnings_list
from ui.background import beside
from ui.choose_person import choose_person
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.session import language, remember, words
from ui.show import heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
whole = remember(attention, code, as_of, frame.known_at())
story, unit = choose_person(whole)
headline(t("attention.title"), story.headline, story.region)

heading(t("attention.list_title"), t("attention.list_subtitle"))
chosen = warnings_list(story, [cause(row) for _, row in story.warnings.iterrows()])
if chosen is not None:
    chosen_rows(story, chosen)
elif len(story.warnings):
    st.caption(t("attention.choose"))
beside(measured, skill_line, t("forecast.measuring"), code, year_of(as_of), frame.known_at())

questions(story)
st.download_button(
    t("attention.download"), digest(whole, language(), "html", unit),
    file_name=digest_name(whole.as_of, "html", unit), mime="text/html",
    icon=":material/download:", on_click="ignore",
)  # fmt: skip
