"""Collect reports for others: many files at once, a reply to each faulty one, one yes a rule."""

from functools import partial

import streamlit as st

from data_loaders.dropped import dropped, language_of_file
from data_loaders.ingest import ingest
from exports.template import template
from stories.blank_form import blank_form, next_due, told_form
from stories.region_today import region_today
from ui import frame
from ui.batch import add_one, batch_at_hand, clear_batch
from ui.batch_questions import settle_batch
from ui.batch_senders import address
from ui.collected import file_table, read_all
from ui.confirming import acceptable, confirmed_rules
from ui.empty import nothing_loaded
from ui.replies import replies
from ui.session import language, remember, store, words
from ui.taking_in import accept_button, remember_before, take_in, taken_summary
from ui.telephone import told_by_telephone

t = words()
code = frame.region_code()
if code is None:
    nothing_loaded()
    st.stop()

region, story_of = store().region(code), partial(remember, region_today, code)
st.title(t("collect.title"), anchor=False)
st.markdown(t("collect.lead"))


def read(draft, **manner):
    """What becomes of a file; ``manner`` says whether it is stored."""
    said = {name: getattr(draft, name) for name in ("sender", "channel", "as_of")}
    return ingest(draft.content, draft.name, code, store(), names=draft.answers, **said, **manner)


reads = read_all(batch_at_hand(code, dropped), partial(read, dry_run=True), language_of_file)
address(reads)
if not reads:
    st.info(t("collect.empty"), icon=":material/inbox:")
else:
    file_table(reads, region)
    settle_batch(reads, region)
    replies(reads, region)
    yes = confirmed_rules(reads, region)
    ready = acceptable(reads, yes, region)
    if accept_button(ready):
        remember_before(story_of, frame.as_of() if region.has_map else None)
        take_in(reads, ready, yes, region, partial(read, confirmed=True))
        st.rerun()
    st.button(t("collect.clear"), on_click=clear_batch, args=(code,), icon=":material/clear_all:")
dates = frame.report_dates()
taken_summary(story_of, dates if region.has_map else [])
if not region.has_map:
    st.stop()
due = next_due(region, dates[0]) if dates else None
told = told_by_telephone(region, partial(blank_form, store(), code), due)
if told:
    add_one(told.draft(template(told_form(told.form, told.figures), language())))
    st.rerun()
