"""Hold Monday's meeting: take in a week's mail, mend one cell, see the total move, reset."""

import streamlit as st

from data_loaders.ingest import ingest
from data_loaders.mail import letters
from data_loaders.mending import mended
from data_loaders.picture import pictures
from stories.region_today import region_today
from ui import frame
from ui.empty import nothing_loaded
from ui.exercise import begin, end, exercise_url
from ui.link import next_time
from ui.mail import faulty, inbox, mend, moved, see_for_yourself
from ui.session import mailbag, store, words

t = words()
region = frame.region_code()
folder = mailbag(region)
st.title(t("monday.title"), anchor=False)
if region is None or folder is None:
    nothing_loaded() if region is None else st.info(t("monday.none"))
    st.stop()

st.markdown(t("monday.lead"))
if exercise_url() is None:
    st.button(
        t("monday.begin"), type="primary", on_click=begin, args=(store(),), icon=":material/school:"
    )
    st.stop()

mail = letters(folder)
outcomes = st.session_state.setdefault("mail", {})
if st.button(t("monday.take_in", count=len(mail)), disabled=bool(outcomes), type="primary"):
    st.session_state["before"] = region_today(store(), region, frame.as_of()).figures
    progress = st.progress(0.0)
    for number, letter in enumerate(mail, 1):
        outcomes[letter.path.name] = ingest(
            letter.path.read_bytes(), letter.path.name, region, store(),
            received_at=letter.received_at, sender=letter.sender, channel=letter.channel,
            confirmed=True,
        )  # fmt: skip
        progress.progress(number / len(mail), text=letter.path.name)
    next_time("as_of", max(frame.dates_of_reports(store(), region)).isoformat())
    st.rerun()

inbox(mail, outcomes)
letter = faulty(mail, outcomes)
if letter is not None:
    content, name = letter.path.read_bytes(), letter.path.name
    drawn = pictures(content, name, outcomes[name].report.cells)
    if corrected := mend(outcomes[name], drawn):
        outcomes[name] = ingest(
            mended(content, *corrected), name, region, store(),
            sender=letter.sender, channel=letter.channel, confirmed=True,
        )  # fmt: skip
        st.rerun()

if outcomes:
    newest = max(frame.dates_of_reports(store(), region))
    moved(st.session_state["before"], region_today(store(), region, newest).figures, newest)
    see_for_yourself()
st.button(t("monday.reset"), on_click=end, icon=":material/restart_alt:")
