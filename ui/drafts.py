"""The file at hand: dropped here, or kept as a draft that a link leads back to."""

from dataclasses import replace
from typing import Any

import streamlit as st

from domain.drafts import Draft
from domain.regions import Region
from domain.reports import REJECTED, UNCHANGED, Outcome
from ui.escape import plain
from ui.link import forget
from ui.questions import remember_answers, remembered
from ui.senders import choose_sender, last_sender, remember_sender
from ui.session import store, words
from ui.share import link_to

DRAFT = "draft"
NEVER_KEPT = {"personal_data", "unreadable", "no_table"}  # nobody knows what such a file holds


def draft_at_hand(region: str) -> Draft | None:
    """The file that was dropped, or the draft that the link names; None while there is neither."""
    file = st.file_uploader(words()("submit.file"), key="file", on_change=lambda: forget(DRAFT))
    wanted = st.query_params.get(DRAFT) or st.session_state.get(DRAFT)
    found = store().draft(region, wanted) if wanted else None
    if found is None and wanted:
        forget(DRAFT)
        if file is None:
            st.warning(words()("draft.gone"), icon=":material/link_off:")
    if found is None and file is not None:
        found = Draft(region, file.name, file.getvalue(), last_sender(), "page")
    if found is not None and st.session_state.get("drawn for") != (found.id, found.name):
        _begin(found)
    return found


def _begin(draft: Draft) -> None:
    """The page's fields show what the draft says."""
    st.session_state["drawn for"] = (draft.id, draft.name)
    st.session_state["reason"] = draft.reason
    st.session_state.pop("agree", None)
    st.session_state.pop("sender", None)


def with_sender(draft: Draft, region: Region) -> Draft:
    """The draft with the sender whom the visitor names; what is remembered of them is shown."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sender = choose_sender(draft.region, draft.sender)
        remembered(region, sender)
    remember_sender(sender)
    return changed(draft, sender=sender)


def kept(draft: Draft, outcome: Outcome) -> Draft:
    """The draft, on the server from now on, under its own link; personal data are never kept."""
    rules = {finding.rule for finding in outcome.report.findings}
    if draft.id or outcome.status == UNCHANGED or rules & NEVER_KEPT:
        return draft
    begun = store().begin_draft(draft)
    st.session_state["drawn for"] = (begun.id, begun.name)
    st.session_state[DRAFT] = begun.id
    st.query_params[DRAFT] = begun.id
    return begun


def draft_link(draft: Draft, outcome: Outcome) -> None:
    """Where the draft is found again."""
    if not draft.id:
        return
    t = words()
    said = "draft.refused" if outcome.status == REJECTED else "draft.kept"
    with st.popover(t("draft.link"), icon=":material/link:"):
        st.caption(plain(t(said)))
        st.code(link_to(region=draft.region, draft=draft.id), language=None, wrap_lines=True)


def changed(draft: Draft, **fields: Any) -> Draft:
    """The draft with ``fields`` changed, kept if it is on the server."""
    new = replace(draft, **fields)
    if new != draft and draft.id:
        store().keep_draft(new)
    return new


def with_reason(draft: Draft) -> Draft:
    """The draft with the reason that was written so far."""
    return changed(draft, reason=st.session_state.get("reason", draft.reason))


def end_draft(draft: Draft, region: Region) -> None:
    """The draft was taken in: its answers are remembered for its sender, it is kept no longer."""
    remember_answers(region, draft.sender, draft.answers)
    if draft.id:
        store().drop_draft(draft.id)
    forget(DRAFT)
    st.session_state.pop("drawn for", None)
