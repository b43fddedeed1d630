"""Who sent a file: chosen among those who have sent before, or written anew."""

import streamlit as st

from ui.session import remember, words

LONGEST = 120  # letters of a sender's name


def choose_sender(region: str, sender: str, label: str = "sender.who", key: str = "sender") -> str:
    """The sender as the visitor says; ``sender`` is who it was so far."""
    t = words()
    known = remember(senders, region)
    if sender and sender not in known:
        known = (sender, *known)
    chosen = st.selectbox(
        t(label), known, index=known.index(sender) if sender else None,
        accept_new_options=True, placeholder=t("sender.write"), key=key, width=360,
    )  # fmt: skip
    return (chosen or "").strip()[:LONGEST]


def senders(chosen, region: str) -> tuple[str, ...]:
    """Everybody who has sent a report of ``region``, in alphabetical order."""
    return tuple(sorted({name for name in chosen.all_reports(region)["sender"] if name}))


def last_sender() -> str:
    """Whom this visitor named last."""
    return str(st.session_state.get("sender before", ""))


def remember_sender(sender: str) -> None:
    """The next file of this visitor is from the same sender, unless it is said otherwise."""
    if sender:
        st.session_state["sender before"] = sender
