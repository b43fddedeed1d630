"""The proposal that officials decide on: a flow is accepted, changed, or refused with a reason."""

from collections.abc import Callable, Mapping
from datetime import date

import pandas as pd
import streamlit as st

import i18n
from domain.transfers import KEY, Transfer
from ui.escape import plain
from ui.session import is_narrow, language, words
from ui.show import heading

MOST = 200  # rows that are offered for a decision; the largest flows come first
ROWS_SEEN, TALL = 10, 420  # more rows scroll in a grid of that height, px
NOTE, NAME = 300, 120  # letters
Ways = Callable[[pd.DataFrame], Mapping[str, list[str]]]


def proposal_form(
    flows: pd.DataFrame, ways: Ways, as_of: date
) -> tuple[list[tuple[Transfer, str]], str] | None:
    """What was decided, each with its note, and by whom, once the button is pressed.

    flows: ``metrics.transfers.undecided``; ways: what leads where, a column each, of such rows.
    """
    t = words()
    heading(t("transfer.proposal_title"), t("transfer.proposal_subtitle"))
    if flows.empty:
        st.caption(t("transfer.all_decided"))
        return None
    rows = flows.head(MOST)
    made = (_one if is_narrow() else _grid)(rows, ways(rows))
    by = st.text_input(t("transfer.by"), key="decided by", max_chars=NAME, width=320).strip()
    silent = any(not people and not note for people, note in made.values())
    if silent:
        st.caption(t("transfer.say_why"))
    # Streamlit runs this at every click, so storing waits for the button.
    ready = bool(by) and bool(made) and not silent
    if not st.button(t("transfer.keep"), type="primary", disabled=not ready):
        return None
    return [
        (_transfer(rows.iloc[at], people, as_of), note) for at, (people, note) in made.items()
    ], by


def _transfer(row: pd.Series, people: int, as_of: date) -> Transfer:
    return Transfer(
        **{name: str(row[name]) for name in KEY}, people=people, proposed=int(row["people"]),
        as_of=as_of,
    )  # fmt: skip


def _grid(rows: pd.DataFrame, ways: Mapping[str, list[str]]) -> dict[int, tuple[int, str]]:
    """By place in ``rows`` the number and the note; a row without a number is not decided."""
    t = words()
    shown = pd.DataFrame(dict(ways) | {t("transfer.proposed"): rows["people"].tolist()})
    people, note = t("transfer.decided"), t("transfer.note")
    fixed = list(shown.columns)
    shown[people], shown[note] = pd.Series(dtype="float64"), pd.Series(dtype="object")
    typed = st.data_editor(
        shown, hide_index=True, width="stretch", key="proposal", placeholder="",
        height=TALL if len(rows) > ROWS_SEEN else "content",
        disabled=fixed,
        column_config={
            people: st.column_config.NumberColumn(min_value=0, step=1),
            note: st.column_config.TextColumn(max_chars=NOTE, width="medium"),
        },
    )  # fmt: skip
    return {
        at: (int(count), said.strip() if isinstance(said, str) else "")
        for at, (count, said) in enumerate(zip(typed[people], typed[note], strict=True))
        if not pd.isna(count)
    }


def _one(rows: pd.DataFrame, ways: Mapping[str, list[str]]) -> dict[int, tuple[int, str]]:
    """The same on a phone, where a grid is too wide: one flow at a time."""
    t = words()
    told = [
        f"{' · '.join(parts)} · {i18n.number(people, language())}"
        for *parts, people in zip(*ways.values(), rows["people"], strict=True)
    ]
    at = st.selectbox(
        t("transfer.which"), range(len(rows)), index=None, format_func=told.__getitem__,
        key="proposal of", placeholder=t("transfer.which_hint"),
    )  # fmt: skip
    if at is None:
        return {}
    st.markdown(plain(told[at]))
    proposed = int(rows.iloc[at]["people"])
    count = st.number_input(t("transfer.decided"), 0, None, proposed, 1, key=f"people {told[at]}")
    note = st.text_input(t("transfer.note"), max_chars=NOTE, key=f"note {told[at]}")
    return {at: (int(count), note.strip())}
