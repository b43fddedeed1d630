"""Proposals that were decided on, followed: changed, placed so far, refused with a reason."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.transfers import ACCEPTED, PLACED, REFUSED, STATES, TransferMark
from ui.escape import plain
from ui.session import language, words
from ui.show import heading, table
from ui.transfer_form import NAME, NOTE, Ways
from ui.written import MISSING

ICONS = {ACCEPTED: "○", PLACED: "●", REFUSED: "✗"}
COUNTS = ("proposed", "agreed", "placed", "reported")


def transfer_table(rows: pd.DataFrame, ways: Ways) -> Any:
    """Rows of ``stories.transfers``; gives the one that was chosen, or None."""
    t = words()
    heading(t("transfer.decided_title"), t("transfer.decided_subtitle"))
    if rows.empty:
        st.caption(t("transfer.decided_none"))
        return None
    shown = {
        t("transfer.state"): [f"{ICONS[one]} {t(f'transfer.state_{one}')}" for one in rows["state"]]
    }
    shown |= dict(ways(rows)) | {t("transfer.note"): rows["note"].replace("", MISSING).tolist()}
    of_words = len(shown)
    for name in COUNTS:
        if name in rows:
            shown[t(f"transfer.{name}")] = [_whole(one) for one in rows[name]]
    frame = pd.DataFrame(shown)
    frame[t("transfer.by")] = [_signed(row.by, row.at) for row in rows.itertuples()]
    frame[t("transfer.marked")] = [
        _signed(row.marked_by, row.marked_at) for row in rows.itertuples()
    ]
    picked = table(
        frame, words=of_words, key="decided", on_select="rerun", selection_mode="single-row"
    )
    if "reported" in rows:
        st.caption(plain(t("transfer.reported_means")))
    selected = picked["selection"]["rows"]
    return rows.iloc[selected[0]] if selected else None


def marking(row: Any, ways: Ways, as_of: date) -> tuple[TransferMark, str] | None:
    """A form for what became of a transfer; the mark, and who made it, once it is sent."""
    t = words()
    told = " · ".join(column[0] for column in ways(row.to_frame().T).values())
    with st.form(f"mark transfer {row['transfer']}"):
        st.markdown(f"**{plain(told)}**")
        state = st.segmented_control(
            t("transfer.mark"), STATES[::-1], default=PLACED, required=True,
            format_func=lambda code: t(f"transfer.mark_{code}"),
        )  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            people = st.number_input(
                t("transfer.people"), 0, None, int(row["agreed"]), 1, width=160
            )
            note = st.text_input(t("transfer.note"), max_chars=NOTE, width="stretch").strip()
            by = st.text_input(t("transfer.marked_by"), max_chars=NAME, width=260).strip()
        sent = st.form_submit_button(t("transfer.mark"), type="primary")
    if not sent:
        return None
    people = 0 if state == REFUSED else int(people)
    if not by or (not note and (state == REFUSED or (state == ACCEPTED and not people))):
        st.warning(t("transfer.incomplete"), icon=":material/edit:")
        return None
    return TransferMark(str(state), people, as_of, note), by


def _signed(by: str, at: object) -> str:
    """Who wrote it and when."""
    return MISSING if pd.isna(at) else " · ".join(filter(None, (by, i18n.short_day(at))))


def _whole(value: object) -> str:
    return MISSING if value is None or pd.isna(value) else i18n.number(int(value), language())
