"""Figures that somebody disputes: whose value, on what evidence, and how it ended."""

from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.meetings import OUTCOMES, Dispute
from domain.regions import Region
from domain.roles import Role
from domain.sources import ALL
from ui.access import role
from ui.escape import plain
from ui.session import language, source_names, store, words
from ui.written import MISSING

SIGNS = {"open": "▲", "upheld": "●", "refused": "—"}
COLOURS = {"open": "orange", "upheld": "green", "refused": "gray"}


def dispute_list(rows: pd.DataFrame, region: Region) -> None:
    """The disputes about a unit's figures; an open one can be settled."""
    if rows.empty:
        return
    st.subheader(words()("dispute.title"), anchor=False)
    for row in rows.itertuples():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(_told(row, region), width="stretch")
            if pd.isna(row.outcome) and role() >= Role.EDITOR:
                _settling(int(row.dispute))


def disputing(figure: pd.Series, region: Region) -> None:
    """A form to dispute the figure of a row of ``stories.origin``."""
    if role() < Role.EDITOR:
        return
    t = words()
    with (
        st.popover(t("dispute.raise"), icon=":material/flag:"),
        st.form("dispute", clear_on_submit=True, border=False),
    ):
        claimed = st.number_input(t("dispute.claimed"), min_value=0, step=1, value=None)
        by = st.text_input(t("dispute.claimed_by"), max_chars=200)
        evidence = st.text_area(t("dispute.evidence"), max_chars=1000)
        sent = st.form_submit_button(t("dispute.raise"), type="primary")
    if not sent:
        return
    if claimed is None or not by.strip() or not evidence.strip():
        st.warning(t("dispute.incomplete"), icon=":material/edit:")
        return
    disputed = Dispute(
        unit=figure["unit"], source=figure["source"], job_type=figure["job_type"],
        as_of=figure["as_of"].date(), people=int(figure["people"]), claimed=int(claimed),
        claimed_by=by.strip(), evidence=evidence.strip(),
    )  # fmt: skip
    store().dispute(region.code, disputed)
    st.rerun()


def disputes_about(rows: pd.DataFrame, figure: pd.Series) -> pd.DataFrame:
    """Those about one figure of a unit."""
    same = (rows["source"] == figure["source"]) & (rows["job_type"] == figure["job_type"])
    return rows[same & (rows["as_of"] == figure["as_of"])]


def _told(row: Any, region: Region) -> str:
    t = words()
    state = "open" if pd.isna(row.outcome) else str(row.outcome)
    about = t("commitment.all_sources") if row.source == ALL else source_names(region)[row.source]
    first = t(
        "dispute.told",
        about=f"{about}, {t(f'job_type.{row.job_type}')}",
        day=i18n.short_day(row.as_of),
        people=i18n.number(row.people, language()) or MISSING,
        claimed=i18n.number(row.claimed, language()),
        by=row.claimed_by,
    )
    end = t(f"dispute.{state}") + (f": {row.note}" if state != "open" and row.note else "")
    sign = f":{COLOURS[state]}[{SIGNS[state]} {plain(end)}]"
    return f"{sign} · {plain(first)}  \n:gray[{plain(t('dispute.on', evidence=row.evidence))}]"


def _settling(number: int) -> None:
    t = words()
    with (
        st.popover(t("dispute.settle"), icon=":material/gavel:"),
        st.form(f"settle {number}", border=False),
    ):
        outcome = st.segmented_control(
            t("dispute.outcome"), OUTCOMES, default=OUTCOMES[0], required=True,
            format_func=lambda code: t(f"dispute.{code}"),
        )  # fmt: skip
        note = st.text_input(t("commitment.note"), max_chars=500)
        sent = st.form_submit_button(t("dispute.settle"), type="primary")
    if sent:
        store().settle(number, str(outcome), note.strip())
        st.rerun()
