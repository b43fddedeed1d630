"""Where a meeting is opened, and where those that were held are found again."""

from datetime import date

import pandas as pd
import streamlit as st

import i18n
from domain.regions import Region
from domain.roles import Role
from ui.access import role
from ui.moments import moment
from ui.session import language, store, words

SHOWN = 12


def opening(as_of: date, region: Region) -> bool:
    """The button that opens a meeting; True when it was pressed."""
    t = words()
    st.markdown(t("meeting.lead" if region.has_map else "meeting.lead_of_parts"))
    st.caption(t("meeting.keys"))
    if role() < Role.EDITOR:
        return False
    day = i18n.day(as_of, language())
    return st.button(t("meeting.open", day=day), type="primary", icon=":material/co_present:")


def held_meetings(region: Region, page: str = "pages/meeting/meeting.py") -> None:
    """The newest meetings, each with a link to ``page`` that names it: its slides by default."""
    t, rows = words(), store().meetings(region.code)
    st.subheader(t("meeting.held_title"), anchor=False)
    if rows.empty:
        st.info(t("meeting.held_none"), icon=":material/event:")
    for row in rows.head(SHOWN).itertuples():
        st.page_link(
            page,
            label=_label(row, region, t),
            icon=":material/replay:",
            query_params={"meeting": str(row.meeting), "lang": language(), "region": region.code},
        )


def _label(row, region: Region, t) -> str:
    return t(
        "meeting.held",
        number=row.meeting,
        moment=moment(pd.Timestamp(row.opened_at).to_pydatetime(), region),
        day=i18n.short_day(row.as_of),
    )
