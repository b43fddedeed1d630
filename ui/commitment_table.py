"""All commitments as a table; the row that is chosen can be marked."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

import i18n
from domain.meetings import DONE, EXTENDED, OPEN, WITHDRAWN, Mark
from domain.regions import Region
from ui.choose import choose_one
from ui.commitment_words import ICONS, body_name, change, count, followed, place_names
from ui.escape import plain
from ui.session import words
from ui.show import table
from ui.written import MISSING

SHOWN = ("open", "all")
# What follows the weekly figures of an employment map: a region without one has none of it.
OF_FIGURES = ("followed", "before", "now", "change", "moved")
NEXT = {True: (DONE, EXTENDED, WITHDRAWN), False: (OPEN,)}  # by whether it is still open


def choose_shown() -> str:
    """Whether only what is open is shown, or all."""
    return choose_one("shown", SHOWN, "commitment.shown", "commitment.shown_{}")


def commitment_table(rows: pd.DataFrame, region: Region) -> Any:
    """The rows of ``stories.commitments``; gives the one that was chosen, or None."""
    t, names, each = words(), place_names(region), list(rows.itertuples())
    shown = pd.DataFrame(
        {
            t("commitment.state"): [_state(row, t) for row in each],
            t("commitment.unit"): [names[row.unit] for row in each],
            t("commitment.what"): [row.what for row in each],
            t("commitment.who"): [body_name(row.who, region) for row in each],
            t("commitment.followed"): [followed(row, region) for row in each],
            t("commitment.due"): [i18n.short_day(row.due) for row in each],
            t("commitment.before"): [count(row.value) for row in each],
            t("commitment.now"): [count(row.now) for row in each],
            t("commitment.change"): [change(row.change) for row in each],
            t("commitment.moved"): [_moved(row.moved, t) for row in each],
            t("commitment.taken"): [i18n.short_day(row.as_of) for row in each],
        }
    )
    if not region.has_map:
        shown = shown.drop(columns=[t(f"commitment.{name}") for name in OF_FIGURES])
    widths = {"what": 400, "who": 240, "followed": 230}
    picked = table(
        shown, words=6, key="commitments", on_select="rerun", selection_mode="single-row",
        column_config={
            t(f"commitment.{name}"): st.column_config.TextColumn(width=wide)
            for name, wide in widths.items()
        },
    )  # fmt: skip
    selected = picked["selection"]["rows"]
    return rows.iloc[selected[0]] if selected else None


def marking(row: Any, as_of: date) -> Mark | None:
    """A form for what became of a commitment; the mark once it is sent."""
    t, options = words(), NEXT[row["state"] == OPEN]
    with st.form(f"mark {row['commitment']}"):
        st.markdown(f"**{plain(t('commitment.number', number=row['commitment']))}**")
        st.markdown(plain(row["what"]))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            state = st.segmented_control(
                t("commitment.mark"), options, default=options[0], required=True,
                format_func=lambda code: t(f"commitment.mark_{code}"),
            )  # fmt: skip
            due = st.date_input(
                t("commitment.new_due"), value=max(row["due"].date(), as_of), min_value=as_of,
                format="DD.MM.YYYY", width=180,
            )  # fmt: skip
            note = st.text_input(t("commitment.note"), width="stretch")
            sent = st.form_submit_button(t("commitment.mark"), type="primary")
    if not sent:
        return None
    return Mark(str(state), as_of, note.strip(), due if state == EXTENDED else None)


def _state(row: Any, t: Any) -> str:
    state = "overdue" if row.overdue else row.state
    return f"{ICONS[state]} {t(f'commitment.state_{state}')}"


def _moved(value: Any, t: Any) -> str:
    if value is None or pd.isna(value):
        return MISSING
    return t("commitment.yes") if value else t("commitment.no")
