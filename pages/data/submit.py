"""Submit a report: any workbook, what was read, one question if need be, and a receipt."""

from functools import partial

import streamlit as st

from data_loaders.ingest import ingest
from data_loaders.new_pack import pack_files
from data_loaders.picture import pictures
from data_loaders.preview import preview
from data_loaders.trying import code_of, trial
from exports.kind_form import kind_template_of
from exports.template import template_of
from stories.blank_form import next_due
from ui import frame
from ui.drafts import draft_at_hand, draft_link, end_draft, kept, with_reason, with_sender
from ui.empty import nothing_loaded
from ui.form_offer import offer_form, offer_kind_form
from ui.receipts import receipt_shown, show_receipt
from ui.session import store, words
from ui.submitting import accepted, ask, drawn, settled, verdict, will_change
from ui.trying import pack_offered, trial_shown, wants_trial

t = words()
code = frame.region_code()
if code is None:
    nothing_loaded()
    st.stop()

region = store().region(code)
st.title(t("submit.title"), anchor=False)
if receipt_shown(region):
    st.stop()

st.markdown(t("submit.lead"))
days = frame.report_dates()
due = next_due(region, days[0]) if days else None
if region.has_map:
    offer_form(partial(template_of, store(), code), region, due)
offer_kind_form(partial(kind_template_of, store(), code), region, due)
only_try = region.has_map and wants_trial()
draft = draft_at_hand(code)
if draft is None:
    st.info(t("submit.empty"), icon=":material/upload_file:")
    st.stop()

if only_try:
    tried = trial(draft.content, draft.name, region)
    trial_shown(tried.report, tried.region)
    if len(tried.report.cells):
        drawn(tried.report, pictures(draft.content, draft.name, tried.report.cells))
        pack_offered(tried.region, pack_files, code_of)
    st.stop()

draft = with_sender(draft, region)
said = {"sender": draft.sender, "as_of": draft.as_of, "names": draft.answers}
with st.spinner(t("submit.reading")):
    seen = preview(draft.content, draft.name, code, store(), **said)
draft = kept(draft, seen.outcome)
draft_link(draft, seen.outcome)

if verdict(seen.outcome, region):
    settled(draft, seen.outcome.report, region)
    drawn(seen.outcome.report, pictures(draft.content, draft.name, seen.outcome.report.cells))
if seen.outcome.status in ("rejected", "unchanged"):
    st.stop()

will_change(seen, region)
answers = ask(seen.outcome.report)
draft = with_reason(draft)
if accepted(draft, answers):
    manner = {"confirmed": True, "answers": answers, "channel": draft.channel}
    show_receipt(ingest(draft.content, draft.name, code, store(), **manner, **said))
    end_draft(draft, region)
    st.rerun()
