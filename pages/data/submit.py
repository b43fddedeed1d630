"""Submit a report: any workbook, what was read, what will change, and a receipt."""

from functools import partial

import streamlit as st

from data_loaders.ingest import ingest
from data_loaders.picture import pictures
from data_loaders.preview import preview
from exports.template import template_of
from stories.blank_form import next_due
from ui import frame
from ui.empty import nothing_loaded
from ui.form_offer import offer_form
from ui.session import store, words
from ui.submitting import ask, drawn, receipt, verdict, will_change

t = words()
region = frame.region_code()
if region is None:
    nothing_loaded()
    st.stop()

st.title(t("submit.title"), anchor=False)
st.markdown(t("submit.lead"))
days = frame.report_dates()
known = store().region(region)
offer_form(partial(template_of, store(), region), known, next_due(known, days[0]) if days else None)
file = st.file_uploader(t("submit.file"), key="file")
if file is None:
    st.info(t("submit.empty"), icon=":material/upload_file:")
    st.stop()

content, name = file.getvalue(), file.name
with st.spinner(t("submit.reading")):
    seen = preview(content, name, region, store())

if verdict(seen.outcome):
    drawn(seen.outcome.report, pictures(content, name, seen.outcome.report.cells))
if seen.outcome.status in ("rejected", "unchanged"):
    st.stop()

will_change(seen, store().region(region))
answers = ask(seen.outcome.report)
# Streamlit runs this file at every click, so storing waits for the button: a tab left open
# must not put an old report over a newer one.
if st.button(t("submit.accept"), type="primary", disabled=answers is None):
    receipt(ingest(content, name, region, store(), confirmed=True, answers=answers, channel="page"))
