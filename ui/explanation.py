"""A unit's own words about its figures, and the form to give them."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.roles import Role
from ui.access import role
from ui.escape import plain
from ui.session import language, store, words


def explanation(said: pd.Series | None) -> None:
    """What the unit says, who said it, and about which date."""
    t = words()
    if said is None:
        return
    st.markdown(f"**{t('explanation.title')}:** {plain(said['text'])}")
    st.caption(
        plain(
            t("explanation.by", author=said["author"], as_of=i18n.as_of(said["as_of"], language()))
        )
    )


def explaining(region: str, unit: str, as_of: date) -> None:
    """A form for the unit's explanation; nothing is shown to those who may only look."""
    if role() < Role.EDITOR:
        return
    t = words()
    with (
        st.popover(t("explanation.give"), icon=":material/chat:"),
        st.form(f"explanation {unit}", clear_on_submit=True, border=False),
    ):
        text = st.text_area(t("explanation.text"), max_chars=1000)
        author = st.text_input(t("explanation.author"), max_chars=200)
        sent = st.form_submit_button(t("explanation.save"), type="primary")
    if sent and _complete(t, text, author):
        store().explain(region, unit, as_of, text.strip(), author.strip())
        st.rerun()


def _complete(t: Any, *answers: str) -> bool:
    if all(answer.strip() for answer in answers):
        return True
    st.warning(t("explanation.incomplete"), icon=":material/edit:")
    return False
