"""The protocol of a meeting: who was there, what was heard and decided; frozen once signed."""

from functools import partial

import streamlit as st

from exports.protocol import protocol_name, protocol_paper, signed_papers
from stories.commitment_lines import lines
from stories.meeting import decisions
from stories.protocol import Attendance, next_number, protocol
from ui import frame
from ui.empty import nothing_loaded
from ui.meeting_room import meeting_in_link, record
from ui.meeting_start import held_meetings
from ui.protocol import asked, decided, signed_protocol, signing, way_back
from ui.session import language, remember, remember_decisions, store, words

t = words()
if frame.as_of() is None:
    nothing_loaded()
    st.stop()

st.title(t("protocols.title"), anchor=False)
code = frame.region_code()
number = meeting_in_link(code)
if number is None:
    held_meetings(store().region(code), "pages/meeting/protocol.py")
    st.stop()

made = remember_decisions(decisions, number)
held, region = made.meeting, made.promised.region
record(held, region)
way_back(number)
decided(lines(made.taken), region)

given = asked(number, next_number(store(), code, held.opened_at.year)) if not made.protocol else {}
about = Attendance(
    made.protocol or given["number"], given.get("chair", ""), given.get("secretary", ""),
    tuple(filter(None, given.get("present", "").splitlines())),
)  # fmt: skip
draft = protocol(made, remember, about)
file = protocol_name(draft, language())
if made.protocol:
    signed_protocol(number, made.protocol, file)
elif signing(partial(protocol_paper, draft, language()), file, about.complete):
    store().sign_protocol(number, about.number, signed_papers(draft))
    st.rerun()
