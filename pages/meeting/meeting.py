"""The meeting: a slide for the region, each unit from the worst, each department, each question."""

from functools import partial

import streamlit as st

from domain.units import REGION
from exports.meeting.file import file_name, meeting_file
from exports.meeting.slides import slide
from stories.agenda import items_of
from stories.commitments import take
from stories.meeting import decisions, open_meeting, told_by
from ui import frame
from ui.agenda import agenda_view
from ui.commitment_form import commitment_form
from ui.empty import nothing_loaded
from ui.meeting_room import AGENDA, controls, enter, meeting_in_link, record
from ui.meeting_start import held_meetings, opening
from ui.session import is_narrow, language, look, remember, remember_decisions, store, words
from ui.slide import show_slide

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
number = meeting_in_link(code)
if number is None:
    st.title(t("meeting.title"), anchor=False)
    region = store().region(code)
    if opening(as_of, region):
        enter(open_meeting(store(), code, as_of, frame.known_at()))
        st.rerun()
    held_meetings(region)
    st.stop()

made = remember_decisions(decisions, number)
held, region = made.meeting, made.promised.region
tell = remember if region.has_map else remember_decisions  # a balance tells what was decided
items = items_of(made, tell)
shown = controls([item.code for item in items], held, region)
if shown == AGENDA:
    told, file = partial(told_by, store()), file_name(made, language())
    make = partial(meeting_file, made, told, language())
    agenda_view(items, made, region, make, file)
    record(held, region)
    st.stop()

item = next(item for item in items if item.code == shown)
show_slide(slide(item, made, tell, {**look(), "compact": is_narrow()}), held)
unit = item.subject if item.kind == "unit" else REGION
taken = None
if made.protocol is None:
    taken = commitment_form(region, unit, held.as_of, meeting=number, item=item.number)
if taken is not None:
    take(store(), code, taken, held.known_at)
    st.rerun()
record(held, region)
